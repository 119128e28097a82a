import { clauseWords } from "../clause-words";
import type { FoundClause } from "../contract";
import type { Judgement } from "../finding";
import type { Check, ClauseRule, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { onContract } from "./on-contract";
import { tally, type Verdict } from "./tally";

/** A clause of ours in the contract must be of the edition that the rules have. Words of no known edition are another check's business. */
export const runClauseEdition = (
  check: Check,
  _: TestOf<"clause-edition">,
  context: CheckContext,
): CheckResult =>
  onContract(check, context, (contract) =>
    tally(
      contract.found.map((found): Verdict => {
        const clause = context.ruleset.clauses.find(({ id }) => id === found.clause);
        if (!clause || found.edition === undefined) return "not-applicable";
        if (found.edition === clause.edition) return "met";
        return [judgementOf(check, clause, found, found.edition, context)];
      }),
    ),
  );

function judgementOf(
  check: Check,
  clause: ClauseRule,
  { at }: FoundClause,
  edition: number,
  { tender, ruleset }: CheckContext,
): Judgement {
  const changed = clause.earlier
    .filter((earlier) => earlier.edition >= edition)
    .map((earlier) => earlier.changed.replace(/[.\s]+$/, ""));
  const older = changed.length === 0 ? "older" : "older-explained";
  return {
    rule: check.id,
    subject: { clause: clause.id },
    outcome: "not-met",
    values: {
      clause: clause.id,
      heading: clauseWords(clause, tender.facts.kind).heading,
      found: edition,
      edition: clause.edition,
      changed: changed.join("; "),
      rules: `${ruleset.set} ${ruleset.version}`,
    },
    at,
    variant: edition > clause.edition ? "newer" : older,
  };
}
