import type { Ruleset } from "../../src/core/ruleset";
import { score } from "../../src/core/scoring";
import type { BidScore, LotScore } from "../../src/core/scores";
import type { Tender } from "../../src/core/tender";

/** The scores of a tender under an edition. */
export const scoresOf = (tender: Tender, ruleset: Ruleset): readonly LotScore[] => score(tender, ruleset);

/** The scores of a tender's only (or first) lot. */
export function lotScoreOf(tender: Tender, ruleset: Ruleset): LotScore {
  const [lot] = scoresOf(tender, ruleset);
  if (!lot) throw new Error("The tender has no lot.");
  return lot;
}

/** One bid's scores in a lot. */
export function bidScoreOf(lot: LotScore, bidder: string): BidScore {
  const bid = lot.bids.find((each) => each.bidder === bidder);
  if (!bid) throw new Error(`No bid by ${bidder}.`);
  return bid;
}
