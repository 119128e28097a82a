import { nearest } from "../../core/nearest";
import { valueOf } from "../../core/quantity";
import type { Bid, Lot, Tender } from "../../core/tender";
import { Misuse } from "./misuse";
import { isNamed, listed } from "./named-lot";

/** Which lot and bidder a command names; left out where there is one only. */
export interface BidChoice {
  readonly lot?: string | undefined;
  readonly bid?: string | undefined;
}

/** A name that was nearly right, as a question. */
function didYouMeanName(name: string, names: readonly string[]): string {
  const close =
    nearest(name, names) ?? names.find((one) => one.toLowerCase().startsWith(name.toLowerCase().trim()));
  return close === undefined || name.trim() === "" ? "" : ` Did you mean "${close}"?`;
}

function chooseLot({ lots }: Tender, name: string | undefined): Lot {
  const ids = lots.map(({ id }) => id);
  if (name === undefined) {
    const [only, other] = lots;
    if (only && !other) return only;
    throw new Misuse(
      lots.length === 0
        ? "There is no bid to take an offer from: no offers were read."
        : `The tender has several lots. Say which with --lot: ${listed(ids)}.`,
    );
  }
  const lot = lots.find(({ id }) => isNamed(id, name));
  if (lot) return lot;
  throw new Misuse(
    ids.length === 1 && ids[0] === ""
      ? `There is no lot "${name}": the tender has a single lot without a name. Leave --lot out.`
      : `There is no lot "${name}". The lots are ${listed(ids)}.${didYouMeanName(name, ids)}`,
  );
}

function chooseBidder({ bids, id }: Lot, name: string | undefined): Bid {
  const names = bids.map(({ bidder }) => bidder);
  const where = id === "" ? "" : ` in lot "${id}"`;
  const [only, other] = bids;
  if (name === undefined) {
    if (only && !other) return only;
    throw new Misuse(
      bids.length === 0
        ? `There is no bid${where}.`
        : `There are several bids${where}. Say which with --bid: ${listed(names)}.`,
    );
  }
  const bid = bids.find(({ bidder }) => bidder.toLowerCase() === name.trim().toLowerCase());
  if (bid) return bid;
  throw new Misuse(
    `No bid${where} is by "${name}". The bidders are ${listed(names)}.${didYouMeanName(name, names)}`,
  );
}

/** The lot and bid that a command names. Throws Misuse with the choices; a bid that was withdrawn is refused. */
export function chooseBid(tender: Tender, choice: BidChoice): { readonly lot: Lot; readonly bid: Bid } {
  const lot = chooseLot(tender, choice.lot);
  const bid = chooseBidder(lot, choice.bid);
  if (valueOf(bid.withdrawn) === true)
    throw new Misuse(
      `The bid of ${bid.bidder}${lot.id === "" ? "" : ` for lot "${lot.id}"`} was withdrawn, so it makes no offer. If that is wrong, mend the answer in the workbook's column "withdrawn".`,
    );
  if (bid.withdrawn.is === "unclear")
    throw new Misuse(
      `Whether the bid of ${bid.bidder} was withdrawn cannot be told: "${bid.withdrawn.asWritten}" is neither yes nor no. Settle that in the workbook first.`,
    );
  return { lot, bid };
}
