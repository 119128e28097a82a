import { BLANK, unclear, type Reading } from "../core/quantity";
import type { Measure } from "../core/ruleset";
import type { Commitment, Field, Table } from "../core/tender";
import { readDate, readHorizon, readText, readYes, report, type Spot } from "./cells";
import type { Context } from "./context";
import type { Grid } from "./grid";
import type { About } from "./problems";
import { readNumber, readQuantity } from "./read-quantity";

/** A line of a table, and whom and what it is about. */
export interface Line {
  readonly context: Context;
  readonly grid: Grid;
  readonly table: Table;
  readonly line: number;
  readonly about: About;
  readonly percentHeading: boolean;
  /** The unit in which the workbook counts, where a mapping says so. */
  readonly unit?: string;
}

/** Whether nothing stands in the cell: no value, error or formula without a result. */
export const isBlankAt = (grid: Grid, line: number, index: number): boolean => {
  const value = grid.value(line, index);
  if (value !== "") return typeof value === "string" && value.trim() === "";
  return !grid.sheet.uncalculated.has(grid.key(line, index));
};

const spotOf = (of: Line, index: number, field: Field): Spot => ({
  grid: of.grid,
  line: of.line,
  index,
  about: of.about,
  field,
});

/** Reads a field of the line; blank where the table has no such field. */
export function readField<T>(of: Line, field: Field, read: (spot: Spot) => Reading<T>): Reading<T> {
  const index = of.table.fields[field];
  return index === undefined || isBlankAt(of.grid, of.line, index) ? BLANK : read(spotOf(of, index, field));
}

/** A running total counts from its last filled year; a spread quantity is the sum of its filled years. One unclear year makes the whole unclear. */
function combineYears(readings: readonly Reading<number>[], yearsAre: Table["yearsAre"]): Reading<number> {
  const filled = readings.filter((reading) => reading.is !== "blank");
  const last = filled.at(-1);
  if (!last) return BLANK;
  const fault = filled.find((reading) => reading.is === "unclear");
  if (fault) return fault;
  if (yearsAre === "cumulative") return last;
  const sum = filled.reduce((total, reading) => total + (reading.is === "known" ? reading.value : 0), 0);
  return { is: "known", value: Number(sum.toPrecision(15)) };
}

function quantityOf(of: Line, measure: Measure | undefined): Reading<number> {
  const { context, table } = of;
  const isOwn =
    of.unit === undefined || measure === undefined || context.index.unitOf(measure, of.unit) === "own";
  const read = (spot: Spot): Reading<number> => {
    const reading = readQuantity(spot, measure, context.index, context.words, context.problems);
    if (isOwn || reading.is !== "known" || reading.value === 0) return reading;
    const text = `${String(reading.value)} ${of.unit ?? ""}`;
    report(context.problems, spot, "wrong-unit", {
      text,
      measure: measure.title,
      unit: measure.unit.label,
      example: measure.unit.example,
    });
    return unclear(text, "wrong-unit");
  };
  if (table.years.length === 0) return readField(of, "quantity", read);
  const years = table.years.map(({ index, label }) =>
    isBlankAt(of.grid, of.line, index)
      ? BLANK
      : read({ ...spotOf(of, index, "quantity"), about: { ...of.about, part: label } }),
  );
  return combineYears(years, table.yearsAre);
}

/** One commitment from one line; what cannot be read is reported at its cell. */
export function readCommitment(
  of: Line,
  measure: Measure | undefined,
  label: string,
  ordinal: number,
  tableIndex: number,
): Commitment {
  const { words, problems, facts } = of.context;
  const text = (field: Field): Reading<string> => readField(of, field, (spot) => readText(spot, problems));
  const value = of.table.fields.value;
  return {
    measure: measure?.id,
    label,
    ordinal,
    quantity: quantityOf(of, measure),
    unit: text("unit"),
    minimum: readField(of, "minimum", (spot) => readNumber(spot, "number", problems)),
    proxy: readField(of, "proxy", (spot) => readNumber(spot, "money", problems)),
    attribution: readField(of, "attribution", (spot) =>
      readNumber(spot, "share", problems, of.percentHeading),
    ),
    value: readField(of, "value", (spot) => readNumber(spot, "money", problems)),
    valueIsFormula: value === undefined ? undefined : of.grid.sheet.formulas.has(of.grid.key(of.line, value)),
    theme: text("theme"),
    title: text("title"),
    method: text("method"),
    due: readField(of, "due", (spot) => readDate(spot, problems, words, facts.start)),
    owner: text("owner"),
    evidence: text("evidence"),
    place: text("place"),
    horizon: readField(of, "horizon", (spot) => readHorizon(spot, problems, words)),
    inSpecification: readField(of, "inSpecification", (spot) => readYes(spot, problems, words)),
    table: tableIndex,
    line: of.line,
    isHidden: of.grid.isHidden(of.line),
  };
}

/** A commitment about which nothing was written, where a measure has a place of its own that is empty. */
export const blankCommitment = (
  measure: string,
  label: string,
  ordinal: number,
  table: number,
  line: number,
): Commitment => ({
  measure,
  label,
  ordinal,
  table,
  line,
  quantity: BLANK,
  unit: BLANK,
  minimum: BLANK,
  proxy: BLANK,
  attribution: BLANK,
  value: BLANK,
  valueIsFormula: undefined,
  theme: BLANK,
  title: BLANK,
  method: BLANK,
  due: BLANK,
  owner: BLANK,
  evidence: BLANK,
  place: BLANK,
  horizon: BLANK,
  inSpecification: BLANK,
  isHidden: false,
});
