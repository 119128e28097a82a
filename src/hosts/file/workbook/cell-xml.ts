import type { SheetCell, StyleName } from "../../../core/change";
import type { CellValue } from "../../../core/snapshot";
import { escapeXml } from "../xml";
import { LOOKS } from "./looks";

/** What Excel holds in one cell at most; a longer text makes it repair the file. */
const LONGEST_TEXT = 32_767;

/** Text as a cell holds it: cut to Excel's limit, and "_x000D_" kept as those seven letters. */
export function cellText(text: string): string {
  const cut = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return escapeXml(cut.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

/** A text that Excel would read as a formula if somebody typed it. */
export const looksLikeFormula = (value: CellValue | undefined): boolean =>
  typeof value === "string" && /^[=+\-@]/.test(value);

const isBlank = (value: CellValue | undefined): boolean =>
  value === undefined || value === "" || (typeof value === "number" && !Number.isFinite(value));

const printed = (value: CellValue): string =>
  typeof value === "boolean"
    ? value
      ? "1"
      : "0"
    : typeof value === "number"
      ? String(value)
      : cellText(value);

/** A cell's XML. `p` is the prefix of the part's elements, `attributes` what stands besides address and type (such as ` s="4"`). */
export function cellXml(
  p: string,
  address: string,
  attributes: string,
  value: CellValue | undefined,
  formula?: string,
): string {
  const open = `<${p}c r="${address}"${attributes}`;
  if (formula === undefined) {
    if (value === undefined || isBlank(value)) return `${open}/>`;
    if (typeof value === "string")
      return `${open} t="inlineStr"><${p}is><${p}t xml:space="preserve">${cellText(value)}</${p}t></${p}is></${p}c>`;
    return `${open}${typeof value === "boolean" ? ' t="b"' : ""}><${p}v>${printed(value)}</${p}v></${p}c>`;
  }
  const type = typeof value === "boolean" ? ' t="b"' : typeof value === "string" ? ' t="str"' : "";
  const result =
    value === undefined || (isBlank(value) && value !== "") ? "" : `<${p}v>${printed(value)}</${p}v>`;
  return `${open}${type}><${p}f>${escapeXml(formula)}</${p}f>${result}</${p}c>`;
}

/** What decides a cell's number format besides its style. */
export const traits = ({
  value,
  formula,
}: SheetCell): { readonly quoted: boolean; readonly whole: boolean } => ({
  quoted: formula === undefined && looksLikeFormula(value),
  whole: typeof value === "number" && Number.isInteger(value),
});

/** Whether text in that style breaks into lines. */
export const wraps = (style: StyleName | undefined): boolean =>
  style !== undefined && LOOKS[style].wrap === true;
