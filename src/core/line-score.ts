import type { MeasureRate } from "./measure-rate";
import { valueOf, type Reading } from "./quantity";
import { roundHalfUp } from "./rounding";
import type { Measure } from "./ruleset";
import type { Exclusion, LineScore } from "./scores";
import type { Commitment } from "./tender";

/**
 * One line's social value before caps and exclusions between lines: quantity x rate x attribution, rounded to `decimals`. Nought is nought whatever
 * else is missing; any other part that is missing makes the line unknown. A measure's `maxMonths` does not shorten a quantity: FTE years do not
 * tell how many people are meant, nor a due date for how long, so it is for a person to judge. A place in free text excludes nothing either.
 */
export function scoreLine(
  commitment: Commitment,
  rule: MeasureRate | undefined,
  decimals: number,
): LineScore {
  const quantity = atLeastNought(valueOf(commitment.quantity));
  const attribution = rule && attributionOf(rule.measure, commitment.attribution);
  const rate = rule?.rate;
  const line: LineScore = {
    commitment,
    value: 0,
    counted: quantity,
    rate,
    attribution,
    excluded: undefined,
    inFavourOf: undefined,
    cappedAt: undefined,
    missing: [],
    isIllustrative: rule?.isIllustrative ?? false,
  };
  const excluded =
    rule?.excluded ?? (valueOf(commitment.inSpecification) === true ? "in-specification" : undefined);
  if (excluded !== undefined) return excludeLine(line, excluded);
  if (quantity === 0) return line;
  const missing = [
    ...(quantity === undefined ? ["quantity"] : []),
    ...(rule === undefined ? ["measure"] : attribution === undefined ? ["attribution"] : []),
    ...(commitment.inSpecification.is === "unclear" ? ["inSpecification"] : []),
  ];
  if (missing.length > 0 || quantity === undefined || rate === undefined || attribution === undefined) {
    return { ...line, value: undefined, missing };
  }
  return { ...line, value: lineValue(quantity, rate, attribution, decimals) };
}

/** Quantity x rate x attribution, rounded: pounds or points. */
export const lineValue = (quantity: number, rate: number, attribution: number, decimals: number): number =>
  roundHalfUp(quantity * rate * attribution, decimals);

/** The same line, counting for nothing and saying why. */
export const excludeLine = (line: LineScore, excluded: Exclusion, inFavourOf?: string): LineScore => ({
  ...line,
  value: 0,
  counted: 0,
  excluded,
  inFavourOf,
  missing: [],
});

/** The share that counts, 0 to 1: 1 where the measure takes none, or where it is optional and left blank; undefined where it cannot be told. */
function attributionOf(measure: Measure, written: Reading<number>): number | undefined {
  if (measure.attribution === "none") return 1;
  if (written.is === "blank") return measure.attribution === "optional" ? 1 : undefined;
  const share = atLeastNought(valueOf(written));
  return share !== undefined && share <= 1 ? share : undefined;
}

const atLeastNought = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 ? value : undefined;
