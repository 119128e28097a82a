import type { Ruleset, Scoring, Source } from "../core/ruleset";
import { formatNumber } from "../core/say";
import type { LotScore } from "../core/scores";
import { sourceText, statusText } from "./edition-text";
import { writeLabelled } from "./scorecard-facts";
import type { SheetDraft } from "./sheet-draft";
import { headings } from "./cells";

const METHODS: Readonly<Record<LotScore["method"], (scoring: Scoring) => string>> = {
  relative: () => "relative: weight x social value that counts / highest in the lot",
  target: (scoring) =>
    `target: weight x social value for each pound of price / ${formatNumber(scoring.method.target)}, at most the weight`,
  points: (scoring) =>
    `points: weight x points / ${formatNumber(scoring.method.fullPoints)}, at most the weight`,
};

/** Weights and method, each with its status and its source. */
export function writeMethod(draft: SheetDraft, scores: readonly LotScore[], ruleset: Ruleset): void {
  const { scoring } = ruleset;
  const from = (of: { readonly status: Parameters<typeof statusText>[0]; readonly source: Source }): string =>
    `${statusText(of.status)} (${sourceText(ruleset, of.source)})`;
  draft.heading("Weights and method");
  draft.row(...headings("What", "Value", "", "", "", "", "", "", "Status and source"));
  const [first] = scores;
  const tenderSets = first?.weightFrom === "tender";
  writeLabelled(
    draft,
    "Weight of social value",
    `${formatNumber(first?.weight ?? scoring.weighting.percent)}% of all award criteria`,
    tenderSets ? "declared by the tender" : from(scoring.weighting),
  );
  writeLabelled(
    draft,
    "Split",
    `${formatNumber(scoring.split.quantitative)}% quantitative, ${formatNumber(scoring.split.qualitative)}% qualitative`,
    from(scoring.split),
  );
  writeLabelled(draft, "Method", METHODS[scoring.method.kind](scoring), from(scoring.method));
  writeLabelled(
    draft,
    "Marks",
    `from ${formatNumber(scoring.scale.minimum)} to ${formatNumber(scoring.scale.maximum)}; the panel's consensus counts`,
    from(scoring.scale),
  );
  const cap = scoring.caps.bidMultiple;
  writeLabelled(
    draft,
    "Cap",
    cap === null
      ? "no cap on a whole bid"
      : `a bid counts for at most ${formatNumber(cap)} x the contract value`,
    from(scoring.caps),
  );
  writeLabelled(
    draft,
    "Rounding",
    `money to ${formatNumber(scoring.rounding.money)}, points to ${formatNumber(scoring.rounding.points)} decimals, halves up`,
    sourceText(ruleset, scoring.rounding.source),
  );
  writeLabelled(
    draft,
    "Ties",
    "bids with the same rounded points share the better rank; the next rank is skipped",
    "",
  );
}
