import type { Check } from "../../../src/core/ruleset";
import { measure } from "../ruleset-builder";
import type { LineLiteral, TenderLiteral } from "../tender-builder";
import { runTest } from "./run-test";

const JOBS = measure("T-M-001", {
  title: "Local jobs",
  local: true,
  attribution: "required",
  horizon: "day-one",
  byDays: 90,
});
const WEEKS = measure("T-M-002", {
  title: "Training",
  unit: { label: "weeks", kind: "weeks", step: 1, synonyms: ["wks"], notThese: [], example: "" },
  plausible: { basis: "per-million", high: 10, low: 1, status: "illustrative", source: { ref: "TEST" } },
});
const measures = [JOBS, WEEKS];
const one = (...lines: readonly LineLiteral[]): TenderLiteral => ({ lots: { "": { Alder: { lines } } } });
const UNREAD = { written: "12 people", why: "wrong-unit" } as const;

describe("unaltered", () => {
  const run = (field: "unit" | "proxy" | "title" | "theme", line: LineLiteral) =>
    runTest({ kind: "unaltered", with: { field } }, one({ measure: "T-M-002", quantity: 1, ...line }), {
      measures,
    });
  test.each([
    ["a unit's synonym in other case", "unit", { unit: "WKS" }, []],
    ["another unit", "unit", { unit: "people" }, ["Offers!F2"]],
    ["the rules' proxy of £1,000", "proxy", { proxy: 1000 }, []],
    ["a penny more", "proxy", { proxy: 1000.01 }, ["Offers!I2"]],
    ["the title", "title", { title: "training" }, []],
    ["the unit in brackets behind the title", "title", { title: "Training (number of wks)" }, []],
    ["something else in brackets", "title", { title: "Training (online)" }, ["Offers!D2"]],
    ["a number where the theme could stand", "theme", { theme: "1.1" }, []],
    ["another title", "title", { title: "Training and more" }, ["Offers!D2"]],
    ["the theme's title", "theme", { theme: "Fairer" }, []],
    ["another theme", "theme", { theme: "Greener" }, ["Offers!E2"]],
    ["a blank was not altered", "unit", {}, []],
  ] as const)("%s", async (_, field, line, found) => {
    expect((await run(field, line)).found).toEqual(found);
  });
});

test("the same other wording of a title on several lines is one finding, with their number", async () => {
  const lines = one(
    { measure: "T-M-002", title: "Courses" },
    { measure: "T-M-002", title: "Courses" },
    { measure: "T-M-002", title: "Lessons" },
  );
  const { found, values } = await runTest({ kind: "unaltered", with: { field: "title" } }, lines, {
    measures,
  });
  expect(found).toEqual(["Offers!D2", "Offers!D4"]);
  expect(values).toMatchObject([
    { found: "Courses", count: 2 },
    { found: "Lessons", count: 1 },
  ]);
});

describe("arithmetic", () => {
  const value: Check["test"] = { kind: "arithmetic", with: { test: "value" } };
  test.each([
    ["5 x £1,000 is £5,000", "T-M-002", { quantity: 5, value: 5000 }, []],
    ["5 x £1,000 x 50% is £2,500", "T-M-001", { quantity: 5, attribution: 0.5, value: 2500 }, []],
    ["5 x £1,000 is not £5,001", "T-M-002", { quantity: 5, value: 5001 }, [5000]],
    ["the printed proxy counts: 5 x £900 is £4,500", "T-M-002", { quantity: 5, proxy: 900, value: 4500 }, []],
    [
      "pence rounded to the pound are let pass: 3 x £33.33 is £99.99",
      "T-M-002",
      { quantity: 3, proxy: 33.33, value: 100 },
      [],
    ],
    ["a value without a quantity is a claim of something", "T-M-002", { value: 100 }, [0]],
    ["nought without a quantity is none", "T-M-002", { value: 0 }, []],
    ["an unread quantity cannot be multiplied", "T-M-002", { quantity: UNREAD, value: 100 }, []],
  ])("%s", async (_, id, line: LineLiteral, expected) => {
    const { values } = await runTest(value, one({ measure: id, ...line }), { measures });
    expect(values.map((each) => each["expected"])).toEqual(expected);
  });

  const formula: Check["test"] = { kind: "arithmetic", with: { test: "formula" } };
  test.each([
    ["one line typed over", [true, false, true], ["Offers!K3"]],
    ["all are formulas", [true, true], []],
    ["none is: the table never had them", [false, false], []],
  ])("%s", async (_, formulas, found) => {
    const lines = formulas.map((valueIsFormula) => ({
      measure: "T-M-002",
      quantity: 1,
      value: 1000,
      valueIsFormula,
    }));
    expect((await runTest(formula, one(...lines), { measures })).found).toEqual(found);
  });
});

describe("plausible", () => {
  const test_: Check["test"] = { kind: "plausible", with: {} };
  // For £2m: at most 10 x 2 = 20 weeks, at least 1 x 2 = 2.
  const facts = { value: 2_000_000, start: "2026-04-01", end: "2029-03-31" };
  test.each([
    ["20 weeks are just plausible", 20, []],
    ["21 are more than that", 21, ["Offers!H2"]],
    ["2 are just enough", 2, []],
    ["1 is fewer than usual", 1, ["Offers!H2 low"]],
    ["nought offers nothing", 0, []],
  ])("%s", async (_, quantity, found) => {
    expect(
      (await runTest(test_, { ...one({ measure: "T-M-002", quantity }), facts }, { measures })).found,
    ).toEqual(found);
  });

  test("several lots without values of their own are never judged by the whole contract's", async () => {
    const lines = [{ measure: "T-M-002", quantity: 5 }];
    const { values } = await runTest(
      test_,
      { lots: { "Lot 1": { Alder: { lines } }, "Lot 2": { Alder: { lines } } }, facts },
      { measures },
    );
    expect(values).toMatchObject([{ missing: "lots", count: 2 }]);
  });

  test("without the value it is unknown, once, and says what is missing", async () => {
    const lines = one({ measure: "T-M-002", quantity: 5 }, { measure: "T-M-002", quantity: 6 });
    const { found, values } = await runTest(test_, lines, { measures });
    expect(found).toEqual(["unknown tender.xlsx"]);
    expect(values).toMatchObject([{ missing: "value", count: 2 }]);
  });
});
