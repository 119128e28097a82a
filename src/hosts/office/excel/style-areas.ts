import type { SheetCell, StyleName, WriteSheet } from "../../../core/change";
import type { Area } from "../../../core/snapshot";
import { LOOKS } from "../../file/workbook/looks";

/** A rectangle of cells of one style. */
export interface StyleArea {
  readonly style: StyleName;
  /** Whether its figures are whole, which some styles show otherwise. */
  readonly whole: boolean;
  readonly area: Area;
}

interface Run {
  readonly style: StyleName;
  readonly whole: boolean;
  readonly left: number;
  readonly right: number;
}

const isWhole = ({ style, value }: SheetCell): boolean =>
  style !== undefined &&
  LOOKS[style].wholeFormat !== undefined &&
  typeof value === "number" &&
  Number.isInteger(value);

function runsOf(cells: readonly SheetCell[]): readonly Run[] {
  const runs: Run[] = [];
  cells.forEach((cell, column) => {
    const { style } = cell;
    if (style === undefined) return;
    const whole = isWhole(cell);
    const last = runs.at(-1);
    if (last?.right === column - 1 && last.style === style && last.whole === whole) {
      runs[runs.length - 1] = { ...last, right: column };
    } else runs.push({ style, whole, left: column, right: column });
  });
  return runs;
}

/** A sheet's styles as few rectangles: runs of a row, joined with the same run in the rows below. */
export function styleAreas(rows: WriteSheet["rows"]): readonly StyleArea[] {
  const done: StyleArea[] = [];
  let open = new Map<string, StyleArea>();
  rows.forEach((cells, row) => {
    const next = new Map<string, StyleArea>();
    for (const { style, whole, left, right } of runsOf(cells)) {
      const key = [style, whole, left, right].map(String).join(" ");
      const above = open.get(key);
      next.set(key, {
        style,
        whole,
        area: above ? { ...above.area, bottom: row } : { top: row, left, bottom: row, right },
      });
      open.delete(key);
    }
    done.push(...open.values());
    open = next;
  });
  return [...done, ...open.values()];
}
