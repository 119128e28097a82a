import type { CellValue } from "../../../core/snapshot";

/** What Excel holds in one cell at most. */
const LONGEST = 32_767;

/**
 * A value as it is given to Excel so that it is taken for what it is: an apostrophe before a text keeps "=A1", "12" and "2026-11-22"
 * from becoming a formula, a number or a date. Excel does not count it as part of the text.
 */
export const typed = (value: CellValue): CellValue => {
  if (typeof value === "number" && !Number.isFinite(value)) return "";
  if (typeof value !== "string" || value === "") return value;
  const plain = value.replace(/\r\n?/g, "\n");
  return `'${plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain}`;
};
