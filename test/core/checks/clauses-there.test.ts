import type { Check, ClauseRule } from "../../../src/core/ruleset";
import { clauseRule, contract, duty, found, place } from "../contract-builder";
import { runOnContract } from "./run-on-contract";

const LARGE = { value: 60_000 };

type Changes = Parameters<typeof contract>[0];

const run = (
  test: Check["test"],
  changes: Changes,
  clauses: readonly ClauseRule[] = [clauseRule("TEST-C-001")],
) =>
  runOnContract(test, { contract: contract({ facts: LARGE, ...changes }), rules: { clauses: [...clauses] } });

describe("possible cover", () => {
  const DUTIES = [duty("D1", { what: "Report" }), duty("D2", { what: "Keep records" })];
  const clauses = [clauseRule("TEST-C-001", { duties: DUTIES })];
  const cover = (duties: readonly string[], missing: readonly string[]) => ({
    clause: "TEST-C-001",
    at: place(7),
    signs: ["report", "records"],
    score: 2 / 3,
    duties: duties.map((id) => ({ duty: id, at: place(8), signs: ["report"] })),
    missing,
  });
  const ofDayOne: Check["test"] = { kind: "possible-cover", with: { horizon: "day-one" } };

  test.each([
    ["some of its duties", cover(["D1"], ["D2"]), ["7 unknown some"]],
    ["all of them", cover(["D1", "D2"], []), ["7 unknown all"]],
    ["none of them", cover([], ["D1", "D2"]), ["7 unknown none"]],
  ])("%s", async (_, possible, expected) => {
    expect((await run(ofDayOne, { possible: [possible] }, clauses)).found).toEqual(expected);
  });

  test("names signs, score, the duties found with their places, and those not found", async () => {
    const { values } = await run(ofDayOne, { possible: [cover(["D1"], ["D2"])] }, clauses);
    expect(values).toMatchObject([
      { signs: "report”, “records", score: 0.67, found: "Report (§8)", missing: "Keep records" },
    ]);
  });

  test.each([
    ["a clause of the other horizon", { possible: [cover([], [])] }, "long-term"],
    ["a clause that is not required", { facts: { value: 5 }, possible: [cover([], [])] }, "day-one"],
    ["a clause that is there", { found: [found("TEST-C-001", 3)], possible: [cover([], [])] }, "day-one"],
  ] as const)("is silent on %s", async (_, changes, horizon) => {
    expect((await run({ kind: "possible-cover", with: { horizon } }, changes, clauses)).found).toEqual([]);
  });
});

describe("editions", () => {
  const clause = clauseRule("TEST-C-001", {
    edition: 3,
    earlier: [
      { edition: 1, heading: "H", paragraphs: [{ level: 1, text: "One." }], changed: "Dates were added." },
      { edition: 2, heading: "H", paragraphs: [{ level: 1, text: "Two." }], changed: "Places were added." },
    ],
  });

  test.each([
    ["the rules' own", 3, []],
    ["an earlier one, with what changed since", 1, ["5 older-explained"]],
    ["a later one", 4, ["5 newer"]],
    ["words of no edition that we know are another check's business", undefined, []],
  ])("%s", async (_, edition, expected) => {
    const { found: places } = await run(
      { kind: "clause-edition", with: {} },
      { found: [found("TEST-C-001", 5, { edition })] },
      [clause],
    );
    expect(places).toEqual(expected);
  });

  test("what changed is told from the edition found onwards", async () => {
    const { values } = await run(
      { kind: "clause-edition", with: {} },
      { found: [found("TEST-C-001", 5, { edition: 1 })] },
      [clause],
    );
    expect(values).toMatchObject([{ found: 1, edition: 3, changed: "Dates were added; Places were added" }]);
  });
});

