import type { Check } from "../../../src/core/ruleset";
import { contract, offer, offered, place, stated } from "../contract-builder";
import { runOnContract } from "./run-on-contract";

type Changes = Parameters<typeof contract>[0];

describe("indicators", () => {
  const indicators: Check["test"] = { kind: "indicators", with: { atLeast: 3, words: ["KPI", "KPIs"] } };
  const table = (rows: readonly string[], header = "KPI") =>
    [header, ...rows].map((text, row) => ({ text, inTable: true, cell: { table: 0, row, column: 0 } }));
  const commitment = (ordinal: number) => stated({ measure: "TEST-M-001", ordinal, at: 10 * ordinal });

  test.each([
    ["none at all", {}, ["40 none"]],
    ["two commitments", { commitments: [commitment(1), commitment(2)] }, ["20 few"]],
    ["three commitments", { commitments: [commitment(1), commitment(2), commitment(3)] }, []],
    ["two rows of a table", { paragraphs: table(["Repairs in time", "Tenants satisfied"]) }, ["0 few"]],
    ["three rows", { paragraphs: table(["Repairs in time", "Tenants satisfied", "Calls answered"]) }, []],
    [
      "a row that nobody filled in is none",
      { paragraphs: table(["Repairs in time", "Tenants satisfied", "[insert]"]) },
      ["0 few"],
    ],
    [
      "the table's caption names it",
      { paragraphs: ["Schedule 2: KPIs", ...table(["Repairs", "Tenants", "Calls"], "Measure")] },
      [],
    ],
    [
      "a table of something else",
      { paragraphs: ["Prices", ...table(["Repairs", "Tenants", "Calls"], "Item")] },
      ["40 none"],
    ],
    [
      "spoken of and not there: unknown",
      { paragraphs: ["The Contractor shall meet the KPIs."] },
      ["0 unknown elsewhere"],
    ],
    [
      "a commitment in a table of indicators counts once",
      {
        paragraphs: table(["Jobs", "Tenants satisfied"]),
        commitments: [stated({ measure: "TEST-M-001", at: 1 })],
      },
      ["0 few"],
    ],
  ] satisfies [string, Changes, string[]][])("%s", async (_, changes, expected) => {
    expect((await runOnContract(indicators, { contract: contract(changes) })).found).toEqual(expected);
  });

  test("a value that is not known leaves it open whether indicators are needed", async () => {
    const when = { fact: "value", operator: "greaterThan", value: 5_000_000 } as const;
    const { counts, found } = await runOnContract(indicators, { contract: contract(), changes: { when } });
    expect([found, counts.unknown]).toEqual([[], 1]);
  });
});

describe("provisions", () => {
  const clawback: Check["test"] = {
    kind: "provision",
    with: { signs: ["repay", "clawback"], binding: ["shall", "may require"] },
  };

  test.each([
    ["nothing of the kind", ["The Funder pays."], ["40"]],
    ["a duty", ["The Recipient shall repay the grant."], []],
    ["a power", ["The Funder may require the Recipient to repay the grant."], []],
    ["a heading alone is a mention: unknown", ["The Funder pays.", "Clawback"], ["1 unknown mentioned"]],
    ["a mention and a duty", ["Clawback", "The Recipient shall repay the grant."], []],
    [
      "a duty of something else beside a mention",
      ["Clawback", "The Recipient shall report."],
      ["0 unknown mentioned"],
    ],
  ])("%s", async (_, paragraphs, expected) => {
    expect((await runOnContract(clawback, { contract: contract({ paragraphs }) })).found).toEqual(expected);
  });
});

describe("facts of the offer", () => {
  const facts: Check["test"] = {
    kind: "offer-facts",
    with: { facts: ["value", "start", "supplier", "authority", "kind"] },
  };
  const edition: Check["test"] = { kind: "offer-facts", with: { facts: ["edition"] } };
  const made = offer([offered(6)], {
    facts: { value: 50_000, start: "2026-04-01", authority: "The Northport Council", kind: "contract" },
  });
  const at = { value: place(3), start: place(4), supplier: place(5), kind: place(6) };

  test.each([
    [
      "the same",
      { value: 50_000, start: "2026-04-01", supplier: "Alder Limited", authority: "Northport Council" },
      [],
    ],
    ["another value, at its place", { value: 60_000 }, ["3 fact"]],
    ["another start", { start: "2026-05-01" }, ["4 fact"]],
    ["another supplier than the bidder", { supplier: "Birch Ltd" }, ["5 supplier"]],
    ["another kind", { kind: "funding-agreement" }, ["6 fact"]],
    ["not stated", {}, []],
  ] as const)("%s", async (_, stated, expected) => {
    const document = contract({ facts: stated, factsAt: at });
    expect((await runOnContract(facts, { contract: document, offer: made })).found).toEqual(expected);
  });

  test("both are written out", async () => {
    const document = contract({ facts: { value: 60_000.5, kind: "funding-agreement" } });
    const { values } = await runOnContract(facts, { contract: document, offer: made });
    expect(values).toMatchObject([
      { fact: "value", stated: "£60,000.50", offered: "£50,000" },
      { fact: "kind", stated: "funding agreement", offered: "contract" },
    ]);
  });

  test.each([
    ["the contract names the edition that scored the bid", { edition: "test 1.0.0" }, "test 1.0.0", []],
    ["it names another", { edition: "test 1.1.0" }, "test 1.0.0", ["40 edition"]],
    ["it names none, and the review is under that which scored the bid", {}, "test 1.0.0", []],
    ["it names none, and the review is under another", {}, "test 0.9.0", ["40 edition-of-review"]],
  ])("%s", async (_, stated, scored, expected) => {
    const given = { contract: contract({ facts: stated }), offer: offer([], { edition: scored }) };
    expect((await runOnContract(edition, given)).found).toEqual(expected);
  });
});

test("tracked changes are one finding, at the first, with their number", async () => {
  const tracked: Check["test"] = { kind: "tracked-changes", with: {} };
  const paragraphs = [
    "One.",
    { text: "Two.", hasTrackedChange: true },
    { text: "Three.", hasTrackedChange: true },
  ];
  const { found, values } = await runOnContract(tracked, {
    contract: contract({ paragraphs, hasTrackedChanges: true }),
  });
  expect([found, values]).toEqual([["1"], [{ count: 2 }]]);
  expect((await runOnContract(tracked, { contract: contract() })).counts.met).toBe(1);
});

test("clauses of ours that were put in as tracked changes are nobody's changes to settle first", async () => {
  const tracked: Check["test"] = { kind: "tracked-changes", with: {} };
  const paragraphs = ["One.", { text: "Two.", tag: "cw:TEST-C-001:1", hasTrackedChange: true }];
  const given = { contract: contract({ paragraphs, hasTrackedChanges: true }) };
  expect((await runOnContract(tracked, given)).found).toEqual([]);
  const more = [...paragraphs, { text: "Three.", hasTrackedChange: true }];
  const both = { contract: contract({ paragraphs: more, hasTrackedChanges: true }) };
  expect((await runOnContract(tracked, both)).found).toEqual(["2"]);
});
