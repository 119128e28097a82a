import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { runDecidingFacts } from "./deciding-facts";
import { factPlace } from "./unknown-for";

/** A fact of the procurement must be known; a VAT basis that says "unstated" is not. */
export function runKnownFact(check: Check, test: TestOf<"known-fact">, context: CheckContext): CheckResult {
  if ("deciding" in test.with) return runDecidingFacts(check, test.with.deciding, context);
  const { fact } = test.with;
  const value = context.governed.facts[fact];
  if (value !== undefined && value !== "unstated") return { judgements: [], met: 1, notApplicable: 0 };
  const at = factPlace(context.tender, fact);
  return {
    judgements: [{ rule: check.id, subject: { part: fact }, outcome: "not-met", values: { fact }, at }],
    met: 0,
    notApplicable: 0,
  };
}
