import type { Static } from "@sinclair/typebox";
import type { FactsSchema } from "./facts-schema";

/** What is known about a procurement or a grant. One published schema serves `--facts`, the facts sheet and the pane. */
export type Facts = Static<typeof FactsSchema>;

export type FactName = keyof Facts;

/** Whole months from start to end, both days included (1 April 2026 to 31 March 2029 is 36); undefined unless both are known. */
export function termMonths(facts: Facts): number | undefined {
  if (facts.start === undefined || facts.end === undefined) return undefined;
  const [start, end] = [new Date(facts.start), new Date(facts.end)];
  end.setUTCDate(end.getUTCDate() + 1);
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 +
    end.getUTCMonth() -
    start.getUTCMonth() +
    (end.getUTCDate() - start.getUTCDate()) / 30;
  return months > 0 ? Math.round(months * 100) / 100 : undefined;
}

/** Value a year in pounds: as given, else the total over the term; undefined where neither is known. */
export function annualValue(facts: Facts): number | undefined {
  if (facts.annualValue !== undefined) return facts.annualValue;
  const months = termMonths(facts);
  if (facts.value === undefined || months === undefined) return undefined;
  return facts.value / Math.max(1, months / 12);
}
