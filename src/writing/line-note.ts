import { placeName } from "../core/location";
import { formatNumber } from "../core/say";
import type { Measure } from "../core/ruleset";
import type { Exclusion, LineScore } from "../core/scores";
import { placeOf, type Field, type Tender } from "../core/tender";
import type { WorkbookCells } from "./workbook-cells";

const EXCLUDED: Readonly<Record<Exclusion, string>> = {
  "in-specification": "Counts 0: the specification already requires it.",
  "excluded-by-another": "Counts 0: the same thing is counted under another measure.",
  "record-only": "Counts 0: the measure is recorded and has no value in this edition.",
  "not-adopted": "Counts 0: the measure is not adopted in this edition.",
  "outside-area": "Counts 0: delivered outside the local area.",
  withdrawn: "Counts 0: the bid is withdrawn.",
  "unknown-measure": "Counts 0: the edition has no such measure.",
  "no-points": "Counts 0: the measure has no points in this edition.",
};

const FIELDS: Readonly<Partial<Record<string, string>>> = {
  quantity: "the quantity",
  attribution: "the attribution",
  measure: "the measure",
  inSpecification: "whether the specification requires it",
};

/** One missing part: what it is, where it should stand, and what stands there instead. */
function missingPart(field: string, line: LineScore, tender: Tender, cells: WorkbookCells): string {
  const { commitment } = line;
  const at = placeOf(tender, commitment, isField(field) ? field : "quantity");
  const place = placeName(at, cells.isElsewhere(at));
  if (field === "measure") return `this edition has no measure "${commitment.label}" (${place})`;
  const reading = isReadField(field) ? commitment[field] : undefined;
  const name = FIELDS[field] ?? field;
  return reading?.is === "unclear"
    ? `${name} at ${place} says "${reading.asWritten}", which cannot be read with certainty`
    : `${name} at ${place} is blank`;
}

const unknownText = (line: LineScore, tender: Tender, cells: WorkbookCells): string =>
  `Not known, so neither counted nor 0: ${line.missing.map((field) => missingPart(field, line, tender, cells)).join("; ")}.`;

const isReadField = (field: string): field is "quantity" | "attribution" | "inSpecification" =>
  field === "quantity" || field === "attribution" || field === "inSpecification";

const isField = (name: string): name is Field => name in FIELDS;

/** Why a line counts for less than quantity x rate x attribution, or what is missing to value it; [] where it counts whole. */
export function lineNote(
  line: LineScore,
  tender: Tender,
  measures: ReadonlyMap<string, Measure>,
  cells: WorkbookCells,
): readonly string[] {
  const { commitment } = line;
  if (line.excluded === "excluded-by-another" && line.inFavourOf !== undefined) {
    const other = measures.get(line.inFavourOf);
    return [
      `Counts 0: the same thing is counted under ${line.inFavourOf}${other ? ` (${other.title})` : ""}.`,
    ];
  }
  if (line.excluded !== undefined) return [EXCLUDED[line.excluded]];
  if (line.value === undefined) {
    return commitment.quantity.is === "blank"
      ? ["Nothing offered: the quantity is blank, which is not 0."]
      : [unknownText(line, tender, cells)];
  }
  if (line.cappedAt !== undefined)
    return [`Capped: at most ${formatNumber(line.cappedAt)} of this measure scores.`];
  return [];
}
