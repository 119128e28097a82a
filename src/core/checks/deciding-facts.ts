import type { Contract } from "../contract";
import type { Judgement } from "../finding";
import { rootFacts } from "../root-facts";
import type { Check } from "../ruleset";
import { clausesThat } from "./clause-standing";
import type { CheckContext, CheckResult } from "./context";
import { insertionPlace } from "./contract-places";
import { onContract } from "./on-contract";
import { nameList } from "./name-list";
import { tally, type Verdict } from "./tally";

/**
 * Facts of a contract that are not known although something turns on them: a check's `when`, or the dates of commitments. Facts for want of which
 * it cannot be told whether a clause is required are left to the check on missing clauses.
 */
export const runDecidingFacts = (
  check: Check,
  facts: readonly string[],
  context: CheckContext,
): CheckResult =>
  onContract(check, context, (contract) => {
    const decided = decidedBy(context, contract);
    const said = factsForClauses(context);
    return tally(
      facts.map((fact): Verdict => {
        const waiting = decided.get(fact);
        if (waiting === undefined) return "met";
        if (said.has(fact)) return "unknown";
        const judgement: Judgement = {
          rule: check.id,
          subject: { part: fact },
          outcome: "not-met",
          values: { fact, waiting: nameList(waiting, 4) },
          at: insertionPlace(contract),
        };
        return [judgement];
      }),
    );
  });

/** What waits for each fact that is not known: titles of checks. */
function decidedBy(context: CheckContext, contract: Contract): ReadonlyMap<string, readonly string[]> {
  const decided = new Map<string, string[]>();
  const wait = (fact: string, title: string): void => {
    decided.set(fact, [...new Set([...(decided.get(fact) ?? []), title])]);
  };
  for (const { id, title, test, adopted } of context.ruleset.checks) {
    if (!adopted) continue;
    const settled = context.governed.outcomes.get(id);
    if (settled?.is === "unknown") for (const fact of roots(settled.missing, context)) wait(fact, title);
    if (test.kind !== "commitment-date" || contract.commitments.every(({ due }) => due.is !== "known"))
      continue;
    for (const fact of ["start", "end"] as const) if (contract.facts[fact] === undefined) wait(fact, title);
  }
  return decided;
}

const roots = (missing: readonly string[], { ruleset, document }: CheckContext): readonly string[] =>
  missing.flatMap((name) => rootFacts(name, ruleset, document?.facts ?? {}));

function factsForClauses(context: CheckContext): ReadonlySet<string> {
  return new Set(
    clausesThat(context, "undecided").flatMap(({ id }) => {
      const required = context.governed.outcomes.get(id);
      return required?.is === "unknown" ? roots(required.missing, context) : [];
    }),
  );
}
