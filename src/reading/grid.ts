import type { CellLocation } from "../core/location";
import type { Area, CellValue, Sheet, Sheets } from "../core/snapshot";
import { cellKey, valueAt } from "../core/snapshot";

/** A sheet seen as records and fields, whichever way records run: `line` is a record, `index` a field, both from 0. */
export interface Grid {
  readonly book: Sheets;
  readonly sheet: Sheet;
  readonly across: boolean;
  /** Number of lines that hold anything. */
  readonly lines: number;
  value(line: number, index: number): CellValue;
  key(line: number, index: number): number;
  at(line: number, index: number): CellLocation;
  /** Text without surrounding space; "" for a blank, an error or a number that has no text. */
  text(line: number, index: number): string;
  isHidden(line: number): boolean;
}

/** Records run down (a record is a row) unless `across`. */
export function gridOf(book: Sheets, sheet: Sheet, across = false): Grid {
  const hidden = across ? sheet.hiddenColumns : sheet.hiddenRows;
  const isSheetHidden = sheet.visibility !== "visible";
  const value = across
    ? (line: number, index: number): CellValue => valueAt(sheet, index, line)
    : (line: number, index: number): CellValue => valueAt(sheet, line, index);
  return {
    book,
    sheet,
    across,
    lines: across ? sheet.rows.reduce((most, row) => Math.max(most, row.length), 0) : sheet.rows.length,
    value,
    key: (line, index) => (across ? cellKey(index, line) : cellKey(line, index)),
    at: (line, index) => ({
      kind: "cell",
      file: book.file,
      sheet: sheet.name,
      row: across ? index : line,
      column: across ? line : index,
    }),
    text: (line, index) => String(value(line, index)).trim(),
    isHidden: (line) => isSheetHidden || hidden.has(line),
  };
}

/** The merged area, among those given, that a cell lies in but does not begin. */
export const mergeOver = (merges: readonly Area[], row: number, column: number): Area | undefined =>
  merges.find(
    (area) =>
      area.top <= row &&
      row <= area.bottom &&
      area.left <= column &&
      column <= area.right &&
      !(area.top === row && area.left === column),
  );

/** For one field of a table: the line where a merged cell begins, by each line that it covers. Look-up is constant. */
export function mergedLines(grid: Grid, index: number): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const area of grid.sheet.merges) {
    const [first, last, low, high] = grid.across
      ? [area.left, area.right, area.top, area.bottom]
      : [area.top, area.bottom, area.left, area.right];
    if (low > index || high < index || first === last) continue;
    for (let line = first + 1; line <= Math.min(last, grid.lines - 1); line += 1) starts.set(line, first);
  }
  return starts;
}
