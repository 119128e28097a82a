import { readTender } from "../../src/reading/read-tender";
import type { Commitment, Problem, Tender } from "../../src/core/tender";
import { book, type TestCell } from "../sheets-builder";
import { rules } from "./rules";

/** A tender of one bidder with one line, whose cells under extra headings the test gives. */
function line(measure: string, cells: Readonly<Record<string, TestCell>>): Tender {
  return readTender(
    [
      book("t.xlsx", {
        Offers: [
          ["Bidder", "Measure ref", ...Object.keys(cells)],
          ["Acme", measure, ...Object.values(cells)],
        ],
      }),
    ],
    rules,
  );
}

const first = (tender: Tender): Commitment | undefined => tender.lots[0]?.bids[0]?.commitments[0];
const named = (tender: Tender): readonly Problem["problem"][] =>
  tender.problems.map(({ problem }) => problem);

describe("a quantity", () => {
  test.each<[string, string, TestCell, object, readonly string[]]>([
    ["a number is taken as it is", "LCR-M-004", 520, { is: "known", value: 520 }, []],
    ["nought is not blank", "LCR-M-004", 0, { is: "known", value: 0 }, []],
    ["a blank is not nought", "LCR-M-004", null, { is: "blank" }, []],
    ["spaces are blank", "LCR-M-004", "  ", { is: "blank" }, []],
    ["a formula gives its cached result", "LCR-M-004", "=2*260 -> 520", { is: "known", value: 520 }, []],
    [
      "text that can be nothing else is read, and said to be text",
      "LCR-M-004",
      "1,200",
      { is: "known", value: 1200, asWritten: "1,200" },
      ["number-as-text"],
    ],
    [
      "its own unit may stand behind it",
      "LCR-M-004",
      "520 weeks",
      { is: "known", value: 520, asWritten: "520 weeks" },
      ["number-as-text"],
    ],
    [
      "pounds where pounds are counted",
      "LCR-M-019",
      "£3.5k",
      { is: "known", value: 3500, asWritten: "£3.5k" },
      ["number-as-text"],
    ],
    [
      "people where weeks are counted",
      "LCR-M-004",
      "12 people",
      { is: "unclear", asWritten: "12 people", why: "wrong-unit" },
      ["wrong-unit"],
    ],
    [
      "pounds where weeks are counted",
      "LCR-M-004",
      "£500",
      { is: "unclear", asWritten: "£500", why: "wrong-unit" },
      ["wrong-unit"],
    ],
    [
      "a percentage where weeks are counted",
      "LCR-M-004",
      "@50%",
      { is: "unclear", asWritten: "50%", why: "wrong-unit" },
      ["wrong-unit"],
    ],
    [
      "a percentage cell where percent is counted: 0.35 shown as 35% is 35",
      "LCR-M-003",
      "@35%",
      { is: "known", value: 35 },
      [],
    ],
    ["yes where yes or no is asked", "LCR-M-026", "Yes", { is: "known", value: 1, asWritten: "Yes" }, []],
    [
      "unknown words",
      "LCR-M-004",
      "12 moons",
      { is: "unclear", asWritten: "12 moons", why: "not-a-number" },
      ["unreadable-quantity"],
    ],
    [
      "a range",
      "LCR-M-004",
      "10-12",
      { is: "unclear", asWritten: "10-12", why: "ambiguous" },
      ["unreadable-quantity"],
    ],
    [
      "to be confirmed",
      "LCR-M-004",
      "TBC",
      { is: "unclear", asWritten: "TBC", why: "not-a-number" },
      ["unreadable-quantity"],
    ],
    [
      "below nought",
      "LCR-M-004",
      -5,
      { is: "unclear", asWritten: "-5", why: "negative" },
      ["unreadable-quantity"],
    ],
    [
      "below nought in text",
      "LCR-M-004",
      "(5)",
      { is: "unclear", asWritten: "(5)", why: "negative" },
      ["unreadable-quantity"],
    ],
    [
      "a number that Excel shows as a date",
      "LCR-M-004",
      "@2026-12-10",
      { is: "unclear", asWritten: "46366 (shown as a date)", why: "not-a-number" },
      ["unreadable-quantity"],
    ],
    [
      "true",
      "LCR-M-004",
      true,
      { is: "unclear", asWritten: "TRUE", why: "not-a-number" },
      ["unreadable-quantity"],
    ],
    [
      "an error",
      "LCR-M-004",
      "#REF!",
      { is: "unclear", asWritten: "#REF!", why: "error-cell" },
      ["error-cell"],
    ],
    [
      "a formula in error",
      "LCR-M-004",
      "=A1/0 -> #DIV/0!",
      { is: "unclear", asWritten: "#DIV/0!", why: "error-cell" },
      ["error-cell"],
    ],
    [
      "a formula that was never calculated",
      "LCR-M-004",
      "=Z9*2",
      { is: "unclear", asWritten: "=Z9*2", why: "not-calculated" },
      ["not-calculated"],
    ],
  ])("%s", (_, measure, cell, reading, problems) => {
    const tender = line(measure, { Quantity: cell, "Method statement": "Through our hub" });
    expect(first(tender)?.quantity).toEqual(reading);
    expect(named(tender)).toEqual(problems);
  });

  test("a problem says the value, the measure, its unit and stands at the cell", () => {
    expect(line("LCR-M-004", { Quantity: "12 people" }).problems).toMatchObject([
      {
        problem: "wrong-unit",
        at: { kind: "cell", file: "t.xlsx", sheet: "Offers", row: 1, column: 2 },
        values: { text: "12 people", measure: "Apprenticeships", unit: "weeks" },
        bidder: "Acme",
        measure: "LCR-M-004",
      },
    ]);
  });
});

