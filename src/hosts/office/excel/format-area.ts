/// <reference types="office-js" />
import { LINES, SIDES, type Line } from "../../file/workbook/lines";
import { LOOKS, type Look } from "../../file/workbook/looks";
import type { StyleArea } from "./style-areas";

/** Built-in number formats that our styles name by id, as the API names them. */
const BUILT_IN: Readonly<Record<number, string>> = { 0: "General", 2: "0.00", 3: "#,##0" };

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center" } as const;
type Edge = (typeof BORDERS)[keyof typeof BORDERS] | "InsideHorizontal" | "InsideVertical";

const BORDERS = { left: "EdgeLeft", right: "EdgeRight", top: "EdgeTop", bottom: "EdgeBottom" } as const;

const rgb = (argb: string): string => `#${argb.slice(-6)}`;

/** The number format code of a style, as the API writes it. */
export function formatCode(look: Look, whole: boolean): string {
  const format = whole ? (look.wholeFormat ?? look.format) : look.format;
  return typeof format === "string" ? format : (BUILT_IN[format ?? 0] ?? "General");
}

function draw(range: Excel.Range, edge: Edge, line: Line): void {
  const border = range.format.borders.getItem(edge);
  border.style = line.style === "double" ? "Double" : "Continuous";
  if (line.style !== "double") border.weight = line.style === "thick" ? "Thick" : "Thin";
  border.color = rgb(line.colour);
}

/** Draws each cell's lines. What one cell has at its top and another at its bottom lies between them once. */
function borders(range: Excel.Range, kind: Look["border"], rows: number, columns: number): void {
  if (!kind) return;
  const lines = LINES[kind];
  for (const side of SIDES) {
    const line = lines[side];
    if (line) draw(range, BORDERS[side], line);
  }
  // One line of cells has no lines inside, and Excel refuses to draw them.
  const [across, down] = [lines.bottom ?? lines.top, lines.left ?? lines.right];
  if (rows > 1 && across) draw(range, "InsideHorizontal", across);
  if (columns > 1 && down) draw(range, "InsideVertical", down);
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
