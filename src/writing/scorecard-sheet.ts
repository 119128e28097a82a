import type { WriteSheet } from "../core/change";
import { governsText } from "../core/governs-text";
import type { Review } from "../core/review";
import type { Ruleset } from "../core/ruleset";
import type { Tender } from "../core/tender";
import { countText } from "./severity-words";
import { valueText } from "./score-words";
import { writeLot, type TotalPlace } from "./scorecard-lot";
import { scoredBids, type ScoredBid } from "./scored-bids";
import { writeFacts, writeLabelled } from "./scorecard-facts";
import { writeMethod } from "./scorecard-method";
import { writeHorizons, writeThemes } from "./scorecard-themes";
import { openSheet } from "./sheet-opening";
import { SheetDraft } from "./sheet-draft";
import type { WorkbookCells } from "./workbook-cells";

/** Widths of the columns. A narrow empty one keeps words off the figures beside them, unless an edition's many themes need it. */
const widthsFor = (ruleset: Ruleset): readonly number[] => {
  const themes = ruleset.themes.length;
  const spare = themes > 4 ? 18 : 2;
  return [
    36,
    14,
    20,
    20,
    18,
    18,
    20,
    spare,
    56,
    ...Array.from({ length: Math.max(0, themes - 5) }, () => 18),
  ];
};

/** How much of what was offered rests on placeholders, in a sentence. */
function illustrativeText(parts: readonly ScoredBid[]): string {
  const total = parts.reduce((sum, { bid }) => sum + bid.total, 0);
  const illustrative = parts.reduce((sum, { bid }) => sum + bid.illustrative, 0);
  const [first] = parts;
  if (first === undefined || illustrative === 0) return "Nothing of the totals rests on illustrative values.";
  const percent = Math.round((illustrative / total) * 1000) / 10;
  return `${valueText(first.lot, illustrative)} of ${valueText(first.lot, total)} (${String(percent)}%) rests on illustrative values: placeholders, not policy.`;
}

const HASHED =
  "SHA-256 of what was read: values and formulas of every sheet outside our own, with the facts and mapping given; not of the file's bytes";

function writeStamp(draft: SheetDraft, review: Review): void {
  const { stamp } = review;
  draft.heading("Made from");
  writeLabelled(draft, "Edition", `${stamp.set} ${stamp.version}, SHA-256 ${stamp.sha256}`, "");
  writeLabelled(draft, "Engine", stamp.engine, "");
  for (const [index, input] of stamp.input.split("+").entries())
    writeLabelled(draft, index === 0 ? "Input as read" : "", input, index === 0 ? HASHED : "");
}

/** The *Social value* sheet: the record of the scores, as values. */
export function planScorecard(
  name: string,
  input: { readonly tender: Tender; readonly ruleset: Ruleset; readonly review: Review },
  cells: WorkbookCells,
  placeOfTotal: TotalPlace,
): WriteSheet {
  const { tender, ruleset, review } = input;
  const draft = new SheetDraft(widthsFor(ruleset));
  const parts = scoredBids(review.scores);
  openSheet(
    draft,
    tender.facts.title === undefined ? "Social value" : `Social value: ${tender.facts.title}`,
    ruleset,
  );
  draft.say(
    "First on social value is not an award: social value is one of the award criteria. The figures on this sheet are the record; the sheet Working proves them.",
  );
  const governs = governsText(review.governs, ruleset);
  if (governs !== "") draft.say(governs);
  draft.say(`Gaps: ${countText(review.findings)}; ${String(review.waived.length)} waived.`);
  if (review.scores.length === 0)
    draft.say("Nothing was offered or marked for social value, so nothing is scored.");
  for (const lot of review.scores) writeLot(draft, lot, placeOfTotal);
  const chart = parts.length === 0 ? {} : writeThemes(draft, parts, ruleset);
  if (parts.length > 0) {
    draft.say(illustrativeText(parts), "note");
    writeHorizons(draft, parts);
  }
  writeMethod(draft, review.scores, ruleset);
  writeFacts(draft, tender, cells);
  writeStamp(draft, review);
  return draft.sheet(name, { freezeRows: 0, landscape: true, ...chart });
}
