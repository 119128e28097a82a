import { BLANK, type Reading } from "../core/quantity";
import type { Field, Table } from "../core/tender";
import type { Spot } from "./cells";
import type { Context } from "./context";
import type { Grid } from "./grid";
import type { About } from "./problems";

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

/** Where a field of the line stands. */
export const spotOf = (of: Line, index: number, field: Field): Spot => ({
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
