import type { ContractCommitment } from "../../src/core/contract";
import type { Reading } from "../../src/core/quantity";
import { readContract } from "../../src/reading/read-contract";
import { documentOf, type TestParagraph } from "../paragraphs-builder";
import { rules } from "./rules";

const OURS = ["Ref", "Commitment", "Quantity", "Unit", "Due", "Place", "Evidence", "Remedy"];

const table = (number: number, rows: readonly (readonly string[])[], tag = ""): readonly TestParagraph[] =>
  rows.flatMap((cells, row) =>
    cells.map((text, column) => ({ text, tag, inTable: true, cell: { table: number, row, column } })),
  );
const commitments = (...paragraphs: readonly TestParagraph[]): readonly ContractCommitment[] =>
  readContract(documentOf(paragraphs), { ...rules, localArea: ["Knowsley", "Sefton"] }).commitments;
const said = (reading: Reading<string> | Reading<number>): string =>
  reading.is === "known" ? String(reading.value) : reading.is === "blank" ? "" : `? ${reading.asWritten}`;
const line = (one: ContractCommitment): string =>
  [
    one.measure ?? "–",
    one.label,
    one.ordinal,
    said(one.quantity),
    said(one.unit),
    said(one.due),
    said(one.place),
  ].join(" | ");

describe("our own tables of commitments", () => {
  const ROW = [
    "LCR-M-004",
    "Apprenticeships",
    "520",
    "weeks",
    "31 March 2027",
    "Knowsley",
    "training records",
    "paid for",
  ];
  test.each([
    ["with its tag", "cw:commitments:lcr"],
    ["where the tag is gone", ""],
  ])("%s", (_, tag) => {
    const [first, second, ...more] = commitments(
      "Day one",
      ...table(0, [OURS, ROW], tag),
      "Long term",
      ...table(1, [OURS, ["LCR-M-039", "Community contribution", "£20,000.00", "", "[ ]", "", "", ""]], tag),
    );
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      measure: "LCR-M-004",
      ordinal: 1,
      quantity: { is: "known", value: 520 },
      unit: { is: "known", value: "weeks" },
      horizon: { is: "known", value: "day-one" },
      due: { is: "known", value: "2027-03-31" },
      place: { is: "known", value: "Knowsley" },
      evidence: { is: "known", value: "training records" },
      remedy: { is: "known", value: "paid for" },
      from: "table",
      quantityAt: { index: 1 + 8 + 2 },
      dueAt: { index: 1 + 8 + 4 },
    });
    expect(second).toMatchObject({
      measure: "LCR-M-039",
      quantity: { is: "known", value: 20_000 },
      unit: { is: "known", value: "£" },
      horizon: { is: "known", value: "long-term" },
      due: { is: "blank" },
      evidence: { is: "blank" },
    });
  });

  test("a row of named blanks states no commitment; of one that is half filled in, what is filled in counts", () => {
    const blanks = [
      "[ref]",
      "[commitment]",
      "[quantity]",
      "[unit]",
      "[date]",
      "[place]",
      "[evidence]",
      "As agreed",
    ];
    expect(commitments("Day one", ...table(0, [OURS, blanks], "cw:commitments:lcr"))).toEqual([]);
    const half = ["LCR-M-004", ...blanks.slice(1)];
    expect(commitments("Day one", ...table(0, [OURS, half], "cw:commitments:lcr"))).toMatchObject([
      {
        measure: "LCR-M-004",
        quantity: { is: "blank" },
        unit: { is: "blank" },
        due: { is: "blank" },
        place: { is: "blank" },
        evidence: { is: "blank" },
      },
    ]);
  });

  test.each([
    ["a blank is none", "[ ]", { is: "blank" }],
    ["a range is unclear", "4 to 6", { is: "unclear", asWritten: "4 to 6" }],
    ["a comma that is no thousands is unclear", "1,20", { is: "unclear" }],
    ["the 2 of CO2e is no number", "120 tonnes CO2e", { is: "known", value: 120 }],
    ["a number in words is read", "six", { is: "known", value: 6 }],
    ["to its end", "two hundred", { is: "known", value: 200 }],
    ["with its tens and units", "three hundred and twelve weeks", { is: "known", value: 312 }],
    ["and its figures again", "three hundred and twelve (312) weeks", { is: "known", value: 312 }],
    ["with thousands", "One thousand, two hundred and twenty-two", { is: "known", value: 1222 }],
    ["with an article", "a hundred weeks", { is: "known", value: 100 }],
    ["a scale behind figures", "2 hundred weeks", { is: "known", value: 200 }],
    ["words that differ from their figures are unclear", "six (7) weeks", { is: "unclear" }],
    ["two numbers in words are unclear", "two to three weeks", { is: "unclear" }],
    ["so are numbers in a row", "two three", { is: "unclear", asWritten: "two three" }],
    ["and words that cannot be read to their end", "two dozen weeks", { is: "unclear" }],
    ["or that end in a part", "two and a half weeks", { is: "unclear" }],
  ])("of a quantity: %s", (_, quantity, expected) => {
    const rows = [OURS, ["LCR-M-004", "Apprenticeships", quantity, "weeks", "", "", "", ""]];
    expect(commitments("Day one", ...table(0, rows))[0]?.quantity).toMatchObject(expected);
  });

  test("two rows under one measure are told apart by their order", () => {
    const rows = [
      OURS,
      ["LCR-M-004", "Apprenticeships", "1", "weeks", "", "", "", ""],
      ["LCR-M-004", "Apprenticeships", "2", "weeks", "", "", "", ""],
    ];
    expect(commitments(...table(0, rows)).map(line)).toEqual([
      "LCR-M-004 | Apprenticeships | 1 | 1 | weeks |  | ",
      "LCR-M-004 | Apprenticeships | 2 | 2 | weeks |  | ",
    ]);
  });
});

