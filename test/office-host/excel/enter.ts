import type { CellContent, CellValue } from "./cell-value";

/** What typing or writing something into a cell makes of it. */
export type Entry =
  | {
      readonly is: "content";
      readonly content: CellContent;
      readonly format?: string;
      readonly quoted?: boolean;
    }
  | { readonly is: "formula"; readonly text: string };

const text = (value: string): Entry => ({
  is: "content",
  content: { value, is: value === "" ? "Empty" : "String" },
});
const number = (value: number, format?: string): Entry => ({
  is: "content",
  content: { value, is: "Double" },
  ...(format === undefined ? {} : { format }),
});

/** Days by which a workbook that counts from 1904 lags behind. */
const LATER = 1462;

/** The serial number of a day: 1 is 1 January 1900, with the day in February 1900 that never was. */
export function serialOf(year: number, month: number, day: number): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}

/** Reads an entry as Excel does: formulas, numbers, percentages, ISO dates, truth; the rest is text. */
export function enter(value: CellValue, format: string, date1904 = false): Entry {
  if (typeof value === "number") return number(value);
  if (typeof value === "boolean") return { is: "content", content: { value, is: "Boolean" } };
  if (value === "" || format === "@") return text(value);
  if (value.startsWith("'"))
    return { is: "content", content: { value: value.slice(1), is: "String" }, quoted: true };
  if (value.startsWith("=") && value.length > 1) return { is: "formula", text: value.slice(1) };
  const plain = /^\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d+))?(%)?\s*$/.exec(value);
  if (plain && (plain[2] !== undefined || (plain[3] ?? "").length > 1)) {
    const figure = Number(value.replace(/[,%\s]/g, ""));
    return plain[5] === undefined ? number(figure) : number(figure / 100, "0%");
  }
  const day = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(value);
  if (day) {
    const serial = serialOf(Number(day[1]), Number(day[2]), Number(day[3]));
    return number(date1904 ? serial - LATER : serial, "yyyy-mm-dd");
  }
  if (/^true$|^false$/i.test(value))
    return { is: "content", content: { value: value.toLowerCase() === "true", is: "Boolean" } };
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(value))
    return { is: "content", content: { value, is: "Error" } };
  if (/^[+-]./.test(value)) return { is: "formula", text: value };
  return text(value);
}
