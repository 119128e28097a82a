import type { Location } from "../core/location";
import { BLANK, type Reading } from "../core/quantity";
import type { Commitment, Lot, Mark } from "../core/tender";
import { nameKey, textKey } from "./text-key";

/** A bid while it is read. */
export interface BidDraft {
  readonly bidder: string;
  readonly at: Location;
  price: Reading<number>;
  priceAt: Location | undefined;
  withdrawn: Reading<boolean>;
  readonly commitments: Commitment[];
  readonly marks: Mark[];
  /** File whose commitments these are. */
  file: string | undefined;
  /** Files that hold a further set of commitments for it, which is not added. */
  readonly otherFiles: Set<string>;
  readonly ordinals: Map<string, number>;
  /** Sheet that first offered each measure. */
  readonly sheets: Map<string, string>;
  /** Pairs of sheets whose repetition is reported. */
  readonly repeats: Set<string>;
}

/** A lot while it is read. */
export interface LotDraft {
  readonly id: string;
  readonly at: Location;
  readonly bids: Map<string, BidDraft>;
  /** Tables that name it. */
  readonly named: Set<string>;
}

/** Lots and bids as they come together; names that differ in case and space only are one. */
export interface Draft {
  readonly lots: ReadonlyMap<string, LotDraft>;
  lot(id: string, at: Location, table: string): LotDraft;
  bid(lot: LotDraft, bidder: string, at: Location): BidDraft;
  finish(): readonly Lot[];
}

/** "Lot 1", "lot1" and 1 are the same lot. */
export const lotKey = (id: string): string =>
  textKey(id)
    .replace(/^lot (?=.)/, "")
    .replace(/^lot(?=\d)/, "")
    .replaceAll(" ", "");

/** Order of the next line with this measure among the bidder's in the lot, from 1. */
export function nextOrdinal(bid: BidDraft, measure: string): number {
  const ordinal = (bid.ordinals.get(measure) ?? 0) + 1;
  bid.ordinals.set(measure, ordinal);
  return ordinal;
}

/** An empty draft. */
export function startDraft(): Draft {
  const lots = new Map<string, LotDraft>();
  return {
    lots,
    lot: (id, at, table) => {
      const key = lotKey(id);
      const lot = lots.get(key) ?? { id, at, bids: new Map<string, BidDraft>(), named: new Set<string>() };
      lots.set(key, lot);
      lot.named.add(table);
      return lot;
    },
    bid: (lot, bidder, at) => {
      const key = nameKey(bidder);
      const bid = lot.bids.get(key) ?? {
        bidder,
        at,
        price: BLANK,
        priceAt: undefined,
        withdrawn: BLANK,
        commitments: [],
        marks: [],
        file: undefined,
        otherFiles: new Set<string>(),
        ordinals: new Map<string, number>(),
        sheets: new Map<string, string>(),
        repeats: new Set<string>(),
      };
      lot.bids.set(key, bid);
      return bid;
    },
    finish: () =>
      [...lots.values()].map(({ id, at, bids }) => ({
        id,
        at,
        bids: [...bids.values()].map(
          ({ bidder, at: named, price, priceAt, withdrawn, commitments, marks }) => ({
            bidder,
            at: named,
            price,
            priceAt,
            withdrawn,
            commitments,
            marks,
          }),
        ),
      })),
  };
}
