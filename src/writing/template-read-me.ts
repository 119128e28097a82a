import type { WriteSheet } from "../core/change";
import type { Facts } from "../core/facts";
import type { Ruleset } from "../core/ruleset";
import { openSheet } from "./sheet-opening";
import { SheetDraft } from "./sheet-draft";

const TENDER = [
  "1. Facts: fill in what is known about the procurement. Dates and value decide which rules apply.",
  "2. Weightings: the award criteria and their weights.",
  "3. Bids: each bidder, for each lot, with its price.",
  "4. Offers: a row for each bidder and measure. Choose the measure's reference; title, unit and proxy follow and are locked.",
  "5. Marks: the evaluators' marks with reasons, then the panel's.",
  "6. Score the workbook: it is read as it stands, and the scorecard, the gaps and the working are written beside these sheets.",
];

const BIDDER = [
  "1. Offer: name the bidder and, where there are several, the lot.",
  "2. Offer: fill in the coloured cells of every measure that is offered. Leave the others blank.",
  "3. Each quantity is in the unit of its measure. The sheet Guidance has a worked example for each.",
  "4. Each offer needs a method statement, a delivery date, a responsible person and evidence.",
  "5. Titles, units and proxies are locked: an offer with other units or values cannot be compared.",
];

const lotsText = ({ lots = [] }: Facts): string =>
  lots.length < 2
    ? "This workbook is for a tender of one lot. For several, make it from facts that list the lots; it then has a column for them."
    : `This workbook is for ${String(lots.length)} lots: ${lots.map((lot) => lot.id).join(", ")}.`;

/** The first sheet of a template: what it is for, and what to do in which order. */
export function planReadMe(ruleset: Ruleset, kind: "tender" | "bidder", facts: Facts): WriteSheet {
  const draft = new SheetDraft([120]);
  openSheet(
    draft,
    kind === "tender" ? "Tender workbook for social value" : "A bidder's social value offer",
    ruleset,
  );
  draft.gap();
  for (const step of kind === "tender" ? TENDER : BIDDER) draft.say(step);
  draft.gap();
  if (kind === "tender") draft.say(lotsText(facts));
  draft.say(
    "A blank is not a zero. What cannot be read with certainty is shown at its cell and never guessed.",
  );
  draft.say("Where figures are called illustrative, they make measures comparable and are not policy.");
  return draft.sheet("Read me", { freezeRows: 0 });
}
