import { compileCondition } from "./compile-condition";
import type { LineFacts } from "./conditions";
import type { Condition, Ruleset } from "./ruleset";
import { formatDate, formatMoney, formatNumber, joined } from "./say";

/** Why a clause's trigger holds, as a sentence says it: "its value is above £20,000 (LCR-T-001)". Only what is true of these facts is named. */
export function triggerReasons(trigger: Condition, facts: LineFacts, ruleset: Ruleset): string {
  const reasons = [...new Set(trueLeaves(trigger, facts).flatMap((leaf) => reasonOf(leaf, facts, ruleset)))];
  return reasons.length === 0 ? "the rules ask for it in each one" : joined(reasons);
}

type Leaf = Extract<Condition, { fact: string }>;

/** Comparisons that hold and by which the condition holds; what stands under a `not` holds by not being so, and is passed over. */
function trueLeaves(condition: Condition, facts: LineFacts): readonly Leaf[] {
  if (compileCondition(condition).test(facts) !== true) return [];
  if ("all" in condition) return condition.all.flatMap((part) => trueLeaves(part, facts));
  if ("any" in condition) return condition.any.flatMap((part) => trueLeaves(part, facts));
  return "not" in condition ? [] : [condition];
}

function reasonOf({ fact, operator }: Leaf, facts: LineFacts, ruleset: Ruleset): readonly string[] {
  const threshold = ruleset.thresholds.find(({ id }) => id === fact);
  const value = facts[fact];
  if (threshold) {
    if (value !== true) return [];
    const [name, figure] = [
      threshold.period === "annual" ? "its value a year" : "its value",
      formatMoney(threshold.value),
    ];
    const compared = threshold.comparator === "above" ? "above" : "at least";
    return [`${name} is ${compared} ${figure} (${threshold.id})`];
  }
  if (operator === "notEqual" || operator === "notIn" || operator === "doesNotContain") return [];
  switch (fact) {
    case "kind":
      return [value === "funding-agreement" ? "it is a funding agreement" : "it is a contract"];
    case "category":
      return [`its category is ${String(value)}`];
    case "value":
    case "annualValue":
      return typeof value === "number" ? [`its value is ${formatMoney(value)}`] : [];
    case "termMonths":
      return typeof value === "number" ? [`its term is ${formatNumber(value)} months`] : [];
    case "start":
    case "end":
    case "commencement":
      return typeof value === "string" ? [`its ${fact} is ${formatDate(value)}`] : [];
    default:
      return [];
  }
}
