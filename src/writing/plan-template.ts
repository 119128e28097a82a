import type { WorkbookChange } from "../core/change";
import type { Facts } from "../core/facts";
import type { Ruleset } from "../core/ruleset";
import { planBidderOffer } from "./template-bidder";
import { planFactsSheet } from "./template-facts";
import { planGuidance } from "./template-guidance";
import { planLists } from "./template-lists";
import { planOffers } from "./template-offers";
import { planReadMe } from "./template-read-me";
import { planBids, planMarksSheet, planWeightings } from "./template-tables";

/**
 * The changes that fill an empty workbook with a clean template of an edition: the tender's own (facts, weightings, bids, register of
 * offers, marks) or a bidder's (one offer). There is no stamp, because the sheets are for others to fill in and to read.
 */
export function planTemplate(
  ruleset: Ruleset,
  kind: "tender" | "bidder",
  facts: Facts = {},
): readonly WorkbookChange[] {
  const lists = planLists(ruleset);
  const guidance = planGuidance(ruleset);
  if (kind === "bidder")
    return [planReadMe(ruleset, kind, facts), planBidderOffer(ruleset, facts, lists), guidance, lists.sheet];
  return [
    planReadMe(ruleset, kind, facts),
    planFactsSheet(ruleset, facts),
    planWeightings(ruleset, facts),
    planBids(ruleset, facts),
    planOffers(ruleset, facts, lists),
    planMarksSheet(ruleset, facts),
    guidance,
    lists.sheet,
  ];
}