describe("a share", () => {
  test.each<[string, string, TestCell, object]>([
    ["a percent cell", "Attribution", "@50%", { is: "known", value: 0.5 }],
    ["a fraction", "Attribution", 0.5, { is: "known", value: 0.5 }],
    ["a number of percent", "Attribution", 50, { is: "known", value: 0.5 }],
    ["text with a percent sign", "Attribution %", "50%", { is: "known", value: 0.5, asWritten: "50%" }],
    [
      "0.5 under a percent sign may be half a percent",
      "Attribution %",
      0.5,
      { is: "unclear", asWritten: "0.5", why: "ambiguous" },
    ],
    ["more than everything", "Attribution %", 150, { is: "unclear", asWritten: "150", why: "not-a-number" }],
    ["less than nothing", "Attribution", -0.5, { is: "unclear", asWritten: "-0.5", why: "negative" }],
  ])("%s", (_, heading, cell, reading) => {
    expect(first(line("LCR-M-001", { Quantity: 5, [heading]: cell }))?.attribution).toEqual(reading);
  });
});

describe("other fields", () => {
  test("a date is read from a date cell, a lost format and text; what could be two days is said so", () => {
    const due = (cell: TestCell): [object | undefined, readonly string[]] => {
      const tender = line("LCR-M-001", { Quantity: 5, "Delivery date": cell });
      return [first(tender)?.due, named(tender)];
    };
    expect(due("@2027-04-01")).toEqual([{ is: "known", value: "2027-04-01" }, []]);
    expect(due(46113)).toEqual([{ is: "known", value: "2026-04-01", asWritten: "46113" }, []]);
    expect(due("1 April 2027")).toEqual([
      { is: "known", value: "2027-04-01", asWritten: "1 April 2027" },
      [],
    ]);
    expect(due("03/04/2026")).toEqual([
      { is: "unclear", asWritten: "03/04/2026", why: "ambiguous" },
      ["ambiguous-date"],
    ]);
    expect(due("Q2 2027")).toEqual([
      { is: "unclear", asWritten: "Q2 2027", why: "not-a-date" },
      ["unreadable-value"],
    ]);
    expect(due(2027)).toEqual([
      { is: "unclear", asWritten: "2027", why: "not-a-date" },
      ["unreadable-value"],
    ]);
  });

  test("day one as a date is the contract's start where that is known", () => {
    const sheets = book("t.xlsx", {
      Offers: [
        ["Bidder", "Measure ref", "Quantity", "Delivery date"],
        ["Acme", "LCR-M-001", 5, "Day one"],
      ],
    });
    const due = (facts: object): object | undefined => first(readTender([sheets], rules, { facts }))?.due;
    expect(due({ start: "2026-04-01" })).toEqual({ is: "known", value: "2026-04-01", asWritten: "Day one" });
    expect(due({})).toEqual({ is: "unclear", asWritten: "Day one", why: "not-a-date" });
  });

  test("horizon and specification are read in the rules set's words", () => {
    const tender = line("LCR-M-001", {
      Quantity: 5,
      "Day one or long term": "Longer-term",
      "Already in specification?": "N",
      "Measure description": "Jobs",
      Evidence: "Payroll",
    });
    expect(first(tender)).toMatchObject({
      horizon: { is: "known", value: "long-term" },
      inSpecification: { is: "known", value: false },
      evidence: { value: "Payroll" },
      valueIsFormula: undefined,
    });
    const odd = line("LCR-M-001", {
      Quantity: 5,
      "Day one or long term": "sometime",
      "Already in specification?": "perhaps",
    });
    expect(first(odd)).toMatchObject({
      horizon: { is: "unclear" },
      inSpecification: { is: "unclear", why: "not-yes-or-no" },
    });
    expect(odd.problems.map(({ part }) => part)).toEqual(["horizon", "inSpecification"]);
  });

  test("a printed value is known to be a formula or not", () => {
    expect(first(line("LCR-M-001", { Quantity: 5, "Social value (£)": "=C2*2 -> 10" }))).toMatchObject({
      value: { value: 10 },
      valueIsFormula: true,
    });
    expect(first(line("LCR-M-001", { Quantity: 5, "Social value (£)": 10 }))).toMatchObject({
      value: { value: 10 },
      valueIsFormula: false,
    });
  });
});
