import { BLANK, valueOf, type Reading } from "../core/quantity";
import type { Tender } from "../core/tender";
import type { FoundTable } from "./find-tables";
import type { Grid } from "./grid";
import type { Problems } from "./problems";
import { isBlankAt } from "./line";
import { readNumber } from "./read-quantity";
import { textKey } from "./text-key";
import type { Words } from "./words";

export type Weightings = Tender["weightings"];

/** Where labels and their weightings stand. */
export interface LabelWeights {
  readonly grid: Grid;
  readonly first: number;
  readonly end: number;
  readonly label: number;
  readonly weighting: number;
}

/** Reads labels and their weightings, in percent, up to the first blank line; totals are left out. */
export function readLabelWeights(
  { grid, first, end, label, weighting }: LabelWeights,
  words: Words,
  problems: Problems,
): Weightings {
  const read: Weightings[number][] = [];
  for (let line = first; line < end; line += 1) {
    const text = grid.text(line, label);
    const isBlank = isBlankAt(grid, line, weighting);
    if (text === "" && isBlank && read.length > 0) break;
    if (text === "" || words.isTotal(text)) continue;
    const spot = { grid, line, index: weighting, about: { part: text }, field: "question" } as const;
    const weight: Reading<number> = isBlank ? BLANK : readNumber(spot, "percent", problems);
    read.push({ label: text, weight, at: grid.at(line, weighting) });
  }
  return read;
}

/** The weightings in a table that was found by its headings. */
export function readWeightings(
  { grid, shape, first, end }: FoundTable,
  words: Words,
  problems: Problems,
): Weightings {
  const label = shape.criterion ?? shape.fields.question;
  const { weighting } = shape;
  return label === undefined || weighting === undefined
    ? []
    : readLabelWeights({ grid, first, end, label, weighting }, words, problems);
}

/** Each question's share (0 to 1) of the qualitative part, by its key; empty unless every weight is known. */
export function questionShares(weightings: Weightings): ReadonlyMap<string, number> {
  const weights = weightings.map(({ label, weight }) => [textKey(label), valueOf(weight)] as const);
  const total = weights.reduce((sum, [, weight]) => sum + (weight ?? 0), 0);
  if (total <= 0 || weights.some(([, weight]) => weight === undefined)) return new Map();
  return new Map(weights.map(([key, weight]) => [key, (weight ?? 0) / total]));
}
