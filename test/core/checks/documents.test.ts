import { contract, clauseRule, found, place } from "../contract-builder";
import type { Contract } from "../../../src/core/contract";
import type { Facts } from "../../../src/core/facts";
import type { Check } from "../../../src/core/ruleset";
import { runOnContract } from "./run-on-contract";

const CLAUSES = [
  clauseRule("TEST-C-001"),
  clauseRule("TEST-C-002", { trigger: { fact: "value", operator: "greaterThan", value: 50_000 } }),
  clauseRule("TEST-C-003", { horizon: "long-term" }),
];
const LARGE: Facts = { value: 60_000 };
const COVER = { clause: "TEST-C-001", at: place(7), signs: ["report"], score: 0.5, duties: [], missing: [] };

type Changes = Parameters<typeof contract>[0];

const run = (test: Check["test"], document: Contract, changes: Partial<Check> = {}) =>
  runOnContract(test, { contract: document, rules: { clauses: CLAUSES }, changes });

const ofClause: Check["test"] = { kind: "missing-clause", with: { clause: "TEST-C-001" } };
const ofHorizon = (horizon: "day-one" | "long-term"): Check["test"] => ({
  kind: "missing-clause",
  with: { horizon },
});

test.each([
  ["a clause that is required and absent", { facts: { value: 20_000.01 } }, ["40"]],
  ["not required of a smaller contract", { facts: { value: 20_000 } }, []],
  ["there already", { facts: LARGE, found: [found("TEST-C-001", 7)] }, []],
  ["possibly covered, which another check says", { facts: LARGE, possible: [COVER] }, []],
  ["a value that is not known", {}, ["40 unknown"]],
  ["a document that is no contract", { facts: LARGE, isContract: false }, []],
] satisfies [string, Changes, string[]][])("one clause: %s", async (_, changes, expected) => {
  expect((await run(ofClause, contract(changes))).found).toEqual(expected);
});

test("a check with words for it says itself that a clause is possibly covered, or has a blank", async () => {
  const variants = { covered: { en: "covered" }, blank: { en: "blank" } };
  const covered = contract({ facts: LARGE, possible: [COVER] });
  expect((await run(ofClause, covered, { variants })).found).toEqual(["7 unknown covered"]);
  const open = contract({ facts: LARGE, found: [found("TEST-C-001", 7, { blanks: [9] })] });
  expect((await run(ofClause, open, { variants })).found).toEqual(["9 blank"]);
});

test("every clause of a horizon that is required and absent is a finding of its own", async () => {
  const { keys } = await run(ofHorizon("day-one"), contract({ facts: LARGE }));
  expect(keys).toEqual(["TEST-K-001|clause=TEST-C-001", "TEST-K-001|clause=TEST-C-002"]);
  expect((await run(ofHorizon("long-term"), contract({ facts: LARGE }))).keys).toEqual([
    "TEST-K-001|clause=TEST-C-003",
  ]);
});

test("clauses of which it cannot be told whether they are required are one finding, with the fact that would tell", async () => {
  const variants = { undecided: { en: "undecided" } };
  const { found: places, keys, values } = await run(ofHorizon("day-one"), contract(), { variants });
  expect(places).toEqual(["40 unknown undecided"]);
  expect(keys).toEqual(["TEST-K-001|part=value"]);
  expect(values).toMatchObject([
    {
      missing: "value",
      count: 2,
      clauses: "“Heading TEST-C-001” (TEST-C-001) and “Heading TEST-C-002” (TEST-C-002)",
    },
  ]);
});

test("a finding says by what the clause is required", async () => {
  const { values } = await run(ofHorizon("long-term"), contract({ facts: LARGE }));
  expect(values).toMatchObject([{ because: "its value is £60,000" }]);
});

test("a document without a contract says what was looked for", async () => {
  const none: Check["test"] = { kind: "no-contract", with: {} };
  const { found: places, values } = await run(none, contract({ isContract: false }));
  expect(places).toEqual(["file"]);
  expect(values).toMatchObject([{ lookedFor: "parties; definitions" }]);
  expect((await run(none, contract())).counts.met).toBe(1);
});
