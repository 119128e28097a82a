import type { Governed, LineFacts } from "../conditions";
import type { Contract } from "../contract";
import type { Judgement, Subject } from "../finding";
import { lineFacts } from "../line-facts";
import type { Offer } from "../offer";
import { valueOf } from "../quantity";
import type { Measure, Ruleset } from "../ruleset";
import type { LotScore } from "../scores";
import type { Bid, Commitment, Lot, Tender } from "../tender";

/** One commitment with what it belongs to. `measure` is undefined where the label was not recognised. */
export interface Line {
  readonly index: number;
  readonly lot: Lot;
  readonly bid: Bid;
  readonly commitment: Commitment;
  readonly measure: Measure | undefined;
}

/** Everything that a check may look at. Lines of withdrawn bids are left out: they take no part. */
export interface CheckContext {
  readonly ruleset: Ruleset;
  readonly tender: Tender;
  readonly governed: Governed;
  readonly scores: readonly LotScore[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly lines: readonly Line[];
  /** Facts of a line as conditions name them, made once and kept. */
  readonly factsOf: (line: Line) => LineFacts;
  readonly document?: Contract;
  /** The offer that the document is held against. */
  readonly offer?: Offer;
}

/**
 * What one check came to. Judgements are stored where something is not met or unknown; the rest is counted. `unknown` counts
 * what cannot be judged only because of something that another finding names at the same place, such as an unreadable quantity.
 */
export interface CheckResult {
  readonly judgements: readonly Judgement[];
  readonly met: number;
  readonly notApplicable: number;
  readonly unknown?: number;
}

/** Whether a bid takes part: it is not known to be withdrawn. */
export const takesPart = (bid: Bid): boolean => valueOf(bid.withdrawn) !== true;

/** The context of one tender (and, for contracts, of one document). */
export function checkContext(parts: Omit<CheckContext, "measures" | "lines" | "factsOf">): CheckContext {
  const measures = new Map(parts.ruleset.measures.map((measure) => [measure.id, measure]));
  const lines: Line[] = [];
  for (const lot of parts.tender.lots) {
    for (const bid of lot.bids) {
      if (!takesPart(bid)) continue;
      for (const commitment of bid.commitments) {
        const measure = commitment.measure === undefined ? undefined : measures.get(commitment.measure);
        lines.push({ index: lines.length, lot, bid, commitment, measure });
      }
    }
  }
  const kept: LineFacts[] = [];
  const factsOf = (line: Line): LineFacts =>
    (kept[line.index] ??= lineFacts(line.commitment, line.bid, line.lot, line.measure, parts.governed.facts));
  return { ...parts, measures, lines, factsOf };
}

/** The subject of a lot and, if given, a bidder; a tender's single unnamed lot is left out. */
export const subjectOf = (lot: Lot, bidder?: string): Subject => ({
  ...(lot.id === "" ? {} : { lot: lot.id }),
  ...(bidder === undefined ? {} : { bidder }),
});

/** The subject of one line. */
export const lineSubject = ({ lot, bid, commitment }: Line): Subject => ({
  ...subjectOf(lot, bid.bidder),
  measure: commitment.measure ?? commitment.label,
  ordinal: commitment.ordinal,
});
