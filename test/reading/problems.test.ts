import { addressOf } from "../../src/core/location";
import type { Tender } from "../../src/core/tender";
import { readTender } from "../../src/reading/read-tender";
import { book, type BookExtras, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

type Rows = readonly (readonly TestCell[])[];
const HEADER: readonly TestCell[] = ["Bidder", "Ref", "Quantity"];

const read = (sheets: Readonly<Record<string, Rows>>, extras?: BookExtras): Tender =>
  readTender([book("t.xlsx", sheets, extras)], rules);
const problems = (tender: Tender): readonly string[] =>
  tender.problems.map(({ problem, at }) =>
    at.kind === "cell" ? `${problem} ${at.sheet}!${addressOf(at.row, at.column)}` : problem,
  );
const bidders = (tender: Tender): readonly string[] =>
  tender.lots.flatMap(({ bids }) => bids.map(({ bidder }) => bidder));

describe("a workbook without a tender", () => {
  test("says what was looked for and which sheet came nearest", () => {
    const tender = read({
      Notes2: [["Hello"]],
      Scores: [
        ["Rank", "Supplier Name", "Quantity"],
        [1, "Acme", 5],
      ],
    });
    expect(tender.lots).toEqual([]);
    expect(tender.problems).toMatchObject([
      {
        problem: "no-tender",
        at: { sheet: "Scores", row: 0 },
        values: { nearest: "Scores", found: "quantity, bidder", missing: "measure", count: 2, needed: 3 },
      },
    ]);
  });

  test("that is empty has no nearest sheet, and no book at all is no tender either", () => {
    expect(read({ Sheet1: [] }).problems).toMatchObject([
      {
        problem: "no-tender",
        at: { kind: "file", file: "t.xlsx" },
        values: { nearest: "", count: 0, sheets: 1 },
      },
    ]);
    expect(readTender([], rules).problems).toMatchObject([
      { problem: "no-tender", at: { kind: "file", file: "" } },
    ]);
  });

  test("includes one whose only table is ours, or on a sheet of guidance", () => {
    const rows: Rows = [HEADER, ["Acme", "LCR-M-001", 5]];
    expect(
      problems(read({ "Social value": rows }, { sheets: { "Social value": { isOurs: true } } })),
    ).toEqual(["no-tender"]);
    expect(problems(read({ Instructions: rows }))).toEqual(["no-tender"]);
  });
});

describe("measures", () => {
  test.each<[string, TestCell, string, string]>([
    ["its id", "LCR-M-004", "LCR-M-004", ""],
    ["its id in small letters with its title", "lcr-m-004 - Apprenticeships", "LCR-M-004", ""],
    ["its title", "Apprenticeships", "LCR-M-004", ""],
    ["a synonym", "VCSE spend", "LCR-M-021", ""],
    ["a title with its unit in brackets", "Apprenticeships (weeks)", "LCR-M-004", ""],
    ["a wording that holds one synonym", "Number of local jobs", "LCR-M-001", ""],
    [
      "an id that the edition does not have",
      "LCR-M-999 Apprenticeships",
      "none",
      "unknown-measure Offers!B2",
    ],
    ["a code of another catalogue that it does not know", "ZZ123", "none", "unknown-measure Offers!B2"],
    ["two ids", "LCR-M-004 / LCR-M-005", "none", "ambiguous-measure Offers!B2"],
  ])("%s: %s", (_, label, measure, problem) => {
    const tender = read({ Offers: [HEADER, ["Acme", label, 5]] });
    expect(tender.lots[0]?.bids[0]?.commitments[0]?.measure ?? "none").toBe(measure);
    expect(problems(tender)).toEqual(problem === "" ? [] : [problem]);
  });

  test("that fit two are named both", () => {
    const twice = {
      ...rules,
      measures: rules.measures
        .map((measure) => ({ ...measure, synonyms: [...measure.synonyms, "Good deeds"] }))
        .slice(0, 2),
    };
    const tender = readTender([book("t.xlsx", { Offers: [HEADER, ["Acme", "Good deeds", 5]] })], twice);
    expect(tender.problems).toMatchObject([
      { problem: "ambiguous-measure", values: { text: "Good deeds" }, measure: "Good deeds" },
    ]);
    expect(tender.problems[0]?.values["measures"]).toMatch(/^LCR-M-001 .+; LCR-M-002 /);
  });
});

describe("bidders", () => {
  test("that differ in case and space are one", () => {
    const tender = read({ Offers: [HEADER, ["Acme  Ltd", "LCR-M-001", 5], ["ACME LTD", "LCR-M-004", 5]] });
    expect(bidders(tender)).toEqual(["Acme  Ltd"]);
    expect(problems(tender)).toEqual([]);
  });

  test.each([
    ["Acme Ltd", "ACME Limited", true],
    ["Acme & Sons", "Acme and Sons", true],
    ["Northern Homes", "Northen Homes", true],
    ["Northern Homes", "Northers Homes", true],
    ["Bidder A", "Bidder B", false],
    ["Alpha Homes", "Omega Homes", false],
  ])("%s and %s: may be one is %s; they are never merged", (first, second, areSimilar) => {
    const tender = read({ Offers: [HEADER, [first, "LCR-M-001", 5], [second, "LCR-M-001", 5]] });
    expect(bidders(tender)).toEqual([first, second]);
    expect(tender.problems).toMatchObject(
      areSimilar ? [{ problem: "similar-bidders", values: { bidder: second, other: first } }] : [],
    );
  });

  test("and lots named after the inside of a language do no harm", () => {
    const rows: Rows = [
      ["Lot", ...HEADER],
      ["__proto__", "constructor", "LCR-M-001", 5],
      ["toString", "__proto__", "LCR-M-001", 6],
      ["__proto__", "hasOwnProperty", "prototype", 7],
    ];
    const tender = read({ Offers: rows });
    expect(tender.lots.map(({ id, bids }) => [id, bids.length])).toEqual([
      ["__proto__", 2],
      ["toString", 1],
    ]);
    expect(problems(tender)).toEqual(["unknown-measure Offers!C4"]);
    expect(Object.getPrototypeOf(tender.facts)).toBe(Object.prototype);
  });
});

describe("lots", () => {
  test("are one however they are written", () => {
    const rows: Rows = [
      ["Lot", ...HEADER],
      ["Lot 1", "Acme", "LCR-M-001", 5],
      [1, "Beta", "LCR-M-001", 5],
      ["lot1", "Gamma", "LCR-M-001", 5],
    ];
    expect(read({ Offers: rows }).lots.map(({ id, bids }) => [id, bids.length])).toEqual([["Lot 1", 3]]);
  });

  test("that the tender's list does not have are reported", () => {
    const tender = read({
      Lots: [
        ["Lot", "Title"],
        ["Lot 1", "North"],
        ["Lot 2", "South"],
      ],
      Offers: [
        ["Lot", ...HEADER],
        ["North", "Acme", "LCR-M-001", 5],
        ["Lot 3", "Acme", "LCR-M-001", 5],
      ],
    });
    expect(tender.problems).toMatchObject([
      { problem: "unknown-lot", lot: "Lot 3", at: { sheet: "Offers", row: 2, column: 0 } },
    ]);
  });

  test("that only one of several tables names are reported", () => {
    const prices: Rows = [
      ["Lot", "Bidder", "Price"],
      ["1", "Acme", 10],
      ["9", "Acme", 10],
    ];
    const tender = read({
      Offers: [
        ["Lot", ...HEADER],
        ["1", "Acme", "LCR-M-001", 5],
      ],
      Prices: prices,
    });
    expect(problems(tender)).toEqual(["unknown-lot Prices!A3"]);
  });

  test("a blank lot is nobody's guess", () => {
    expect(
      problems(
        read({
          Offers: [
            ["Lot", ...HEADER],
            ["1", "Acme", "LCR-M-001", 5],
            [null, "Acme", "LCR-M-004", 5],
          ],
        }),
      ),
    ).toEqual(["unknown-lot Offers!A3"]);
  });
});

describe("what a reader cannot see is read, counted and said", () => {
  const rows: Rows = [
    HEADER,
    ["Acme", "LCR-M-001", 5],
    ["Acme", "LCR-M-004", 5],
    ["Beta", "LCR-M-001", 5],
    ["Beta", "LCR-M-004", 5],
  ];
  const hidden = (tender: Tender): readonly boolean[] =>
    tender.lots.flatMap(({ bids }) =>
      bids.flatMap(({ commitments }) => commitments.map(({ isHidden }) => isHidden)),
    );

  test("a run of hidden rows once", () => {
    const tender = read({ Offers: rows }, { sheets: { Offers: { hiddenRows: [2, 3, 5] } } });
    expect(hidden(tender)).toEqual([true, true, false, true]);
    expect(tender.problems).toMatchObject([
      { problem: "hidden-line", at: { row: 1 }, values: { what: "row", lines: 2 } },
      { problem: "hidden-line", at: { row: 4 }, ordinal: 2 },
    ]);
  });

  test("a hidden sheet once, with the number of its lines", () => {
    const tender = read(
      { Offers: rows },
      { sheets: { Offers: { visibility: "very-hidden", hiddenRows: [2] } } },
    );
    expect(hidden(tender)).toEqual([true, true, true, true]);
    expect(tender.problems).toMatchObject([
      { problem: "hidden-line", values: { what: "sheet", sheet: "Offers", lines: 4 } },
    ]);
  });

  test("a hidden column that we read", () => {
    expect(
      read({ Offers: rows }, { sheets: { Offers: { hiddenColumns: ["C", "F"] } } }).problems,
    ).toMatchObject([
      { problem: "hidden-line", at: { row: 0, column: 2 }, values: { what: "column", field: "quantity" } },
    ]);
  });
});

describe("headings", () => {
  test("two columns in the same words: neither is read", () => {
    const tender = read({
      Offers: [
        ["Bidder", "Ref", "Unit", "Quantity", "Quantity"],
        ["Acme", "LCR-M-001", "FTE years", 5, 6],
      ],
    });
    expect(tender.lots[0]?.bids[0]?.commitments[0]).toMatchObject({
      measure: "LCR-M-001",
      quantity: { is: "blank" },
      unit: { value: "FTE years" },
    });
    expect(problems(tender)).toEqual(["ambiguous-header Offers!E1"]);
  });

  test("two columns in different words: the plainer is read, and the other named", () => {
    const tender = read({
      Offers: [
        ["Bidder", "Ref", "Total quantity", "Quantity"],
        ["Acme", "LCR-M-001", 5, 6],
      ],
    });
    expect(tender.lots[0]?.bids[0]?.commitments[0]?.quantity).toEqual({ is: "known", value: 6 });
    expect(tender.problems).toMatchObject([
      {
        problem: "ambiguous-header",
        values: { field: "quantity", first: "Total quantity", second: "Quantity" },
      },
    ]);
  });
});

describe("prices and withdrawals", () => {
  test("come from the register or a table of their own; two prices for a bid settle nothing", () => {
    const tender = read({
      Offers: [
        [...HEADER, "Tender price", "Withdrawn"],
        ["Acme", "LCR-M-001", 5, "£1.2m", "No"],
        ["Acme", "LCR-M-004", 5, null, null],
        ["Beta", "LCR-M-001", 5, 100, "Yes"],
        ["Beta", "LCR-M-004", 5, 200, null],
      ],
    });
    expect(tender.lots[0]?.bids).toMatchObject([
      { price: { is: "known", value: 1_200_000 }, withdrawn: { is: "known", value: false } },
      { price: { is: "unclear", asWritten: "200" }, withdrawn: { is: "known", value: true } },
    ]);
    expect(problems(tender)).toEqual(["number-as-text Offers!D2", "unreadable-value Offers!D5"]);
  });
});

describe("size", () => {
  test("100,000 lines are read in seconds, and a sheet of 16,384 columns in less", () => {
    const lines = Array.from({ length: 100_000 }, (_, index): TestCell[] => [
      `Bidder ${String(index % 50)}`,
      `LCR-M-0${String((index % 40) + 10).padStart(2, "0")}`,
      index % 500,
      "Our method",
    ]);
    const start = performance.now();
    const tender = read({ Offers: [[...HEADER, "Method statement"], ...lines] });
    expect(tender.lots[0]?.bids.reduce((sum, { commitments }) => sum + commitments.length, 0)).toBe(100_000);
    expect(performance.now() - start).toBeLessThan(10_000);

    const wide = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 16_384 }, (__, column): TestCell => `text ${String(row)} ${String(column % 97)}`),
    );
    const before = performance.now();
    expect(problems(read({ Wide: wide }))).toEqual(["no-tender"]);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
