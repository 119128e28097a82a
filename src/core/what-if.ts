import type { Ruleset } from "./ruleset";
import { score } from "./scoring";
import type { BidScore, LotScore, Score } from "./scores";
import type { Tender } from "./tender";

/** Choices to try instead of the edition's and the tender's; what is left out stays as it is. */
export interface WhatIf {
  /** Weight of social value in the award criteria, in percent. */
  readonly weight?: number | undefined;
  /** Quantitative share of that weight, in percent. */
  readonly quantitative?: number | undefined;
  /** Pounds (or points, as the method counts) a unit, by measure id. */
  readonly rates: ReadonlyMap<string, number>;
}

/** Rank and score of a bid, with the reasons why the score may still change. */
export interface WhatIfStanding {
  readonly rank: number | undefined;
  readonly isTied: boolean;
  readonly withdrawn: boolean;
  readonly score: Score;
}

/** How one bid would stand. */
export interface WhatIfBid {
  readonly bidder: string;
  readonly now: WhatIfStanding;
  readonly then: WhatIfStanding;
}

/** One lot under other choices, its bids in the order in which they stand now. */
export interface WhatIfLot {
  readonly lot: string;
  readonly bids: readonly WhatIfBid[];
  /** Whether any bid's rank differs. */
  readonly changesOrder: boolean;
}

/** An edition with other rates and another split: for trying, never for a result that is kept. */
function altered(ruleset: Ruleset, { quantitative, rates }: WhatIf): Ruleset {
  const wanted = ruleset.scoring.method.kind === "points" ? "points" : "pounds";
  const { split } = ruleset.scoring;
  return {
    ...ruleset,
    scoring: {
      ...ruleset.scoring,
      split: quantitative === undefined ? split : { ...split, quantitative, qualitative: 100 - quantitative },
    },
    measures: ruleset.measures.map((measure) => {
      const rate = rates.get(measure.id);
      if (rate === undefined) return measure;
      return {
        ...measure,
        valuations: measure.valuations.map((one) =>
          one.kind === "record-only" || one.kind !== wanted ? one : { ...one, value: rate },
        ),
      };
    }),
  };
}

/** The standing of every bid now and under other weights and rates. Nothing of it is written or kept. */
export function whatIf(
  tender: Tender,
  ruleset: Ruleset,
  now: readonly LotScore[],
  choice: WhatIf,
): readonly WhatIfLot[] {
  const { weight } = choice;
  const tried = score(
    weight === undefined ? tender : { ...tender, facts: { ...tender.facts, weighting: weight } },
    altered(ruleset, choice),
  );
  return now.map(({ lot, bids }) => {
    const then = tried.find((one) => one.lot === lot);
    const compared = bids.flatMap((bid) => {
      const other = then?.bids.find(({ bidder }) => bidder === bid.bidder);
      return other ? [{ bidder: bid.bidder, now: standingOf(bid), then: standingOf(other) }] : [];
    });
    return { lot, bids: compared, changesOrder: compared.some((bid) => bid.now.rank !== bid.then.rank) };
  });
}

const standingOf = ({ rank, isTied, withdrawn, combined }: BidScore): WhatIfStanding => ({
  rank,
  isTied,
  withdrawn,
  score: combined,
});

/** The measures that bids of the lots offer and that a rate counts for, each with its rate now, in the order of the edition. */
export function ratesInUse(
  ruleset: Ruleset,
  scores: readonly LotScore[],
): readonly { readonly id: string; readonly title: string; readonly unit: string; readonly rate: number }[] {
  const rates = new Map<string, number>();
  for (const { lines } of scores.flatMap(({ bids }) => bids))
    for (const { commitment, rate } of lines)
      if (commitment.measure !== undefined && rate !== undefined) rates.set(commitment.measure, rate);
  return ruleset.measures.flatMap(({ id, title, unit }) => {
    const rate = rates.get(id);
    return rate === undefined ? [] : [{ id, title, unit: unit.label, rate }];
  });
}
