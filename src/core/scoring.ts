import { sizeOf } from "./contract-size";
import { scoreLot } from "./lot-score";
import { measureRates } from "./measure-rate";
import type { Ruleset } from "./ruleset";
import type { LotScore } from "./scores";
import type { Tender } from "./tender";

/** Scores every lot of a tender, in the tender's order, with the weight that the tender declares for social value, else the edition's. */
export function score(tender: Tender, ruleset: Ruleset): readonly LotScore[] {
  const rates = measureRates(ruleset);
  const declared = tender.facts.weighting;
  return tender.lots.map((lot) =>
    scoreLot(lot, {
      ruleset,
      rates,
      size: sizeOf(tender, lot),
      weight: declared ?? ruleset.scoring.weighting.percent,
      weightFrom: declared === undefined ? "edition" : "tender",
    }),
  );
}
