import { explainLine } from "./explain-line";
import type { Location } from "./location";
import { countMarks, questionsOf } from "./qualitative";
import type { Ruleset } from "./ruleset";
import type { BidScore, LotScore, Provisional } from "./scores";
import { placeOf, type Field, type Lot, type Tender } from "./tender";

/** One thing that a provisional score hangs on: a line, a mark or a bid, and whose it is. */
export interface ProvisionalCause {
  readonly bidder: string;
  /** The line or question with what is not known of it; "" where it is the bid itself. */
  readonly what: string;
  /** Undefined where it has no place of its own, such as a mark that was never entered. */
  readonly at: Location | undefined;
}

/** Fields of a line whose cell is gone to where they are missing. */
const FIELDS: readonly Field[] = ["quantity", "attribution", "measure", "inSpecification"];

/** What a bid's score hangs on for one of its reasons; empty where the reason is no line, mark or bid but a fact of the procurement. */
export function provisionalCauses(
  reason: Provisional,
  bid: BidScore,
  lot: LotScore,
  tender: Tender,
  ruleset: Ruleset,
): readonly ProvisionalCause[] {
  const own = tender.lots.find(({ id }) => id === lot.lot);
  const others = lot.bids.filter((other) => other !== bid && !other.withdrawn);
  switch (reason) {
    case "own-lines-unknown":
      return unknownLines(bid, tender, ruleset);
    case "others-lines-unknown":
      return others.flatMap((other) => unknownLines(other, tender, ruleset));
    case "mark-missing":
      return own ? missingMarks(bid.bidder, own, ruleset) : [];
    case "no-offer":
      return bidsOf(own, [bid]);
    case "withdrawal-unclear":
      return bidsOf(own, lot.bids).filter(({ bidder }) =>
        own?.bids.some((one) => one.bidder === bidder && one.withdrawn.is === "unclear"),
      );
    case "price-unknown":
    case "value-unknown":
    case "weight-unclear":
      return [];
  }
}

const unknownLines = (bid: BidScore, tender: Tender, ruleset: Ruleset): readonly ProvisionalCause[] =>
  bid.lines
    .filter(({ value }) => value === undefined)
    .map((line) => {
      const { label, because } = explainLine(line, tender, ruleset);
      const field = FIELDS.find((one) => line.missing.includes(one)) ?? "quantity";
      return {
        bidder: bid.bidder,
        what: `${label}: ${because}`,
        at: placeOf(tender, line.commitment, field),
      };
    });

function missingMarks(bidder: string, lot: Lot, { scoring }: Ruleset): readonly ProvisionalCause[] {
  const bid = lot.bids.find((one) => one.bidder === bidder);
  return (bid ? countMarks(bid, questionsOf(lot), scoring.scale) : [])
    .filter(({ share }) => share === undefined)
    .map(({ question, mark }) => ({ bidder, what: question, at: mark?.at }));
}

const bidsOf = (lot: Lot | undefined, bids: readonly BidScore[]): readonly ProvisionalCause[] =>
  bids.map(({ bidder }) => ({
    bidder,
    what: "",
    at: lot?.bids.find((one) => one.bidder === bidder)?.at,
  }));
