import type { StyleName, WriteSheet } from "../../../core/change";
import { cellKey } from "../../../core/snapshot";
import { wraps } from "./cell-xml";
import { lettersWidth } from "./letter-widths";
import { LOOKS } from "./looks";

const LINE_POINTS = 15;
/** Bold letters between borders touch them in a row of the usual height. */
const BORDERED_POINTS = 18;
const TALLEST = 400;
const DEFAULT_WIDTH = 9;
/** What a cell keeps free at its sides, in digits. */
const PADDING = 1;
const BOLD = 1.07;

/** Lines that a text takes in a column so many digits wide, broken between words. */
export function linesOf(text: string, width: number, isBold = false): number {
  const room = Math.max(1, width - PADDING) / (isBold ? BOLD : 1);
  const space = lettersWidth(" ");
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let breaks = 1;
    for (const word of paragraph.split(" ")) {
      const wide = lettersWidth(word);
      if (used > 0 && used + space + wide > room) {
        breaks++;
        used = 0;
      }
      used += (used > 0 ? space : 0) + wide;
      if (used > room) {
        const over = Math.ceil(used / room) - 1;
        breaks += over;
        used -= over * room;
      }
    }
    return lines + breaks;
  }, 0);
}

function leastHeight(style: StyleName | undefined): number {
  if (style === undefined) return 0;
  const { bold, border, larger = 0 } = LOOKS[style];
  if (larger > 0) return BORDERED_POINTS + larger;
  return bold && border === "thin" ? BORDERED_POINTS : 0;
}

/**
 * Heights in points of rows whose text breaks into lines or is large. Office fits no row to merged cells, and LibreOffice none at
 * all when it opens a file.
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
    let least = 0;
    cells.forEach(({ value, style }, column) => {
      least = Math.max(least, leastHeight(style));
      if (style === undefined || typeof value !== "string" || !wraps(style)) return;
      let width = 0;
      for (let one = column; one <= (lastColumn.get(cellKey(row, column)) ?? column); one++)
        width += widths[one] ?? DEFAULT_WIDTH;
      lines = Math.max(lines, linesOf(value, width, LOOKS[style].bold));
    });
    const height = Math.max(least, lines > 1 ? lines * LINE_POINTS : 0);
    if (height > 0) heights.set(row, Math.min(TALLEST, height));
  });
  return heights;
}
