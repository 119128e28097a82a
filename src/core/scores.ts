import type { Commitment, Horizon } from "./tender";

/** Why a line counts for less than quantity x proxy x attribution, or nothing. */
export type Exclusion =
  | "in-specification"
  | "excluded-by-another"
  | "record-only"
  | "not-adopted"
  | "outside-area"
  | "withdrawn"
  | "unknown-measure"
  | "no-points";

/** One line's social value and how it came about. */
export interface LineScore {
  readonly commitment: Commitment;
  /** Pounds (methods `relative`, `target`) or points (method `points`), rounded; undefined where a part is unknown; 0 where excluded. */
  readonly value: number | undefined;
  /** Quantity that counts, after caps; undefined where unknown. */
  readonly counted: number | undefined;
  /** Pounds or points per unit; undefined where the measure is not known. */
  readonly rate: number | undefined;
  /** 0 to 1. */
  readonly attribution: number | undefined;
  readonly excluded: Exclusion | undefined;
  /** For `excluded-by-another`: the measure that counts instead. */
  readonly inFavourOf: string | undefined;
  /** The most of the measure that scores, where a cap took effect. */
  readonly cappedAt: number | undefined;
  /** What is missing where value is undefined: names of fields. */
  readonly missing: readonly string[];
  readonly isIllustrative: boolean;
}

/**
 * Points out of a maximum, from what is known. With `no-offer`, `own-lines-unknown` or `mark-missing` alone they are "at least": what is missing can
 * only add.
 * With any other reason they may also fall, so that they are "provisional", not "at least".
 */
export interface Score {
  readonly points: number;
  readonly maximum: number;
  /** Reasons why the score may still change; empty where it is settled. */
  readonly provisional: readonly Provisional[];
}

/**
 * `no-offer`: every quantity of the bid is blank, or it has no lines. `others-lines-unknown`: under the relative method another bid's unknown lines may raise the highest. `value-unknown`: a cap or target needs the value of the
 * contract or lot. `withdrawal-unclear`: whether this bid, or the one that sets the highest, was withdrawn cannot be read.
 * `weight-unclear`: the tender states a weight for social value that cannot be read.
 */
export type Provisional =
  | "no-offer"
  | "own-lines-unknown"
  | "others-lines-unknown"
  | "mark-missing"
  | "price-unknown"
  | "value-unknown"
  | "withdrawal-unclear"
  | "weight-unclear";

/** One bid's scores. Money in pounds, rounded; points rounded. */
export interface BidScore {
  readonly bidder: string;
  readonly lot: string;
  readonly withdrawn: boolean;
  readonly lines: readonly LineScore[];
  /** Sum of the known lines (pounds, or points under `points`). */
  readonly total: number;
  /** What counts for scoring after the bid's cap; equals total without one. */
  readonly counted: number;
  readonly unknownLines: number;
  /** Part of `total` that rests on illustrative values. */
  readonly illustrative: number;
  readonly byTheme: Readonly<Record<string, number>>;
  readonly byHorizon: Readonly<Record<Horizon, number>>;
  /** By role of the framework; a measure with two roles counts under both, so these do not add up to the total. */
  readonly byRole: Readonly<Record<string, number>>;
  readonly quantitative: Score;
  readonly qualitative: Score;
  readonly combined: Score;
  /** 1 is first on social value; undefined for a withdrawn bid. */
  readonly rank: number | undefined;
  readonly isTied: boolean;
}

/** The scores of one lot. A rank on social value is not an award. */
export interface LotScore {
  readonly lot: string;
  readonly method: "relative" | "target" | "points";
  /** Weight of social value in percent of all award criteria, and where it comes from. */
  readonly weight: number;
  readonly weightFrom: "tender" | "edition";
  readonly quantitativeWeight: number;
  readonly qualitativeWeight: number;
  /** Highest counted value among bids that take part. */
  readonly highest: number;
  /** In the order of rank, then bidder; withdrawn bids last. */
  readonly bids: readonly BidScore[];
  /** Whether removing some bid that is not first changes the order of the first two; by whom. */
  readonly sensitiveTo: readonly string[];
}