describe("blanks", () => {
  const blank = (index: number, waitsFor: "commitments" | "something" = "something") =>
    ({ at: place(index), start: 0, length: 3, text: `[${String(index)}]`, waitsFor }) as const;
  const cover = {
    clause: "TEST-C-001",
    at: place(7),
    signs: ["report"],
    score: 0.5,
    duties: [{ duty: "D", at: place(8), signs: [] }],
    missing: [],
  };
  const paragraphs = [{ text: "Day one", tag: "cw:commitments:lcr" }, "Other words [1]"];

  test.each([
    ["in a clause of ours", "clauses", { found: [found("TEST-C-001", 5)], blanks: [blank(5)] }, ["5"]],
    [
      "named by the clause alone",
      "clauses",
      {
        paragraphs: ["Heading", "Report to [contact]."],
        found: [found("TEST-C-001", 0, { paragraphs: [0, 1], blanks: [1] })],
      },
      ["1"],
    ],
    [
      "in the schedule's opening, beside one in the table",
      "clauses",
      {
        paragraphs: [
          { text: "Between [1]", tag: "cw:schedule:lcr" },
          { text: "[ ]", tag: "cw:commitments:lcr" },
        ],
        blanks: [blank(0), blank(1)],
      },
      ["0 schedule", "1 commitments"],
    ],
    ["in our table of commitments", "clauses", { paragraphs, blanks: [blank(0)] }, ["0 commitments"]],
    [
      "two in one clause are one finding, at the first",
      "clauses",
      { found: [found("TEST-C-001", 5, { paragraphs: [5, 6] })], blanks: [blank(6), blank(5)] },
      ["5"],
    ],
    ["in wording that may do a clause's job", "cover", { possible: [cover], blanks: [blank(7)] }, ["7"]],
    ["in wording that lays one of its duties", "cover", { possible: [cover], blanks: [blank(8)] }, ["8"]],
    [
      "waiting for the commitments anywhere",
      "cover",
      { blanks: [blank(3, "commitments")] },
      ["3 commitments"],
    ],
    ["in the rest of the contract: one finding", "elsewhere", { blanks: [blank(9), blank(4)] }, ["4"]],
    ["none", "elsewhere", { found: [found("TEST-C-001", 5)], blanks: [blank(5)] }, []],
  ] as const)("%s", async (_, where, changes, expected) => {
    expect((await run({ kind: "blanks", with: { in: where } }, changes)).found).toEqual(expected);
  });

  test("count, what stands in them, and the first places", async () => {
    const { values } = await run(
      { kind: "blanks", with: { in: "elsewhere" } },
      { blanks: [blank(4), blank(4), blank(9)] },
    );
    expect(values).toMatchObject([{ count: 3, texts: "[4] and [9]", places: "§4 and §9" }]);
  });
});

describe("conflicts", () => {
  const remedy = clauseRule("TEST-C-001", {
    conflicts: [
      { clause: "TEST-C-002", because: "Both pay for one shortfall." },
      { signs: ["sole remedy"], because: "It takes this remedy away." },
    ],
  });
  const repayment = clauseRule("TEST-C-002", { conflicts: [{ clause: "TEST-C-001", because: "Both pay." }] });
  const between = (one: "clauses" | "wording"): Check["test"] => ({
    kind: "conflict",
    with: { between: one },
  });
  const both = [found("TEST-C-001", 9), found("TEST-C-002", 5)];

  test("two clauses that name each other are one finding, at the later", async () => {
    expect((await run(between("clauses"), { found: both }, [remedy, repayment])).found).toEqual(["9"]);
  });

  test("one of the two alone is met", async () => {
    const { found: places, counts } = await run(between("clauses"), { found: both.slice(0, 1) }, [
      remedy,
      repayment,
    ]);
    expect([places, counts.met]).toEqual([[], 1]);
  });

  test.each([
    [
      "other wording, at its first paragraph",
      ["This is the sole remedy.", "The sole remedy is a credit."],
      ["0 several"],
    ],
    ["once", ["This is the sole remedy."], ["0 one"]],
    ["a longer word is another word", ["This is the sole remedying."], []],
    ["our own words are not other wording", [{ text: "the sole remedy", tag: "cw:TEST-C-001:1" }], []],
  ])("%s", async (_, paragraphs, expected) => {
    const { found: places } = await run(between("wording"), { paragraphs, found: [found("TEST-C-001", 9)] }, [
      remedy,
    ]);
    expect(places).toEqual(expected);
  });

  test("a clause that is not there contradicts nothing", async () => {
    expect((await run(between("wording"), { paragraphs: ["sole remedy"] }, [remedy])).found).toEqual([]);
  });
});
