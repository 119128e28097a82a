import type { Provisional, Score } from "./scores";

const REASONS: Readonly<Record<Provisional, string>> = {
  "no-offer": "no offer of this bid was read; a blank is not read as nought",
  "own-lines-unknown": "lines of this bid could not be judged and count as nothing so far",
  "others-lines-unknown": "lines of another bid could not be judged and may raise the highest value",
  "mark-missing": "a consensus mark is missing or off the scale",
  "price-unknown": "the price is not known",
  "value-unknown": "the value of the contract or lot is not stated, and a cap or the target depends on it",
  "withdrawal-unclear": "it cannot be read whether a bid was withdrawn",
  "weight-unclear": "the tender's own weighting could not be read; the edition's is used so far",
};

/** Why a score may still change, in words. */
export const provisionalReason = (reason: Provisional): string => REASONS[reason];

/** Reasons that can only add points. */
const ONLY_ADD: readonly Provisional[] = ["no-offer", "own-lines-unknown", "mark-missing"];

/** Whether a provisional score may fall as well as rise, so that it is no "at least". */
export const mayFall = (score: Score): boolean =>
  score.provisional.some((reason) => !ONLY_ADD.includes(reason));
