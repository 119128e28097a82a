import { sizeOf } from "./contract-size";
import { phraseFinder } from "./checks/phrase-finder";
import { scoreLot } from "./lot-score";
import { measureRates } from "./measure-rate";
import type { Ruleset } from "./ruleset";
import type { LotScore } from "./scores";
import { isSilent } from "./silent-lot";
import type { Tender } from "./tender";

/**
 * Scores every lot of a tender, in the tender's order, with the weight that the tender declares for social value, else the edition's. A lot whose
 * bids hold neither commitments nor marks is left out: nothing in it can be put in order.
 */
export function score(tender: Tender, ruleset: Ruleset): readonly LotScore[] {
  const rates = measureRates(ruleset);
  const declared = tender.facts.weighting;
  const isWeightUnclear = declared === undefined && isOwnWeightUnread(tender, ruleset);
  const scored = tender.lots.filter((lot) => !isSilent(lot));
  return scored.map((lot) =>
    scoreLot(lot, {
      ruleset,
      rates,
      size: sizeOf(tender, lot),
      weight: declared ?? ruleset.scoring.weighting.percent,
      weightFrom: declared === undefined ? "edition" : "tender",
      isWeightUnclear,
    }),
  );
}

/** Whether the tender states a weight for social value, as a fact or in its table of weightings, that could not be read. */
function isOwnWeightUnread({ problems, weightings }: Tender, { vocabulary }: Ruleset): boolean {
  if (
    problems.some(({ problem, values }) => problem === "unreadable-value" && values["fact"] === "weighting")
  )
    return true;
  const unread = weightings.filter(({ weight }) => weight.is === "unclear");
  if (unread.length === 0) return false;
  const isOwn = phraseFinder(vocabulary.socialValue);
  return unread.some(({ label }) => isOwn(label) !== undefined);
}
