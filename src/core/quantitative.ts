import { roundHalfUp } from "./rounding";
import type { Scoring } from "./ruleset";

/** What a lot's quantitative part is worked out from, the same for every bid. */
export interface QuantitativeRule {
  readonly method: Scoring["method"];
  /** Most points there are. */
  readonly maximum: number;
  readonly decimals: number;
  /** Pounds; undefined where not known. */
  readonly contractValue: number | undefined;
}

/**
 * Points for what a bid's lines count for. `relative`: maximum x counted / the highest counted of all bids, and none for anyone where all are nought.
 * `target`: maximum x (counted / contract value) / target; `points`: maximum x counted / the points that earn it all; neither above the maximum.
 * Undefined where the contract value is needed and not known.
 */
export function quantitativePoints(
  counted: number,
  highest: number,
  rule: QuantitativeRule,
): number | undefined {
  const share = shareEarned(counted, highest, rule);
  return share === undefined
    ? undefined
    : Math.min(rule.maximum, roundHalfUp(rule.maximum * Math.min(1, share), rule.decimals));
}

function shareEarned(
  counted: number,
  highest: number,
  { method, contractValue }: QuantitativeRule,
): number | undefined {
  switch (method.kind) {
    case "relative":
      return highest > 0 ? counted / highest : 0;
    case "points":
      return counted / method.fullPoints;
    case "target":
      return contractValue === undefined || contractValue <= 0
        ? undefined
        : counted / contractValue / method.target;
  }
}
