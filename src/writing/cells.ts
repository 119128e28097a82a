import type { SheetCell, StyleName } from "../core/change";

/** A cell with nothing in it. */
export const EMPTY: SheetCell = {};

/** A cell of text; what it says is never taken for a formula. */
export const text = (value: string, style: StyleName = "text"): SheetCell => ({ value, style });

/** A cell of a number; where the number is not known, an empty cell in the same style. */
export const number = (value: number | undefined, style: StyleName = "number"): SheetCell =>
  value === undefined ? { style } : { value, style };

/** A live cell: a formula and the figure that we hold it to give; no figure is an empty text. */
export const formula = (of: string, gives: number | string | undefined, style: StyleName): SheetCell => ({
  formula: of,
  value: gives ?? "",
  style,
});

/** A cell that goes to another place of the same workbook. */
export const linked = (cell: SheetCell, to: SheetCell["link"]): SheetCell =>
  to === undefined ? cell : { ...cell, link: to };

/** A row of headings; a column without one stays plain. */
export const headings = (...titles: readonly string[]): readonly SheetCell[] =>
  titles.map((title) => (title === "" ? EMPTY : text(title, "header")));
