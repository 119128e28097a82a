import type { Provisional, Score } from "./scores";

const REASONS: Readonly<Record<Provisional, string>> = {
  "own-lines-unknown": "lines of this bid could not be judged and count as nothing so far",
  "others-lines-unknown": "lines of another bid could not be judged and may raise the highest value",
  "mark-missing": "a consensus mark is missing",
  "price-unknown": "the price is not known",
  "value-unknown": "the value of the contract or lot is not known",
  "withdrawal-unclear": "it cannot be read whether a bid was withdrawn",
};

/** Why a score may still change, in words. */
export const provisionalReason = (reason: Provisional): string => REASONS[reason];

/** Reasons that can only add points. */
const ONLY_ADD: readonly Provisional[] = ["own-lines-unknown", "mark-missing"];

/** Whether a provisional score may fall as well as rise, so that it is no "at least". */
export const mayFall = (score: Score): boolean =>
  score.provisional.some((reason) => !ONLY_ADD.includes(reason));
