/// <reference types="office-js" />
import { LOOKS, type Look } from "../../file/workbook/looks";
import type { StyleArea } from "./style-areas";

/** Built-in number formats that our styles name by id, as the API names them. */
const BUILT_IN: Readonly<Record<number, string>> = { 0: "General", 2: "0.00", 3: "#,##0" };

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;
const THIN = "#BFC5CA";
const INK = "#1F2933";

const rgb = (argb: string): string => `#${argb.slice(-6)}`;

/** The number format code of a style, as the API writes it. */
export function formatCode(look: Look, whole: boolean): string {
  const format = whole ? (look.wholeFormat ?? look.format) : look.format;
  return typeof format === "string" ? format : (BUILT_IN[format ?? 0] ?? "General");
}

function line(range: Excel.Range, edge: Excel.BorderIndex, colour: string, weight: "Thin" | "Thick"): void {
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = weight;
  border.color = colour;
}

function borders(range: Excel.Range, kind: Look["border"], rows: number, columns: number): void {
  if (kind === "thin") {
    const all: readonly Excel.BorderIndex[] = [
      Excel.BorderIndex.edgeTop,
      Excel.BorderIndex.edgeBottom,
      Excel.BorderIndex.edgeLeft,
      Excel.BorderIndex.edgeRight,
      // One line of cells has no lines inside, and Excel refuses to draw them.
      ...(rows > 1 ? [Excel.BorderIndex.insideHorizontal] : []),
      ...(columns > 1 ? [Excel.BorderIndex.insideVertical] : []),
    ];
    for (const edge of all) line(range, edge, THIN, "Thin");
  }
  if (kind === "total") {
    line(range, Excel.BorderIndex.edgeTop, INK, "Thin");
    const below = range.format.borders.getItem(Excel.BorderIndex.edgeBottom);
    below.style = "Double";
    below.color = INK;
  }
  if (kind === "left-bar") line(range, Excel.BorderIndex.edgeLeft, "#7A1212", "Thick");
}

/** Gives a rectangle of a sheet of ours its style; `size` is the size of the workbook's own letters in points. */
export function formatArea(sheet: Excel.Worksheet, { style, whole, area }: StyleArea, size: number): void {
  const look = LOOKS[style];
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const range = sheet.getRangeByIndexes(area.top, area.left, rows, columns);
  const { format } = range;
  const code = formatCode(look, whole);
  if (code !== "General")
    range.numberFormat = Array.from({ length: rows }, () => Array.from({ length: columns }, () => code));
  if (look.bold) format.font.bold = true;
  if (look.italic) format.font.italic = true;
  if (look.underline) format.font.underline = "Single";
  if (look.larger !== undefined) format.font.size = size + look.larger;
  if (look.colour !== undefined) format.font.color = rgb(look.colour);
  if (look.fill !== undefined) format.fill.color = rgb(look.fill);
  if (look.wrap) format.wrapText = true;
  if (look.align) format.horizontalAlignment = HORIZONTAL[look.align];
  if (look.vertical) format.verticalAlignment = VERTICAL[look.vertical];
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.unlocked) format.protection.locked = false;
  borders(range, look.border, rows, columns);
}
