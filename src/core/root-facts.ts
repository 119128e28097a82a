import type { Facts } from "./facts";
import type { Ruleset } from "./ruleset";

/** The facts a person can state for want of which a fact is missing: those of a threshold, or the fact itself. */
export function rootFacts(name: string, ruleset: Ruleset, facts: Facts): readonly string[] {
  const threshold = ruleset.thresholds.find(({ id }) => id === name);
  if (!threshold) return [name];
  return [
    ...(facts.commencement === undefined ? ["commencement"] : []),
    ...(threshold.categories !== undefined && facts.category === undefined ? ["category"] : []),
    ...(threshold.kind !== undefined && facts.kind === undefined ? ["kind"] : []),
    ...(facts.value === undefined ? ["value"] : []),
    ...(facts.vat === undefined || facts.vat === "unstated" ? ["vat"] : []),
  ];
}
