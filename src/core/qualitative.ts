import { valueOf } from "./quantity";
import { roundHalfUp } from "./rounding";
import type { Scoring } from "./ruleset";
import { isOnScale } from "./scale";
import type { Score } from "./scores";
import type { Bid, Lot, Mark } from "./tender";

/** A question that every bid of a lot has to be marked on, and its weight where questions weigh differently. */
export interface Question {
  readonly question: string;
  readonly weight: number | undefined;
}

/** The questions of a lot: all that any of its bids was marked on, but for marks given to single lines, which differ from bid to bid. */
export function questionsOf(lot: Lot): readonly Question[] {
  const lines = new Set(
    lot.bids.flatMap((bid) => bid.commitments.flatMap(({ label, measure }) => [label, measure ?? label])),
  );
  const questions = new Map<string, Question>();
  for (const { question, weight } of lot.bids.flatMap((bid) => bid.marks)) {
    if (!lines.has(question) && !questions.has(question)) questions.set(question, { question, weight });
  }
  return [...questions.values()];
}

/** One mark as it counts: its weight, and its share of the scale from 0 to 1, undefined where there is no mark on the scale. */
export interface CountedMark {
  readonly question: string;
  readonly mark: Mark | undefined;
  readonly weight: number;
  readonly share: number | undefined;
}

/** A bid's marks as they count, with a blank for each question of the lot that it was not marked on. Unless every mark has a weight, all weigh the same. */
export function countMarks(
  bid: Bid,
  questions: readonly Question[],
  scale: Scoring["scale"],
): readonly CountedMark[] {
  const marked = new Set(bid.marks.map(({ question }) => question));
  const entries = [
    ...bid.marks.map((mark) => ({ question: mark.question, weight: mark.weight, mark })),
    ...questions
      .filter(({ question }) => !marked.has(question))
      .map((asked) => ({ ...asked, mark: undefined })),
  ];
  const areWeighted =
    entries.every(({ weight }) => weight !== undefined) && entries.some(({ weight }) => (weight ?? 0) > 0);
  return entries.map(({ question, weight, mark }) => ({
    question,
    mark,
    weight: areWeighted ? (weight ?? 0) : 1,
    share: mark && shareOfScale(valueOf(mark.consensus), scale),
  }));
}

/**
 * The qualitative part: the weight x the mean of (mark - lowest) / (highest - lowest) over the panel's agreed marks. A mark that is missing or not on
 * the scale earns nothing so far and makes the part provisional.
 */
export function scoreQualitative(marks: readonly CountedMark[], maximum: number, decimals: number): Score {
  if (maximum === 0) return { points: 0, maximum, provisional: [] };
  let [earned, weights] = [0, 0];
  for (const { weight, share } of marks) {
    earned += weight * (share ?? 0);
    weights += weight;
  }
  const isMissing = marks.length === 0 || marks.some(({ share }) => share === undefined);
  const points = weights > 0 ? Math.min(maximum, roundHalfUp((maximum * earned) / weights, decimals)) : 0;
  return { points, maximum, provisional: isMissing ? ["mark-missing"] : [] };
}

function shareOfScale(mark: number | undefined, scale: Scoring["scale"]): number | undefined {
  if (mark === undefined || !isOnScale(mark, scale) || scale.maximum === scale.minimum) return undefined;
  return (mark - scale.minimum) / (scale.maximum - scale.minimum);
}
