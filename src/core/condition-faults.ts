import { didYouMean } from "./nearest";
import type { ValidRuleset } from "./ruleset-validator";
import type { ShapeFault } from "./schema-fault";

type Condition = ValidRuleset["governs"];

/** Facts that a condition names and nobody gives, and ids that it compares with and no rule has; pointers start at the condition. */
export function conditionFaults(
  condition: Condition,
  rules: ValidRuleset,
  facts: readonly string[],
): readonly ShapeFault[] {
  if ("not" in condition) return within("/not", conditionFaults(condition.not, rules, facts));
  if ("all" in condition)
    return condition.all.flatMap((part, index) =>
      within(`/all/${String(index)}`, conditionFaults(part, rules, facts)),
    );
  if ("any" in condition)
    return condition.any.flatMap((part, index) =>
      within(`/any/${String(index)}`, conditionFaults(part, rules, facts)),
    );
  const faults = unknownName(condition.fact, facts, "a fact that a condition can name here", "/fact");
  const { value } = condition;
  if (typeof value === "object" && !Array.isArray(value)) {
    return [
      ...faults,
      ...unknownName(value.fact, facts, "a fact that a condition can name here", "/value/fact"),
    ];
  }
  const ids = comparedIds(condition.fact, rules);
  if (ids === undefined) return faults;
  const values = Array.isArray(value) ? value : [value];
  return [...faults, ...values.flatMap((word) => unknownName(String(word), ids.known, ids.what, "/value"))];
}

const within = (pointer: string, faults: readonly ShapeFault[]): readonly ShapeFault[] =>
  faults.map((fault) => ({ ...fault, pointer: pointer + fault.pointer }));

const unknownName = (
  name: string,
  known: readonly string[],
  what: string,
  pointer: string,
): readonly ShapeFault[] =>
  known.includes(name) ? [] : [{ pointer, message: `"${name}" is not ${what}.${didYouMean(name, known)}` }];

/** What a fact can be compared with, where that is a closed list of the rules set's own; undefined elsewhere. */
function comparedIds(
  fact: string,
  rules: ValidRuleset,
): { readonly what: string; readonly known: readonly string[] } | undefined {
  if (fact === "measure") return { what: "a measure", known: rules.measures.map((measure) => measure.id) };
  if (fact === "theme") return { what: "a theme", known: rules.themes.map((theme) => theme.id) };
  if (fact === "group")
    return {
      what: "a group of a measure",
      known: ["", ...rules.measures.flatMap((measure) => measure.group ?? [])],
    };
  return undefined;
}
