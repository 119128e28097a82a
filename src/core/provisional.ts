import type { Provisional } from "./scores";

const REASONS: Readonly<Record<Provisional, string>> = {
  "own-lines-unknown": "lines of this bid could not be judged and count as nothing so far",
  "others-lines-unknown": "lines of another bid could not be judged and may raise the highest value",
  "mark-missing": "a consensus mark is missing",
  "price-unknown": "the price is not known",
  "value-unknown": "the contract value is not known",
  "withdrawal-unclear": "it cannot be read whether a bid was withdrawn",
};

/** Why a score may still change, in words. */
export const provisionalReason = (reason: Provisional): string => REASONS[reason];
