import { clauseWords } from "../clause-words";
import type { Contract } from "../contract";
import type { Judgement } from "../finding";
import type { Check, ClauseRule, TestOf } from "../ruleset";
import { carryingDuties } from "../carrying-duties";
import { clausesThat } from "./clause-standing";
import type { CheckContext, CheckResult } from "./context";
import { nameList } from "./name-list";
import { onContract } from "./on-contract";
import { placeAt } from "./contract-places";
import { tally, type Verdict } from "./tally";

/**
 * Clauses of ours that oblige something under measures for which the contract states no commitment; and a contract that states none at all although a
 * clause of it carries every commitment. Where an offer is given, holding the contract against it says what is absent.
 */
export const runUnusedDuty = (check: Check, _: TestOf<"unused-duty">, context: CheckContext): CheckResult =>
  onContract(check, context, (contract) => {
    const there = clausesThat(context, "there");
    if (contract.commitments.length > 0)
      return tally(there.map((clause) => unusedIn(clause, check, contract, context)));
    const [carrier] = carryingDuties(there, undefined);
    if (!carrier) return tally(["not-applicable"]);
    if (context.offer) return tally(["unknown"]);
    return tally([[judgementOf(carrier.clause, check, contract, {}, "none")]]);
  });

function unusedIn(clause: ClauseRule, check: Check, contract: Contract, context: CheckContext): Verdict {
  const duties = clause.duties.filter(({ adopted, measures }) => adopted && (measures?.length ?? 0) > 0);
  if (duties.length === 0) return "not-applicable";
  const isCommitted = (measure: string): boolean =>
    contract.commitments.some((commitment) => commitment.measure === measure);
  const unused = duties.filter(({ measures = [] }) => !measures.some(isCommitted));
  if (unused.length === 0) return "met";
  const measures = [...new Set(unused.flatMap(({ measures = [] }) => measures))];
  const titles = measures.map((id) => `${context.measures.get(id)?.title ?? id} (${id})`);
  const values = { what: unused[0]?.what ?? "", measures: nameList(titles, 4) };
  return [judgementOf(clause, check, contract, values, unused.length < duties.length ? "part" : "whole")];
}

function judgementOf(
  clause: ClauseRule,
  check: Check,
  contract: Contract,
  values: Judgement["values"],
  variant: string,
): Judgement {
  const { heading } = clauseWords(clause, contract.facts.kind);
  const standing = contract.found.find((found) => found.clause === clause.id);
  return {
    rule: check.id,
    subject: { clause: clause.id },
    outcome: "not-met",
    values: { ...values, clause: clause.id, heading },
    at: standing?.at ?? placeAt(contract, contract.insertAfter),
    variant,
  };
}
