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
const facts36 = { start: "2026-04-01", end: "2029-03-31" };
const UNREAD = { written: "12 people", why: "wrong-unit" } as const;
const COLUMN = { variants: { column: { en: "{sheet} {count}" } } };

describe("present", () => {
  const test_ = (field: "owner" | "attribution"): Check["test"] => ({ kind: "present", with: { field } });
  test.each([
    ["a quantity without an owner is found at the owner's cell", { quantity: 5 }, ["Offers!N2"]],
    ["an owner is enough", { quantity: 5, owner: "Contract manager" }, []],
    ["nought needs no owner", { quantity: 0 }, []],
    ["a blank needs no owner", {}, []],
    ["an unreadable quantity is said elsewhere", { quantity: UNREAD }, []],
  ])("%s", async (_, line: LineLiteral, found) => {
    expect((await runTest(test_("owner"), one({ measure: "T-M-002", ...line }), { measures })).found).toEqual(
      found,
    );
  });

  test("attribution is asked for only where the measure requires it", async () => {
    const lines = one({ measure: "T-M-001", quantity: 1 }, { measure: "T-M-002", quantity: 1 });
    expect((await runTest(test_("attribution"), lines, { measures })).found).toEqual(["Offers!J2"]);
  });

  test("a table without the column is one finding, however many lines need it", async () => {
    const lines = {
      ...one({ measure: "T-M-002", quantity: 1 }, { measure: "T-M-002", quantity: 2 }),
      without: ["owner"] as const,
    };
    const { found, values } = await runTest(test_("owner"), lines, { measures }, COLUMN);
    expect(found).toEqual(["Offers!C1 column"]);
    expect(values).toEqual([{ sheet: "Offers", count: 2 }]);
    expect((await runTest(test_("owner"), lines, { measures })).found).toEqual([]);
  });

  test("lines of a withdrawn bid are not checked", async () => {
    const lots = { "": { Alder: { withdrawn: true, lines: [{ measure: "T-M-002", quantity: 1 }] } } };
    expect((await runTest(test_("owner"), { lots }, { measures })).found).toEqual([]);
  });
});

describe("when", () => {
  const test_: Check["test"] = { kind: "present", with: { field: "place" } };
  const local = { when: { fact: "local", operator: "equal", value: true } } as const;
  test("lines that it does not let through are not applicable", async () => {
    const lines = one({ measure: "T-M-001", quantity: 1 }, { measure: "T-M-002", quantity: 1 });
    const outcome = await runTest(test_, lines, { measures }, local);
    expect(outcome.found).toEqual(["Offers!P2"]);
    expect(outcome.counts).toEqual({ met: 0, notApplicable: 1, unknown: 0 });
  });

  test("a line whose measure is not known is counted as unknown, not passed", async () => {
    const outcome = await runTest(test_, one({ label: "Moon", quantity: 1 }), { measures }, local);
    expect(outcome.counts).toEqual({ met: 0, notApplicable: 0, unknown: 1 });
  });

  const dear = { when: { fact: "value", operator: "greaterThan", value: 100 } } as const;
  test.each([
    ["a fact that holds lets the finding stand", { value: 200 }, ["Offers!P2"]],
    ["a fact that does not hold makes it not applicable", { value: 50 }, []],
    [
      "a fact that is missing makes one judgement unknown, whatever the number of lines",
      {},
      ["unknown tender.xlsx"],
    ],
  ])("%s", async (_, facts, found) => {
    const lines = one(
      { measure: "T-M-001", quantity: 1 },
      { measure: "T-M-001", quantity: 1, place: "Sefton" },
    );
    expect((await runTest(test_, { ...lines, facts }, { measures }, dear)).found).toEqual(found);
  });

  test("where every line is in order, a missing fact changes nothing", async () => {
    const lines = one({ measure: "T-M-001", quantity: 1, place: "Sefton" });
    expect((await runTest(test_, lines, { measures }, dear)).counts).toEqual({
      met: 1,
      notApplicable: 0,
      unknown: 0,
    });
  });
});

