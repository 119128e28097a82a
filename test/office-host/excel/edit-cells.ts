import { ApiError, badArgument } from "../core/api-error";
import { columnsOf, intersect, LAST_COLUMN, LAST_ROW, rowsOf, type Area } from "./a1";
import { writeResult, type CellValue } from "./cell-value";
import { enter } from "./enter";
import { parseFormula } from "./formula/parse";
import { FormulaUnread } from "./formula/tokens";
import { refusePartOfArray } from "./range-arrays";
import { tellChange } from "./sheet-events";
import type { Place } from "./workbook";

const isUnbounded = (area: Area): boolean =>
  (area.top === 0 && area.bottom === LAST_ROW) || (area.left === 0 && area.right === LAST_COLUMN);

/** Excel reads at most five million cells, and none of a whole row or column. */
export const isTooLarge = (area: Area): boolean =>
  isUnbounded(area) || rowsOf(area) * columnsOf(area) > 5_000_000;

/** One answer for each cell, row by row; null where Excel would give none. */
export function readGrid<T>(
  place: Place,
  of: (row: number, column: number) => T,
): readonly (readonly T[])[] | null {
  const { area } = place;
  if (isTooLarge(area)) return null;
  const out: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: T[] = [];
    for (let column = area.left; column <= area.right; column++) line.push(of(row, column));
    out.push(line);
  }
  return out;
}

/** Refuses an array whose shape is not the range's. */
export function checkShape(area: Area, rows: number, columns: number): void {
  if (rows !== rowsOf(area) || columns !== columnsOf(area))
    throw new ApiError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      "Range.values",
    );
}

/** Goes through what is written cell by cell: one value for all, or an array of the range's shape; null leaves a cell alone. */
export function eachWritten(
  place: Place,
  value: unknown,
  write: (row: number, column: number, value: CellValue) => void,
): void {
  const { area, sheet } = place;
  if (isTooLarge(area)) throw badArgument("Range.values", "The range is unbounded.");
  const rows = Array.isArray(value) ? value : undefined;
  if (rows) for (const row of rows) checkShape(area, rows.length, Array.isArray(row) ? row.length : 1);
  refuseIfLocked(place);
  sheet.edit();
  for (let row = area.top; row <= area.bottom; row++) {
    const line: unknown = rows ? rows[row - area.top] : undefined;
    for (let column = area.left; column <= area.right; column++) {
      const one: unknown = rows ? (Array.isArray(line) ? line[column - area.left] : undefined) : value;
      if (one === null || one === undefined) continue;
      if (typeof one === "string" || typeof one === "number" || typeof one === "boolean")
        write(row, column, one);
      else throw badArgument("Range.values");
    }
  }
}

/** A protected sheet refuses what touches a locked cell. */
export function refuseIfLocked({ sheet, area }: Place): void {
  if (sheet.forbids(area))
    throw new ApiError(
      "AccessDenied",
      "You can't perform the requested operation: the cell or chart is on a protected sheet.",
      "Range",
    );
}

/** Only the first cell of merged ones holds anything; the others take no content. */
const isCovered = (place: Place, row: number, column: number): boolean =>
  place.sheet.merges.some(
    (one) =>
      intersect(one, { top: row, left: column, bottom: row, right: column }) !== undefined &&
      (one.top !== row || one.left !== column),
  );

/** Writes values or formulas as Excel takes them in, and tells who listens. */
export function writeCells(place: Place, value: unknown): void {
  const { sheet, area } = place;
  const { calculator, styles } = sheet.book;
  refusePartOfArray(place);
  const merged = sheet.merges.some((one) => intersect(one, area) !== undefined);
  eachWritten(place, value, (row, column, one) => {
    if (merged && isCovered(place, row, column)) return;
    const style = sheet.style(row, column);
    const entry = enter(one, styles.formatOf(style), sheet.book.date1904);
    if (entry.is === "formula") {
      checkFormula(entry.text);
      calculator.leave(sheet, row, column);
      calculator.enter(sheet, row, column, entry.text);
      return;
    }
    calculator.leave(sheet, row, column);
    const { content, format } = entry;
    if (content.is === "Empty" && !sheet.grid.cell(row, column)) return;
    const cell = sheet.grid.ensureCell(row, column);
    writeResult(cell, content);
    if (format !== undefined && styles.formatOf(style) === "General")
      cell.put("s", String(styles.change(style, `format ${format}`, (look) => (look.format = format))));
    if (entry.quoted === true)
      cell.put("s", String(styles.change(style, "quoted", ({ xf }) => xf.put("quotePrefix", "1"))));
  });
  calculator.touch(sheet, area);
  tellChange(place, "RangeEdited");
}

/** Excel refuses a formula that it cannot read; one with a function that only the emulator lacks is taken. */
function checkFormula(text: string): void {
  try {
    parseFormula(text);
  } catch (error) {
    const structured = /\[[^\]]*\]|\{/.test(text);
    if (error instanceof FormulaUnread && !structured) throw badArgument("Range.formulas", error.message);
    if (!(error instanceof FormulaUnread)) throw error;
  }
}

/** Takes out content, formats or both. */
export function clearCells(place: Place, what: string): void {
  refuseIfLocked(place);
  if (what !== "Formats") refusePartOfArray(place);
  const { sheet, area } = place;
  sheet.edit();
  const content = what === "All" || what === "Contents";
  const formats = what === "All" || what === "Formats";
  for (const { row, column, cell } of [...sheet.grid.within(area)]) {
    if (content) {
      sheet.book.calculator.leave(sheet, row, column);
      writeResult(cell, { value: "", is: "Empty" });
    }
    if (formats) cell.attributes.delete("s");
    if (cell.children.length === 0 && !cell.attributes.has("s")) sheet.grid.drop(row, column);
  }
  if (!content) return;
  sheet.book.calculator.touch(sheet, area);
  tellChange(place, "RangeEdited");
}
