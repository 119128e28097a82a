import { judge, type LineFacts } from "../core/conditions";
import { rootFacts } from "../core/root-facts";
import type { Facts } from "../core/facts";
import type { Condition, Ruleset, Threshold } from "../core/ruleset";
import { formatDate, formatMoney, formatNumber, joined, say } from "../core/say";

type Leaf = Extract<Condition, { fact: string }>;

/** What a condition is told in words with. */
interface Words {
  readonly ruleset: Ruleset;
  readonly facts: LineFacts;
}

const NAMES: Readonly<Record<string, string>> = {
  kind: "kind",
  category: "category",
  value: "contract value",
  annualValue: "value a year",
  termMonths: "term",
  jurisdiction: "jurisdiction",
  weighting: "weighting of social value",
  lotCount: "number of lots",
  start: "start date",
  end: "end date",
  commencement: "date on which the procurement commenced",
  places: "places of delivery",
  vat: "VAT basis",
};

const OPERATORS: Readonly<Record<string, string>> = {
  equal: "",
  notEqual: "not",
  in: "",
  notIn: "none of",
  contains: "among them",
  doesNotContain: "without",
  lessThan: "below",
  lessThanInclusive: "at most",
  greaterThan: "above",
  greaterThanInclusive: "at least",
};

function thresholdText({ id, value, comparator, period, kind }: Threshold, { facts }: Words): string {
  const of = (kind ?? facts["kind"]) === "funding-agreement" ? "grant" : "contract";
  const figure = `${comparator === "above" ? "above" : "at or above"} ${formatMoney(value)}`;
  return `${of} value ${period === "total" ? "" : "a year "}${figure} (${id})`;
}

function valueText(fact: string, value: unknown): string {
  if (Array.isArray(value)) return joined(value.map((one) => valueText(fact, one))).replace(/ and /, " or ");
  if (typeof value === "number") {
    if (fact === "value" || fact === "annualValue") return formatMoney(value);
    if (fact === "termMonths") return `${formatNumber(value)} months`;
    return fact === "weighting" ? `${formatNumber(value)}%` : formatNumber(value);
  }
  return formatDate(String(value)).replace(/-/g, " ");
}

function leafText(leaf: Leaf, words: Words): string {
  const { ruleset, facts } = words;
  const threshold = ruleset.thresholds.find(({ id }) => id === leaf.fact);
  if (threshold) {
    const holds = leaf.operator === "equal" ? leaf.value === true : leaf.value === false;
    const text = thresholdText(threshold, words);
    return holds ? text : `not ${text}`;
  }
  if (leaf.fact === "kind" && leaf.operator === "equal") return `a ${valueText("kind", leaf.value)}`;
  const name = NAMES[leaf.fact] ?? leaf.fact;
  if (typeof leaf.value === "object" && "fact" in leaf.value)
    return [name, OPERATORS[leaf.operator], NAMES[leaf.value.fact] ?? leaf.value.fact].join(" ");
  // What the contract is says more than all that it might have been.
  const shown = leaf.operator === "in" ? (facts[leaf.fact] ?? leaf.value) : leaf.value;
  return [name, OPERATORS[leaf.operator], valueText(leaf.fact, shown)].filter((one) => one !== "").join(" ");
}

/** The parts of a condition that make it hold, in words: of several that would do, the first. */
function reasons(condition: Condition, words: Words): readonly string[] {
  if ("all" in condition) return condition.all.flatMap((part) => reasons(part, words));
  if ("any" in condition) {
    const first = condition.any.find((part) => judge(part)(words.facts).is === "met");
    return first ? reasons(first, words) : [];
  }
  if ("not" in condition) return [`not so: ${reasonsOf(condition.not, words)}`];
  return [leafText(condition, words)];
}

function reasonsOf(condition: Condition, words: Words): string {
  if ("any" in condition) return condition.any.map((part) => reasonsOf(part, words)).join(" or ");
  if ("all" in condition) return condition.all.map((part) => reasonsOf(part, words)).join(" and ");
  return reasons(condition, words).join(", ");
}

/** Why a condition that is met holds: "contract value above £20,000 (LCR-T-001), category works". */
export const whyMet = (condition: Condition, facts: LineFacts, ruleset: Ruleset): string =>
  reasons(condition, { ruleset, facts }).join(", ") || "always";

/** What a condition asks for, whether or not it holds: "contract value above £20,000 (LCR-T-001) or a funding agreement". */
export const whatIsAsked = (condition: Condition, facts: LineFacts, ruleset: Ruleset): string =>
  reasonsOf(condition, { ruleset, facts });

/** What has to be stated before a condition can be told: "state the contract value and whether it includes VAT". */
export function whatIsMissing(missing: readonly string[], ruleset: Ruleset, facts: Facts): string {
  const roots = [...new Set(missing.flatMap((name) => rootFacts(name, ruleset, facts)))];
  if (roots.length === 0) return "the value lies where it matters whether the threshold includes VAT";
  return say({ en: "state {missing:facts}" }, { missing: roots.join(", ") });
}