describe("condition", () => {
  const step: Check["test"] = {
    kind: "condition",
    with: { must: { fact: "stepRemainder", operator: "equal", value: 0 }, field: "quantity" },
  };
  test.each([
    ["12.5 is 25 steps of 0.5", "T-M-001", 12.5, []],
    ["12.7 leaves 0.2 over 25 steps of 0.5", "T-M-001", 12.7, [0.2]],
    ["0.3 of a week leaves 0.3", "T-M-002", 0.3, [0.3]],
  ])("%s", async (_, id, quantity, remainders) => {
    const { values } = await runTest(step, one({ measure: id, quantity }), { measures });
    expect(values.map(({ stepRemainder }) => stepRemainder)).toEqual(remainders);
  });

  const minimum: Check["test"] = {
    kind: "condition",
    with: {
      must: { fact: "quantity", operator: "greaterThanInclusive", value: { fact: "minimum" } },
      field: "minimum",
    },
  };
  test.each([
    ["less than the minimum is marked at the offer", { quantity: 3, minimum: 4 }, ["Offers!H2"]],
    ["exactly the minimum", { quantity: 4, minimum: 4 }, []],
    ["no minimum, nothing to judge", { quantity: 4 }, []],
    ["a blank offer is said elsewhere", { minimum: 4 }, []],
  ])("%s", async (_, line, found) => {
    expect((await runTest(minimum, one({ measure: "T-M-002", ...line }), { measures })).found).toEqual(found);
  });
});

describe("delivery date", () => {
  const facts = { start: "2026-04-01", end: "2029-03-31" };
  const run = (kind: "term" | "day-one", line: LineLiteral, given = {}) =>
    runTest(
      { kind: "delivery-date", with: { test: kind } },
      { ...one({ quantity: 1, ...line }), facts: given },
      { measures },
    );
  test.each([
    ["the first day", "2026-04-01", facts, []],
    ["the last day", "2029-03-31", facts, []],
    ["a day before", "2026-03-31", facts, ["Offers!M2 early"]],
    ["a day after", "2029-04-01", facts, ["Offers!M2 late"]],
    ["after the end, whatever the start", "2029-04-01", { end: "2029-03-31" }, ["Offers!M2 late"]],
    [
      "before the end, and the start is not known",
      "2029-03-31",
      { end: "2029-03-31" },
      ["unknown tender.xlsx"],
    ],
  ])("term: %s", async (_, due, given, found) => {
    expect((await run("term", { measure: "T-M-002", due }, given)).found).toEqual(found);
  });

  // T-M-001 is a day-one measure, due 90 days after 1 April 2026: by 30 June 2026.
  test.each([
    ["the 90th day", { due: "2026-06-30" }, facts, []],
    ["the 91st day", { due: "2026-07-01" }, facts, ["Offers!M2"]],
    ["no date", {}, facts, ["Offers!M2 undated"]],
    ["a start that is not known", { due: "2026-06-30" }, {}, ["unknown tender.xlsx"]],
    ["called long-term by the tender", { due: "2028-01-01", horizon: "long-term" }, facts, []],
    ["nothing offered", { quantity: 0 }, facts, []],
    [
      "a date that cannot be read is said elsewhere",
      { due: { written: "03/04/26", why: "ambiguous" } },
      facts,
      [],
    ],
  ] as const)("day one: %s", async (_, line, given, found) => {
    expect((await run("day-one", { measure: "T-M-001", ...line }, given)).found).toEqual(found);
  });
});

describe("listed", () => {
  const evidence: Check["test"] = { kind: "listed", with: { field: "evidence" } };
  test.each([
    ["one of the measure's own, in the plural", "Payroll extracts, quarterly", []],
    ["none of them", "Photographs", ["Offers!O2"]],
    ["nothing written is another check's", undefined, []],
  ])("%s", async (_, text, found) => {
    expect(
      (await runTest(evidence, one({ measure: "T-M-001", quantity: 1, evidence: text }), { measures })).found,
    ).toEqual(found);
  });

  const place: Check["test"] = { kind: "listed", with: { field: "place" } };
  test.each([
    ["a borough within a longer text", "T-M-001", "Bootle, SEFTON", []],
    ["somewhere else", "T-M-001", "Warrington", ["Offers!P2"]],
    ["a measure that is not local", "T-M-002", "Warrington", []],
  ])("%s", async (_, id, text, found) => {
    expect(
      (await runTest(place, one({ measure: id, quantity: 1, place: text }), { measures })).found,
    ).toEqual(found);
  });
});

describe("known fact", () => {
  const of = (fact: string): Check["test"] => ({ kind: "known-fact", with: { fact } });
  test.each([
    ["a value that is stated", "value", { value: 1 }, []],
    ["a value that is not", "value", {}, ["tender.xlsx"]],
    ["a VAT basis that says it is unstated", "vat", { vat: "unstated" }, ["tender.xlsx"]],
    ["a term that follows from its dates", "termMonths", facts36, []],
  ] as const)("%s", async (_, fact, facts, found) => {
    expect((await runTest(of(fact), { ...one({ measure: "T-M-001" }), facts })).found).toEqual(found);
  });
});
