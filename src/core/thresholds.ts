import { annualValue, type Facts } from "./facts";
import { roundHalfUp } from "./rounding";
import type { Ruleset, Threshold } from "./ruleset";

type Verdict = boolean | undefined;

/**
 * Whether a procurement comes under a threshold: in effect on its commencement date, of its jurisdiction, category and kind, and its value (in
 * total or a year) above, or at or above, the figure. One part that fails makes it false, whatever else is missing; otherwise a missing part makes
 * it undefined. A jurisdiction that the facts leave out is the authority's.
 */
export function thresholdHolds(threshold: Threshold, facts: Facts, ruleset: Ruleset): Verdict {
  const parts = [
    isInEffect(threshold, facts.commencement),
    isListed(threshold.jurisdiction, facts.jurisdiction ?? ruleset.authority.jurisdiction),
    threshold.categories === undefined ? true : isListed(threshold.categories, facts.category),
    threshold.kind === undefined ? true : isListed([threshold.kind], facts.kind),
    isReached(threshold, facts, ruleset.scoring.vatRate.rate),
  ];
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

const isListed = <T>(list: readonly T[], value: T | undefined): Verdict =>
  value === undefined ? undefined : list.includes(value);

function isInEffect({ effective }: Threshold, commencement: string | undefined): Verdict {
  if (commencement === undefined) return undefined;
  return effective.from <= commencement && (effective.to === undefined || commencement <= effective.to);
}

function isReached(threshold: Threshold, facts: Facts, vatRate: number): Verdict {
  const value = threshold.period === "total" ? facts.value : annualValue(facts);
  if (value === undefined) return undefined;
  const verdicts = vatFactors(facts.vat ?? "unstated", threshold.vat, 1 + vatRate).map((factor) => {
    const compared = roundHalfUp(value * factor, 2);
    return threshold.comparator === "above" ? compared > threshold.value : compared >= threshold.value;
  });
  return verdicts.every((verdict) => verdict === verdicts[0]) ? verdicts[0] : undefined;
}

/** What a value may have to be multiplied by before it stands on the threshold's VAT basis: one factor where both are stated, else every one that could be right. */
function vatFactors(value: Threshold["vat"], threshold: Threshold["vat"], gross: number): readonly number[] {
  if (value === "unstated" && threshold === "unstated") return [1, gross, 1 / gross];
  if (value === threshold) return [1];
  const factor = value === "excluded" || threshold === "included" ? gross : 1 / gross;
  return value === "unstated" || threshold === "unstated" ? [1, factor] : [factor];
}
