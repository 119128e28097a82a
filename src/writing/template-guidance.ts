import type { WriteSheet } from "../core/change";
import type { Measure, Ruleset } from "../core/ruleset";
import { headings, text } from "./cells";
import { openSheet } from "./sheet-opening";
import { SheetDraft } from "./sheet-draft";
import { offeredMeasures } from "./template-words";

const ATTRIBUTION: Readonly<Record<Measure["attribution"], string>> = {
  required: "State the share that is local or due to this contract, as a percentage.",
  optional: "State the share that is due to this contract where it is less than all.",
  none: "No share is asked for.",
};

const lines = (items: readonly string[]): string => items.map((item) => `• ${item}`).join("\n");

function whenText(measure: Measure): string {
  const horizon = measure.horizon === "day-one" ? "Day one" : "Long term";
  return measure.byDays === 0
    ? `${horizon}: from the start of the contract`
    : `${horizon}: within ${String(measure.byDays)} days of the start`;
}

/** Guidance for each measure: what counts, what does not, what evidence, how to count. */
export function planGuidance(ruleset: Ruleset): WriteSheet {
  const draft = new SheetDraft([12, 38, 26, 42, 42, 34, 32]);
  openSheet(draft, "Guidance", ruleset);
  const header = draft.row(
    ...headings(
      "Ref",
      "Measure",
      "Unit, and a worked example",
      "What counts",
      "What does not count",
      "Evidence",
      "When, and what share",
    ),
  );
  for (const measure of offeredMeasures(ruleset)) {
    draft.row(
      text(measure.id, "locked-text"),
      text(`${measure.title}\n${measure.description}`, "locked-text"),
      text(`${measure.unit.label}\n${measure.unit.example}`, "locked-text"),
      text(lines(measure.counts), "locked-text"),
      text(lines(measure.doesNotCount), "locked-text"),
      text(lines(measure.evidence), "locked-text"),
      text(`${whenText(measure)}\n${ATTRIBUTION[measure.attribution]}`, "locked-text"),
    );
  }
  return draft.sheet("Guidance", { freezeRows: header + 1, protect: true, landscape: true });
}
