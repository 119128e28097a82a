import { runCheck } from "../../../src/core/checks/index";
import { BLANK } from "../../../src/core/quantity";
import type { Contract } from "../../../src/core/contract";
import type { Facts } from "../../../src/core/facts";
import type { ClauseRule } from "../../../src/core/ruleset";
import { check, ruleset } from "../ruleset-builder";
import { contextOf } from "./run-test";

const CLAUSE: ClauseRule = {
  id: "TEST-C-001",
  edition: 1,
  title: "Reporting",
  heading: "Social value reporting",
  trigger: { fact: "value", operator: "greaterThan", value: 20_000 },
  horizon: "day-one",
  paragraphs: [{ level: 0, text: "The Supplier shall report." }],
  slots: [],
  duties: [],
  terms: { needs: [], brings: [] },
  conflicts: [],
  earlier: [],
  signs: [],
  roles: ["commissioner-provider"],
  strategies: [],
  status: "illustrative",
  source: { ref: "TEST" },
  examples: [],
};

const PLACE = { kind: "paragraph", file: "contract.docx", index: 7, label: "7 Reporting" } as const;
const contract = (changes: Partial<Contract> = {}): Contract => ({
  facts: {}, factsAt: {}, isContract: true, lookedFor: ["parties", "definitions"], authorityTerm: BLANK, supplierTerm: BLANK, agreementTerm: BLANK,
  paragraphs: [], asides: [], definitions: [], blanks: [], commitments: [], numbering: { is: "none", because: "" },
  found: [], possible: [], hasTrackedChanges: false, file: "contract.docx", insertAfter: 40, insertBecause: "before the signatures", ...changes,
}); // prettier-ignore

const missing = check("TEST-K-001", { kind: "missing-clause", with: { clause: "TEST-C-001" } });
const none = check("TEST-K-002", { kind: "no-contract", with: {} });

async function run(one: typeof missing, facts: Facts, document: Contract | undefined) {
  const context = await contextOf(
    { lots: {}, facts },
    ruleset({ checks: [missing, none], clauses: [CLAUSE] }),
  );
  const result = runCheck(one, document ? { ...context, document } : context);
  return {
    ...result,
    found: result.judgements.map(({ outcome, variant, at }) => [
      outcome,
      variant,
      at.kind === "paragraph" ? at.index : at.kind,
    ]),
  };
}

test.each([
  ["a clause that is required and absent", { value: 20_000.01 }, contract(), [["not-met", undefined, 40]]],
  ["not required of a smaller contract", { value: 20_000 }, contract(), []],
  [
    "there already",
    { value: 50_000 },
    contract({ found: [{ clause: "TEST-C-001", edition: 1, at: PLACE, by: "tag", paragraphs: [7] }] }),
    [],
  ],
  [
    "possibly covered is unknown, at the wording",
    { value: 50_000 },
    contract({
      possible: [{ clause: "TEST-C-001", at: PLACE, signs: ["report"], score: 0.5, duties: [], missing: [] }],
    }),
    [["unknown", "covered", 7]],
  ],
  ["a value that is not known", {}, contract(), [["unknown", undefined, 40]]],
  ["no document, nothing to judge", { value: 50_000 }, undefined, []],
  ["a document that is no contract", { value: 50_000 }, contract({ isContract: false }), []],
])("%s", async (_, facts, document, found) => {
  expect((await run(missing, facts, document)).found).toEqual(found);
});

test("a document without a contract says what was looked for", async () => {
  const { judgements } = await run(none, {}, contract({ isContract: false }));
  expect(judgements).toMatchObject([
    { values: { lookedFor: "parties; definitions" }, at: { kind: "file", file: "contract.docx" } },
  ]);
  expect((await run(none, {}, contract())).met).toBe(1);
});
