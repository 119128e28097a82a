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
 * Clauses of ours with measures under which the contract states no commitment, together; and a contract that states none at all although a clause
 * of it carries every commitment. Where an offer is given, holding the contract against it says what is absent.
 */
export const runUnusedDuty = (check: Check, _: TestOf<"unused-duty">, context: CheckContext): CheckResult =>
  onContract(check, context, (contract) => {
    const there = clausesThat(context, "there");
    if (contract.commitments.length > 0) return tally([unusedIn(there, check, contract)]);
    const [carrier] = carryingDuties(there, undefined);
    if (!carrier) return tally(["not-applicable"]);
    if (context.offer) return tally(["unknown"]);
    const { clause } = carrier;
    const { heading } = clauseWords(clause, contract.facts.kind);
    const values = { clause: clause.id, heading };
    return tally([[judgementOf(clause, { clause: clause.id }, check, contract, values, "none")]]);
  });

/** Measures that a clause's duties in use name. */
const measuresOf = ({ duties }: ClauseRule): readonly string[] =>
  duties.flatMap(({ adopted, measures = [] }) => (adopted ? measures : []));

function unusedIn(there: readonly ClauseRule[], check: Check, contract: Contract): Verdict {
  const committed = new Set(contract.commitments.map(({ measure }) => measure));
  const naming = there.filter((clause) => measuresOf(clause).length > 0);
  const unused = naming.filter((clause) => !measuresOf(clause).some((measure) => committed.has(measure)));
  const [first] = unused;
  if (!first) return naming.length === 0 ? "not-applicable" : "met";
  const named = unused.map(
    (clause) => `“${clauseWords(clause, contract.facts.kind).heading}” (${clause.id})`,
  );
  return [judgementOf(first, {}, check, contract, { clauses: nameList(named, named.length) }, "some")];
}

function judgementOf(
  clause: ClauseRule,
  subject: Judgement["subject"],
  check: Check,
  contract: Contract,
  values: Judgement["values"],
  variant: string,
): Judgement {
  const standing = contract.found.find((found) => found.clause === clause.id);
  return {
    rule: check.id,
    subject,
    outcome: "not-met",
    values,
    at: standing?.at ?? placeAt(contract, contract.insertAfter),
    variant,
  };
}
