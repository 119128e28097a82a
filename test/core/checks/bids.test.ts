import type { Check } from "../../../src/core/ruleset";
import { measure } from "../ruleset-builder";
import type { BidLiteral, LineLiteral, TenderLiteral } from "../tender-builder";
import { runTest } from "./run-test";

const PLAIN = measure("T-M-001", { title: "Local jobs" });
const UNEMPLOYED = measure("T-M-002", { title: "Unemployed people", group: "target-group" });
const LEAVERS = measure("T-M-003", { title: "Care leavers", group: "target-group" });
const SPEND = measure("T-M-004", { title: "Local spending", exclusiveWith: ["T-M-005"] });
const SMALL = measure("T-M-005", { title: "Small firms" });
const measures = [PLAIN, UNEMPLOYED, LEAVERS, SPEND, SMALL];
const UNREAD = { written: "some", why: "not-a-number" } as const;

const bids = (content: Readonly<Record<string, BidLiteral>>): TenderLiteral => ({ lots: { "": content } });
const offer = (...lines: readonly LineLiteral[]): TenderLiteral => bids({ Alder: { lines } });
const worth = (quantity: number | undefined): BidLiteral => ({ lines: [{ measure: "T-M-001", quantity }] });

describe("double count", () => {
  const by = (kind: "listed" | "groups"): Check["test"] => ({ kind: "double-count", with: { by: kind } });
  const METHOD = "Two people found by the job centre.";
  test.each([
    [
      "two target groups may be the same people",
      "groups",
      [
        { measure: "T-M-002", quantity: 1 },
        { measure: "T-M-003", quantity: 1 },
      ],
      ["unknown Offers!H3 unsure"],
    ],
    [
      "the same method makes it sure",
      "groups",
      [
        { measure: "T-M-002", quantity: 1, method: METHOD },
        { measure: "T-M-003", quantity: 1, method: METHOD },
      ],
      ["Offers!H3"],
    ],
    [
      "local jobs and one target group are allowed",
      "groups",
      [
        { measure: "T-M-001", quantity: 1 },
        { measure: "T-M-003", quantity: 1 },
      ],
      [],
    ],
    [
      "one target group twice is another check's",
      "groups",
      [
        { measure: "T-M-003", quantity: 1 },
        { measure: "T-M-003", quantity: 1 },
      ],
      [],
    ],
    [
      "a pair excluded by either list",
      "listed",
      [
        { measure: "T-M-005", quantity: 1 },
        { measure: "T-M-004", quantity: 1 },
      ],
      ["Offers!H3"],
    ],
    [
      "nought is no offer",
      "listed",
      [
        { measure: "T-M-004", quantity: 1 },
        { measure: "T-M-005", quantity: 0 },
      ],
      [],
    ],
  ] as const)("%s", async (_, kind, lines, found) => {
    expect((await runTest(by(kind), offer(...lines), { measures })).found).toEqual(found);
  });

  test("two bidders do not count double", async () => {
    const two = bids({
      Alder: { lines: [{ measure: "T-M-004", quantity: 1 }] },
      Birch: { lines: [{ measure: "T-M-005", quantity: 1 }] },
    });
    expect((await runTest(by("listed"), two, { measures })).found).toEqual([]);
  });
});

describe("duplicate", () => {
  const test_: Check["test"] = { kind: "duplicate", with: {} };
  test.each([
    ["the same place in other words", [{ place: "St Helens" }, { place: "st. helens" }], ["Offers!H3"]],
    ["no place at all", [{}, {}], ["Offers!H3 unplaced"]],
    ["two places", [{ place: "Halton" }, { place: "Wirral" }], []],
    [
      "the third is compared with the first",
      [{ place: "Halton" }, { place: "Wirral" }, { place: "Halton" }],
      ["Offers!H4"],
    ],
    ["the second cannot be read, and counts for nothing yet", [{}, { quantity: UNREAD }], []],
    ["the first cannot be read", [{ quantity: UNREAD }, {}, {}], ["Offers!H4 unplaced"]],
    ["nought is no promise", [{}, { quantity: 0 }], []],
  ])("%s", async (_, places: readonly LineLiteral[], found) => {
    const lines = places.map((place) => ({ measure: "T-M-001", quantity: 1, ...place }));
    expect((await runTest(test_, offer(...lines), { measures })).found).toEqual(found);
  });
});

describe("coverage", () => {
  const test_: Check["test"] = { kind: "coverage", with: { horizon: "day-one" } };
  const due = measure("T-M-009", {
    title: "Required",
    horizon: "day-one",
    required: { fact: "value", operator: "greaterThan", value: 100_000 },
  });
  const run = (content: readonly LineLiteral[], facts = {}) =>
    runTest(test_, { ...offer(...content), facts }, { measures: [...measures, due] });
  test.each([
    ["offered", [{ measure: "T-M-009", quantity: 1 }], { value: 200_000 }, []],
    ["left out", [{ measure: "T-M-001", quantity: 1 }], { value: 200_000 }, ["Offers!B2"]],
    ["nought", [{ measure: "T-M-009", quantity: 0 }], { value: 200_000 }, ["Offers!H2 zero"]],
    ["blank", [{ measure: "T-M-009" }], { value: 200_000 }, ["Offers!H2 blank"]],
    ["unreadable is said elsewhere", [{ measure: "T-M-009", quantity: UNREAD }], { value: 200_000 }, []],
    [
      "nought on one line and an offer on another",
      [
        { measure: "T-M-009", quantity: 0 },
        { measure: "T-M-009", quantity: 2 },
      ],
      { value: 200_000 },
      [],
    ],
    ["not required of a smaller contract", [], { value: 100_000 }, []],
    ["not known to be required", [{ measure: "T-M-001", quantity: 1 }], {}, ["unknown tender.xlsx"]],
  ] as const)("%s", async (_, lines, facts, found) => {
    expect((await run(lines, facts)).found).toEqual(found);
  });
});

describe("both parts", () => {
  const parts: Check["test"] = { kind: "both-parts", with: { test: "parts" } };
  test.each([
    ["a quantity and no method", { quantity: 1 }, ["Offers!L2"]],
    ["a method and no quantity", { method: "How" }, ["Offers!H2 words"]],
    ["both", { quantity: 1, method: "How" }, []],
    ["a method that says why nothing is offered", { quantity: 0, method: "None" }, []],
    ["neither", {}, []],
  ])("%s", async (_, line: LineLiteral, found) => {
    expect((await runTest(parts, offer({ measure: "T-M-001", ...line }), { measures })).found).toEqual(found);
  });

  const bid: Check["test"] = { kind: "both-parts", with: { test: "bid" } };
  const marks = [{ question: "Method", consensus: 3 }];
  test.each([
    [
      "offers without marks while another is marked",
      { Alder: { ...worth(1), marks }, Birch: worth(1) },
      ["Offers!B3"],
    ],
    ["marks without an offer", { Alder: { ...worth(undefined), marks } }, ["Offers!H2 unoffered"]],
    ["marking has not begun", { Alder: worth(1), Birch: worth(1) }, []],
  ])("%s", async (_, content: Readonly<Record<string, BidLiteral>>, found) => {
    expect((await runTest(bid, bids(content), { measures })).found).toEqual(found);
  });
});
