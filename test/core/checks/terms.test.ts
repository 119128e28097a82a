import { known, unclear } from "../../../src/core/quantity";
import type { Check, ClauseRule } from "../../../src/core/ruleset";
import { clauseRule, contract, found, place } from "../contract-builder";
import { runOnContract } from "./run-on-contract";

const LARGE = { value: 60_000 };

const run = (
  test: Check["test"],
  changes: Parameters<typeof contract>[0],
  clauses: readonly ClauseRule[] = [clauseRule("TEST-C-001")],
) =>
  runOnContract(test, {
    contract: contract({ facts: LARGE, ...changes }),
    rules: { clauses: [...clauses] },
  });

describe("terms", () => {
  const user = clauseRule("TEST-C-001", { terms: { needs: ["working day"], brings: [] } });
  const bringer = clauseRule("TEST-C-002", {
    terms: {
      needs: [],
      brings: [
        {
          term: "working day",
          means: "A day other than a Saturday, a Sunday or a public holiday in England",
        },
      ],
    },
  });
  const define = (term: string, means: string, isOurs = false) => ({ term, means, at: place(3), isOurs });
  test("a clash shows both meanings, ours in the contract's words", async () => {
    const means = "each promise that the {supplier} makes in {offer}";
    const clause = clauseRule("TEST-C-001", {
      terms: { needs: [], brings: [{ term: "commitment", means }] },
    });
    const changes = {
      definitions: [define("Commitment", "a sum of money.")],
      supplierTerm: known("Contractor"),
    };
    expect((await run(definitions, changes, [clause])).values).toMatchObject([
      { found: "a sum of money", means: "each promise that the Contractor makes in …" },
    ]);
  });

  const definitions: Check["test"] = { kind: "terms", with: { of: "definitions" } };
  const parties: Check["test"] = { kind: "terms", with: { of: "parties" } };

  test.each([
    ["needed and not defined", {}, [user], ["40 needed"]],
    ["needed by a clause that is there", { found: [found("TEST-C-001", 5)] }, [user], ["5 needed"]],
    ["defined by the contract", { definitions: [define("Working Day", "a day")] }, [user], []],
    ["brought by another clause", {}, [user, bringer], []],
    [
      "defined otherwise",
      { definitions: [define("Working Day", "the hours from nine to five")] },
      [bringer],
      ["3 clash"],
    ],
    [
      "defined in almost the same words",
      {
        definitions: [
          define(
            "Working Day",
            "any day other than a Saturday or Sunday or a public holiday in England and Wales",
          ),
        ],
      },
      [bringer],
      [],
    ],
    [
      "defined in our words",
      { definitions: [define("working day", "nothing like it", true)] },
      [bringer],
      [],
    ],
    ["needed by a clause that is not required", { facts: { value: 5 } }, [user], []],
  ] as const)("%s", async (_, changes, clauses, expected) => {
    expect((await run(definitions, changes, clauses)).found).toEqual(expected);
  });

  test.each([
    ["no word for the supplier", {}, ["40 supplier-blank"]],
    [
      "two words for it",
      { supplierTerm: unclear("Supplier, Contractor", "ambiguous") },
      ["40 supplier-unclear"],
    ],
    ["one word", { supplierTerm: known("Contractor") }, []],
    ["its name is known", { facts: { ...LARGE, supplier: "Alder Ltd" } }, []],
    ["no clause that would use it", { facts: { value: 5 } }, []],
  ] as const)("%s", async (_, changes, expected) => {
    expect((await run(parties, changes)).found).toEqual(expected);
  });
});
