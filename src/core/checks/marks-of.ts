import type { Bid, Lot, Mark } from "../tender";
import { takesPart, type CheckContext } from "./context";

/** One question of one bid, with what it belongs to. */
export interface Marked {
  readonly lot: Lot;
  readonly bid: Bid;
  readonly mark: Mark;
}

/** Every mark of every bid that takes part, in the order of lots, bids and questions. */
export const marksOf = ({ tender }: CheckContext): readonly Marked[] =>
  tender.lots.flatMap((lot) =>
    lot.bids.filter(takesPart).flatMap((bid) => bid.marks.map((mark) => ({ lot, bid, mark }))),
  );
