import type { SheetCell, StyleName, WriteSheet } from "../../src/core/change";

/** A cell of a sample: a value, a formula as "=…", or both with a style. */
export type Draft = string | number | boolean | null | SheetCell;

const cell = (draft: Draft): SheetCell => {
  if (draft === null) return {};
  if (typeof draft === "object") return draft;
  if (typeof draft === "string" && draft.startsWith("=")) return { formula: draft.slice(1) };
  return { value: draft };
};

/** A date's serial number in the 1900 system, shown as a date. */
export const date = (iso: string): SheetCell => ({
  value: (Date.parse(iso) - Date.parse("1899-12-30")) / 86_400_000,
  style: "date",
});

export const styled = (value: string | number, style: StyleName): SheetCell => ({ value, style });
export const money = (value: number): SheetCell => ({ value, style: "money" });
export const percent = (value: number): SheetCell => ({ value, style: "percent" });
export const formula = (text: string, style: StyleName = "money"): SheetCell => ({ formula: text, style });

/** A sheet of a sample workbook. */
export const draftSheet = (
  name: string,
  widths: readonly number[],
  rows: readonly (readonly Draft[])[],
  more: Partial<WriteSheet> = {},
): WriteSheet => ({
  kind: "write-sheet",
  name,
  rows: rows.map((row) => row.map(cell)),
  widths,
  freezeRows: 0,
  ...more,
});