describe("tables of other people", () => {
  test("headings of the vocabulary are known, and a label that fits no measure is kept", () => {
    const rows = [
      ["Social value commitment", "Target", "Unit", "By when"],
      ["Apprentices", "6", "people", "1 April 2027"],
      ["Plant a hedge", "200", "metres", "spring"],
      ["Total", "206", "", ""],
    ];
    expect(commitments(...table(0, rows)).map(line)).toEqual([
      "LCR-M-004 | Apprentices | 1 | 6 | people | 2027-04-01 | ",
      "– | Plant a hedge | 1 | 200 | metres | ? spring | ",
    ]);
  });

  test("a bill of quantities is none", () => {
    const rows = [
      ["Description", "Quantity", "Unit", "Rate"],
      ["Concrete", "20", "tonnes", "£90"],
    ];
    expect(commitments("Prices", ...table(0, rows))).toEqual([]);
  });
});

describe("lines of a filled blank", () => {
  test.each([
    [
      "whole",
      "Apprenticeships (LCR-M-004): 520 weeks, by 31 March 2027, in Knowsley; evidence: training records.",
      "LCR-M-004 | Apprenticeships | 1 | 520 | weeks | 2027-03-31 | Knowsley",
    ],
    [
      "with parts left out",
      "Community contribution (LCR-M-039): £20,000.00.",
      "LCR-M-039 | Community contribution | 1 | 20000 | £ |  | ",
    ],
    [
      "with a digit in its unit",
      "Carbon saved (OLD-M-999): 120 tonnes CO2e, by 31 March 2027.",
      "– | Carbon saved | 1 | 120 | tonnes CO2e | 2027-03-31 | ",
    ],
    [
      "with a share",
      "Apprenticeships (LCR-M-004): 52 weeks; 80% counts.",
      "LCR-M-004 | Apprenticeships | 1 | 52 | weeks |  | ",
    ],
    [
      "with a share, and a region that takes its article",
      "Apprenticeships (LCR-M-004): 52 weeks, in the Liverpool City Region; only 80% of it counts; evidence: records.",
      "LCR-M-004 | Apprenticeships | 1 | 52 | weeks |  | Liverpool City Region",
    ],
    [
      "with a percentage",
      "Subcontractors paid (LCR-M-041): 98.5%, in Sefton, Wirral.",
      "LCR-M-041 | Subcontractors paid | 1 | 98.5 | % |  | Sefton, Wirral",
    ],
    [
      "with a quantity that nobody knows",
      "Apprenticeships (LCR-M-004): [ ] weeks, by [ ].",
      "LCR-M-004 | Apprenticeships | 1 |  | weeks |  | ",
    ],
    ["of a measure that is not ours", "Trees (OLD-M-999): 20 trees.", "– | Trees | 1 | 20 | trees |  | "],
  ])("%s", (_, text, expected) => {
    expect(commitments({ text, tag: "cw:fill:LCR-C-002:1" }).map(line)).toEqual([expected]);
  });

  test("evidence may hold a semicolon", () => {
    const [one] = commitments("Apprenticeships (LCR-M-004): 1 week; evidence: a register; a certificate.");
    expect(one?.evidence).toEqual({ is: "known", value: "a register; a certificate" });
  });
});

