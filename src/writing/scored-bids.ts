import type { BidScore, LotScore } from "../core/scores";

/** A bid that takes part, with its lot. */
export interface ScoredBid {
  readonly lot: LotScore;
  readonly bid: BidScore;
}

/** Every bid that takes part, lot by lot, in the order of rank. */
export const scoredBids = (scores: readonly LotScore[]): readonly ScoredBid[] =>
  scores.flatMap((lot) => lot.bids.filter((bid) => !bid.withdrawn).map((bid) => ({ lot, bid })));
