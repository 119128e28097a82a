import { sizeOf } from "../core/contract-size";
import { formatNumber } from "../core/say";
import type { Scoring } from "../core/ruleset";
import type { LotScore } from "../core/scores";
import type { Lot } from "../core/tender";
import { sourceText, statusText } from "./edition-text";
import { figureOf, type Figure } from "./figure";
import { givenRow } from "./figure-row";
import type { SheetDraft } from "./sheet-draft";
import type { WorkingSources } from "./working-line";

/** Rows of the figures that a lot's scores start from; a row is undefined where the method does not use it or it is not known. */
export interface Givens {
  readonly quantitativeWeight: number;
  readonly qualitativeWeight: number;
  readonly lowestMark: number;
  readonly highestMark: number;
  readonly contractValue: number | undefined;
  /** Pounds of social value for each pound of contract value, or points, that earn the whole weight. */
  readonly full: number | undefined;
}

/** The contract's value for a lot: live where one cell of the workbook states it. */
function valueFigure(value: number, { tender, cells }: WorkingSources): Figure {
  const at = tender.facts.value === value ? tender.factsAt.value : undefined;
  return at?.kind === "cell" ? figureOf({ is: "known", value }, at, cells) : { value };
}

function fullOf(scoring: Scoring): { readonly title: string; readonly value: number } | undefined {
  if (scoring.method.kind === "target")
    return { title: "Target: social value for each pound of contract value", value: scoring.method.target };
  if (scoring.method.kind === "points")
    return { title: "Points that earn the whole weight", value: scoring.method.fullPoints };
  return undefined;
}

/** Writes what a lot's scores start from: weights, scale, contract value, target. */
export function writeGivens(
  draft: SheetDraft,
  lot: LotScore,
  tenderLot: Lot,
  sources: WorkingSources,
): Givens {
  const { scoring } = sources.ruleset;
  const from = (of: {
    readonly status: Parameters<typeof statusText>[0];
    readonly source: { readonly ref: string };
  }): string => `${statusText(of.status)} (${sourceText(sources.ruleset, of.source)}).`;
  const give = (title: string, value: number, note: string): number =>
    draft.row(...givenRow(lot.lot, title, { value }, "number", note));
  const weightNote = lot.weightFrom === "tender" ? "declared by the tender." : from(scoring.weighting);
  const weights = `${formatNumber(lot.weight)} of 100 for social value: ${weightNote} Split: ${from(scoring.split)}`;
  const quantitativeWeight = give("Weight of the quantitative part", lot.quantitativeWeight, weights);
  const qualitativeWeight = give("Weight of the qualitative part", lot.qualitativeWeight, weights);
  const lowestMark = give("Lowest mark on the scale", scoring.scale.minimum, from(scoring.scale));
  const highestMark = give("Highest mark on the scale", scoring.scale.maximum, from(scoring.scale));
  const full = fullOf(scoring);
  const isValueUsed =
    lot.method === "target" || (scoring.caps.bidMultiple !== null && lot.method !== "points");
  const { value } = sizeOf(sources.tender, tenderLot);
  return {
    quantitativeWeight,
    qualitativeWeight,
    lowestMark,
    highestMark,
    full: full && give(full.title, full.value, from(scoring.method)),
    contractValue:
      isValueUsed && value !== undefined
        ? draft.row(...givenRow(lot.lot, "Contract value", valueFigure(value, sources), "money", ""))
        : undefined,
  };
}
