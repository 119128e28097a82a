import { offerOf } from "../../core/offer-of";
import { valueOf } from "../../core/quantity";
import type { OfferShown } from "../../ui/offer-card";
import type { TenderResult } from "./assess-tender";

/** The offer of one bid as the pane hands it over; undefined where there is no such bid, or it was withdrawn. */
export function offerShown(result: TenderResult, lotId: string, bidder: string): OfferShown | undefined {
  const { tender, ruleset, review } = result;
  const lot = tender.lots.find(({ id }) => id === lotId);
  const bid = lot?.bids.find((one) => one.bidder === bidder);
  if (!lot || !bid || valueOf(bid.withdrawn) === true || bid.withdrawn.is === "unclear") return undefined;
  const { offer, leftOut } = offerOf({ tender, lot, bid, ruleset, stamp: review.stamp });
  return {
    bidder,
    lot: lotId,
    edition: offer.edition,
    json: `${JSON.stringify(offer, null, 2)}\n`,
    count: offer.commitments.length,
    leftOut: leftOut.map(({ label, at, because }) => `${label} (${at}): ${because}`),
  };
}
