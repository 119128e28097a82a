import type { StyleName, WriteSheet } from "../core/change";
import { cellKey, type CellValue, type Sheet } from "../core/snapshot";

const isDate = (style: StyleName | undefined): boolean => style === "date" || style === "input-date";
const isPercent = (style: StyleName | undefined): boolean => style === "percent" || style === "input-percent";

/** A sheet of ours as a host shows it once it is written. */
export function sheetOf(change: WriteSheet, comments: Sheet["comments"]): Sheet {
  const formulas = new Map<number, string>();
  const uncalculated = new Set<number>();
  const dates = new Set<number>();
  const percents = new Set<number>();
  const rows = change.rows.map((cells, row) =>
    cells.map(({ value = "", formula, style }, column): CellValue => {
      const key = cellKey(row, column);
      if (formula !== undefined) formulas.set(key, formula);
      if (formula !== undefined && value === "") uncalculated.add(key);
      if (typeof value === "number" && isDate(style)) dates.add(key);
      if (typeof value === "number" && isPercent(style)) percents.add(key);
      return value;
    }),
  );
  return {
    name: change.name,
    visibility: "visible",
    isProtected: change.protect ?? false,
    isOurs: false,
    rows,
    formulas,
    errors: new Map(),
    uncalculated,
    dates,
    percents,
    merges: change.merges ?? [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    comments,
  };
}

/** A sheet with one value replaced: what stood there, formula or error, is gone. */
export function withValue(sheet: Sheet, row: number, column: number, value: CellValue): Sheet {
  const key = cellKey(row, column);
  const rows = sheet.rows.map((cells) => [...cells]);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push("");
  cells[column] = value;
  const without = <Item>(map: ReadonlyMap<number, Item>): ReadonlyMap<number, Item> =>
    new Map([...map].filter(([one]) => one !== key));
  return {
    ...sheet,
    rows,
    formulas: without(sheet.formulas),
    errors: without(sheet.errors),
    uncalculated: new Set([...sheet.uncalculated].filter((one) => one !== key)),
  };
}
