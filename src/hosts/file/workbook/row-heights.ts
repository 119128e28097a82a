import type { WriteSheet } from "../../../core/change";
import { cellKey } from "../../../core/snapshot";
import { wraps } from "./cell-xml";

const LINE_POINTS = 15;
const TALLEST = 400;
const DEFAULT_WIDTH = 9;
/** Columns are measured in digits; letters of plain English are narrower, and this leaves some room for bold. */
const LETTERS_PER_DIGIT = 1.12;

/** Lines that a text takes in a column so many characters wide, broken between words. */
export function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * LETTERS_PER_DIGIT) - 1);
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let breaks = 1;
    for (const { length } of paragraph.split(" ")) {
      if (used > 0 && used + 1 + length > room) {
        breaks++;
        used = 0;
      }
      used += (used > 0 ? 1 : 0) + length;
      breaks += Math.floor((used - 1) / room);
      used = used > room ? used % room : used;
    }
    return lines + Math.max(1, breaks);
  }, 0);
}

/**
 * Heights in points of rows whose text breaks into lines. Office fits no row to merged cells, and LibreOffice none at all when it
 * opens a file.
 */
export function rowHeights({ merges = [], rows, widths }: WriteSheet): ReadonlyMap<number, number> {
  const lastColumn = new Map(
    merges
      .filter((area) => area.top === area.bottom)
      .map((area) => [cellKey(area.top, area.left), area.right]),
  );
  const heights = new Map<number, number>();
  rows.forEach((cells, row) => {
    let lines = 1;
    cells.forEach(({ value, style }, column) => {
      if (typeof value !== "string" || !wraps(style)) return;
      let width = 0;
      for (let one = column; one <= (lastColumn.get(cellKey(row, column)) ?? column); one++)
        width += widths[one] ?? DEFAULT_WIDTH;
      lines = Math.max(lines, linesOf(value, width));
    });
    if (lines > 1) heights.set(row, Math.min(TALLEST, lines * LINE_POINTS));
  });
  return heights;
}
