import type { ClauseRule } from "../../src/core/ruleset";
import { chooseClauses } from "../../src/writing/clauses-to-insert";
import { clauseStates } from "../../src/writing/clause-states";
import { CONTRACT, FACTS, lcr, planInput, withClauses, type Said } from "./contract-builder";

const choose = async (said: Said = {}) => {
  const { clauses, heldBack } = chooseClauses(
    await planInput(CONTRACT, said).then((one) => ({ ...one, ...said.plan })),
  );
  return {
    chosen: clauses.map(({ id }) => id),
    held: [...heldBack].map(([id, reason]) => `${id} was not inserted: ${reason}`),
  };
};
const place = { kind: "paragraph", file: "contract.docx", index: 2, label: "§2 “Repairs”" } as const;
const covers = (clause: string) => ({
  clause,
  at: place,
  signs: ["report"],
  score: 0.41,
  duties: [],
  missing: [],
});
const stands = (clause: string, edition: number) =>
  ({ clause, edition, at: place, by: "tag", paragraphs: [2] }) as const;

test("the clauses that are required and not there are chosen", async () => {
  expect(await choose()).toEqual({ chosen: ["LCR-C-001", "LCR-C-005"], held: [] });
});

test("a contract that is not above £20,000 needs none", async () => {
  expect(
    (await choose({ contract: { facts: { ...FACTS, value: 20_000, vat: "included" } } })).chosen,
  ).toEqual([]);
});

test("whether a clause is required cannot be told without the value: none is chosen", async () => {
  expect(
    (await choose({ contract: { facts: { kind: "contract", commencement: "2026-02-10" } } })).chosen,
  ).toEqual([]);
});

describe("foreign wording that may do the job", () => {
  const contract = { possible: [covers("LCR-C-001")] };
  test("keeps the clause out, and one that refers to it by its heading is held back with the reason", async () => {
    expect(await choose({ contract })).toEqual({
      chosen: [],
      held: [
        "LCR-C-005 was not inserted: it refers to the clause headed “Social value commitments”, which does not stand here in the rules’ words. Settle that one first.",
      ],
    });
  });
  test("gives way where a person asks for the clause", async () => {
    expect((await choose({ contract, plan: { insert: ["LCR-C-001"] } })).chosen).toEqual([
      "LCR-C-001",
      "LCR-C-005",
    ]);
  });
});

describe("of two clauses that cannot stand together", () => {
  const ruleset = withClauses(
    { id: "LCR-C-001" },
    { id: "LCR-C-002", conflicts: [{ clause: "LCR-C-001", because: "Both set a cap." }] },
  );
  test.each<[string, Said, readonly string[], string]>([
    [
      "the first in the rules set stays",
      {},
      ["LCR-C-001"],
      "LCR-C-002 was not inserted: it cannot stand beside LCR-C-001",
    ],
    [
      "the one asked for stays",
      { plan: { insert: ["LCR-C-002"] } },
      ["LCR-C-002"],
      "LCR-C-001 was not inserted: it cannot stand beside LCR-C-002",
    ],
    [
      "the one that stands stays",
      { contract: { found: [stands("LCR-C-001", 1)] } },
      [],
      "LCR-C-002 was not inserted",
    ],
  ])("%s", async (_, said, chosen, held) => {
    const choice = await choose({ ruleset, ...said });
    expect([choice.chosen, choice.held]).toEqual([chosen, [expect.stringContaining(held)]]);
    expect(choice.held[0]).toContain("Both set a cap.");
  });
});

test.each<[string, Partial<ClauseRule> & { readonly id: string }, string]>([
  [
    "cannot stand beside the contract's own words",
    { id: "LCR-C-002", conflicts: [{ signs: ["shall repair homes"], because: "They say the contrary." }] },
    "it cannot stand beside the contract’s own wording at “The Contractor shall repair homes.”",
  ],
  [
    "uses a term that nothing defines",
    { id: "LCR-C-002", terms: { needs: ["working day"], brings: [] } },
    "it uses the term “working day”, which the contract does not define. Define it there first.",
  ],
])("a clause is held back that %s", async (_, clause, reason) => {
  const choice = await choose({ ruleset: withClauses(clause) });
  expect([choice.chosen, choice.held]).toEqual([[], [expect.stringContaining(reason)]]);
});

describe("a term that another clause brings", () => {
  const brings = {
    id: "LCR-C-001",
    edition: 2,
    terms: { needs: [], brings: [{ term: "working day", means: "x" }] },
  };
  const ruleset = withClauses(brings, { id: "LCR-C-002", terms: { needs: ["working day"], brings: [] } });
  test("is there where that one goes in", async () => {
    expect((await choose({ ruleset })).chosen).toEqual(["LCR-C-001", "LCR-C-002"]);
  });
  test("is not there where that one stands in an earlier edition, unless it is brought up to date", async () => {
    const contract = { found: [stands("LCR-C-001", 1)] };
    const choice = await choose({ ruleset, contract });
    expect([choice.chosen, choice.held[0]]).toEqual([
      [],
      expect.stringContaining("Bring LCR-C-001 up to date first."),
    ]);
    expect((await choose({ ruleset, contract, plan: { updated: ["LCR-C-001"] } })).chosen).toEqual([
      "LCR-C-002",
    ]);
  });
});

describe("how each clause stands", () => {
  test.each<[string, Said, readonly (readonly [string, string])[]]>([
    ["missing, and why it is required", {}, [["missing", "contract value above £20,000 (LCR-T-001)"]]],
    [
      "possibly covered",
      { contract: { possible: [covers("LCR-C-001")] } },
      [["possibly-covered", "contract value above £20,000 (LCR-T-001)"]],
    ],
    [
      "there, whatever the trigger says",
      { contract: { found: [stands("LCR-C-001", 1)], facts: {} } },
      [
        [
          "present",
          "state the commencement date of the procurement, whether it is a contract or a funding agreement, the contract value and whether the contract value includes VAT",
        ],
      ],
    ],
    [
      "in an earlier edition",
      {
        contract: { found: [stands("LCR-C-001", 1)] },
        ruleset: withClauses({ id: "LCR-C-001", edition: 2 }),
      },
      [["older", "contract value above £20,000 (LCR-T-001)"]],
    ],
    ["not required", { contract: { facts: { ...FACTS, value: 5 } } }, [["not-required", ""]]],
    [
      "a grant needs it for what it is",
      { contract: { facts: { kind: "funding-agreement" } } },
      [["missing", "a funding agreement"]],
    ],
  ])("%s", async (_, said, expected) => {
    const states = clauseStates(
      await planInput(CONTRACT, { ruleset: { ...lcr, clauses: lcr.clauses.slice(0, 1) }, ...said }),
    );
    expect(states.map(({ is, why }) => [is, why])).toEqual(expected);
  });
});
