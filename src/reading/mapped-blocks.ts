import { columnIndex } from "../core/location";
import type { Grid } from "./grid";
import { fits } from "./mapped-places";
import type { MappedTable } from "./mapping";

/** A part of a sheet that holds one measure: lines from `first` up to, not including, `end`. */
export interface Block {
  readonly measure: string;
  /** The unit in which the block counts, where the mapping says it. */
  readonly unit: string | undefined;
  readonly under: string;
  readonly header: number;
  readonly first: number;
  readonly end: number;
}

const WIDEST = 60;

function lineOf(
  grid: Grid,
  under: string,
  column: string | undefined,
  from: number,
  to: number,
): number | undefined {
  const [left, right] = column === undefined ? [0, WIDEST] : [columnIndex(column), columnIndex(column) + 1];
  for (let line = from; line < to; line += 1) {
    for (let index = left; index < right; index += 1) {
      const text = grid.text(line, index);
      if (text !== "" && fits(text, under)) return line;
    }
  }
  return undefined;
}

/** Finds each block by the label over it, between two lines; `missing` are the labels that stand nowhere. */
export function findBlocks(
  grid: Grid,
  table: MappedTable,
  from: number,
  to: number,
): { readonly blocks: readonly Block[]; readonly missing: readonly string[] } {
  const wanted = table.blocks ?? [];
  const placed = wanted.map((block) => ({ block, line: lineOf(grid, block.under, block.in, from, to) }));
  const starts = placed.flatMap(({ line }) => (line === undefined ? [] : [line])).sort((a, b) => a - b);
  return {
    blocks: placed.flatMap(({ block, line }) => {
      if (line === undefined) return [];
      const first = line + 1 + (block.skip ?? 0);
      const next = starts.find((start) => start > line) ?? to;
      const end =
        block.until === undefined ? next : (lineOf(grid, block.until, undefined, first, next) ?? next);
      return [
        { measure: block.measure, unit: block.unit, under: block.under, header: first - 1, first, end },
      ];
    }),
    missing: placed.flatMap(({ block, line }) => (line === undefined ? [block.under] : [])),
  };
}