describe("sentences in wording on social value", () => {
  const said3 = (text: string): readonly string[] =>
    commitments(
      { text: "Social value", level: 0 },
      "The Buyer and the Supplier agree. The Supplier works. The Supplier waits. The Supplier acts. The Buyer pays. The Buyer pays. The Buyer pays.",
      text,
    ).map(line);
  test.each([
    [
      "people, whose unit stays as written",
      "The Supplier shall employ 4 apprentices by 31 March 2027.",
      ["LCR-M-004 | apprentices | 1 | 4 | apprentices | 2027-03-31 | "],
    ],
    [
      "a number in words",
      "The Supplier must provide six apprenticeships in Knowsley.",
      ["LCR-M-004 | apprenticeships in Knowsley | 1 | 6 | apprenticeships |  | Knowsley"],
    ],
    [
      "a number of several words",
      "The Supplier must provide two hundred apprenticeships.",
      ["LCR-M-004 | apprenticeships | 1 | 200 | apprenticeships |  | "],
    ],
    [
      "with its tens and units",
      "The Supplier must employ three hundred and twelve apprentices.",
      ["LCR-M-004 | apprentices | 1 | 312 | apprentices |  | "],
    ],
    [
      "with a hyphen",
      "The Supplier must employ twenty-two apprentices.",
      ["LCR-M-004 | apprentices | 1 | 22 | apprentices |  | "],
    ],
    [
      "never a part of it",
      "The Supplier must employ two dozen apprentices.",
      ["LCR-M-004 | apprentices | 1 | ? two dozen | apprentices |  | "],
    ],
    [
      "weeks of something",
      "The Supplier will give 520 weeks of apprenticeship training.",
      ["LCR-M-004 | weeks of apprenticeship training | 1 | 520 | weeks |  | "],
    ],
    [
      "a floor is a figure",
      "The Supplier shall employ at least 4 apprentices.",
      ["LCR-M-004 | apprentices | 1 | 4 | apprentices |  | "],
    ],
    [
      "a range is unclear",
      "The Supplier shall employ 4 to 6 apprentices.",
      ["LCR-M-004 | apprentices | 1 | ? 4 to 6 | apprentices |  | "],
    ],
    [
      "so is a ceiling",
      "The Supplier shall employ up to 4 apprentices.",
      ["LCR-M-004 | apprentices | 1 | ? up to 4 | apprentices |  | "],
    ],
    ["what the buyer does is none of the supplier's", "The Buyer shall employ 4 apprentices.", []],
    ["a mere statement is none", "There are 4 apprentices in the town.", []],
    ["days are none", "The Supplier shall report within 10 working days.", []],
  ])("%s", (_, text, expected) => {
    expect(said3(text)).toEqual(expected);
  });

  test("elsewhere a number promises nothing", () => {
    expect(commitments("The Supplier shall employ 4 apprentices.")).toEqual([]);
  });
});
