import type { Ruleset } from "./ruleset";
import type { LotScore } from "./scores";
import type { Tender } from "./tender";
import { whatIf } from "./what-if";

/** Who is first on social value while the quantitative share of its weight lies in a range of whole percents, ends included. */
export interface FirstAt {
  readonly from: number;
  readonly to: number;
  readonly bidders: readonly string[];
}

/** One lot's ranges, from nought to a hundred percent. */
export interface LotTurns {
  readonly lot: string;
  readonly ranges: readonly FirstAt[];
}

/** Where the first place of each lot changes as the quantitative share goes from nought to a hundred percent, in whole percents; all else stays as it is. */
export function whatIfTurns(tender: Tender, ruleset: Ruleset, now: readonly LotScore[]): readonly LotTurns[] {
  const ranges = new Map<string, FirstAt[]>(now.map(({ lot }) => [lot, []]));
  for (let share = 0; share <= 100; share++)
    for (const { lot, bids } of whatIf(tender, ruleset, now, { quantitative: share, rates: new Map() })) {
      const bidders = bids.filter(({ then }) => then.rank === 1).map(({ bidder }) => bidder);
      const known = ranges.get(lot) ?? [];
      const last = known.at(-1);
      if (last && last.bidders.join("\n") === bidders.join("\n"))
        known[known.length - 1] = { ...last, to: share };
      else known.push({ from: share, to: share, bidders });
    }
  return [...ranges].map(([lot, of]) => ({ lot, ranges: of }));
}
