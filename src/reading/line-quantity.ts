import { BLANK, known, unclear, valueOf, type Reading } from "../core/quantity";
import type { Measure } from "../core/ruleset";
import type { Commitment, Table } from "../core/tender";
import { report, type Spot } from "./cells";
import { isBlankAt, readField, spotOf, type Line } from "./line";
import { readQuantity } from "./read-quantity";

const decimal = (value: number): number => Number(value.toPrecision(15));

/** A running total counts from its last filled year; a spread quantity is the sum of its filled years. One unclear year makes the whole unclear. */
function combineYears(readings: readonly Reading<number>[], yearsAre: Table["yearsAre"]): Reading<number> {
  const filled = readings.filter((reading) => reading.is !== "blank");
  const last = filled.at(-1);
  if (!last) return BLANK;
  const fault = filled.find((reading) => reading.is === "unclear");
  if (fault) return fault;
  if (yearsAre === "cumulative") return last;
  return known(decimal(filled.reduce((sum, reading) => sum + (valueOf(reading) ?? 0), 0)));
}

/** The total beside years; a formula that only adds up blank years, or was never calculated, says nothing of its own. */
function totalOf(of: Line, read: (spot: Spot) => Reading<number>, isSpread: boolean): Reading<number> {
  const index = of.table.fields.quantity;
  if (index === undefined) return BLANK;
  const key = of.grid.key(of.line, index);
  const isFormula = of.grid.sheet.formulas.has(key);
  if (isFormula && (isSpread ? of.grid.sheet.uncalculated.has(key) : of.grid.value(of.line, index) === 0))
    return BLANK;
  return readField(of, "quantity", read);
}

type Read = Pick<Commitment, "quantity" | "quantityFrom">;

/** The years, unless only the total beside them is filled in; where the two differ the quantity is unclear. */
function spread(of: Line, measure: Measure | undefined, read: (spot: Spot) => Reading<number>): Read {
  const { table, grid, line } = of;
  const readings = table.years.map(({ index, label }) =>
    isBlankAt(grid, line, index)
      ? BLANK
      : read({ ...spotOf(of, index, "quantity"), about: { ...of.about, part: label } }),
  );
  const years = combineYears(readings, table.yearsAre);
  const total = totalOf(of, read, years.is !== "blank");
  if (years.is === "blank")
    return total.is === "blank" ? { quantity: BLANK } : { quantity: total, quantityFrom: "total" };
  if (years.is === "unclear" || total.is === "blank") return { quantity: years };
  if (total.is === "unclear") return { quantity: total };
  if (Math.abs(total.value - years.value) <= 1e-9) return { quantity: years };
  const given = readings.flatMap((reading) => (reading.is === "known" ? [String(reading.value)] : []));
  const written = given.join(table.yearsAre === "sum" ? " + " : ", then ");
  const text = `${written}, total ${String(total.value)}`;
  report(of.context.problems, spotOf(of, table.fields.quantity ?? 0, "quantity"), "unreadable-quantity", {
    text,
    measure: measure?.title ?? of.about.measure ?? "",
    unit: measure?.unit.label ?? "",
    example: measure?.unit.example ?? "",
    why: "total",
    years: written,
    total: total.value,
  });
  return { quantity: unclear(text, "ambiguous") };
}

/** The unit in which the line counts, where a mapping or its own unit cell says that it is not the measure's. */
function otherUnit({ context, table, grid, line, unit }: Line, measure: Measure): string | undefined {
  if (unit !== undefined) return context.index.unitOf(measure, unit) === "own" ? undefined : unit;
  const text = table.fields.unit === undefined ? "" : grid.text(line, table.fields.unit);
  return text !== "" && context.index.contradicts(measure, text) ? text : undefined;
}

/** The quantity of a line, and whether it is the total beside years. */
export function quantityOf(of: Line, measure: Measure | undefined): Read {
  const { context, table } = of;
  const other = measure && otherUnit(of, measure);
  const read = (spot: Spot): Reading<number> => {
    const reading = readQuantity(spot, measure, context.index, context.words, context.problems);
    if (!measure || other === undefined || reading.is !== "known" || reading.value === 0) return reading;
    const text = `${String(reading.value)} ${other}`;
    report(context.problems, spot, "wrong-unit", {
      text,
      measure: measure.title,
      unit: measure.unit.label,
      example: measure.unit.example,
    });
    return unclear(text, "wrong-unit");
  };
  return table.years.length === 0 ? { quantity: readField(of, "quantity", read) } : spread(of, measure, read);
}
