import type { Grid } from "./grid";
import type { HeadingCell } from "./headings";
import type { MeasureIndex } from "./match-measure";

/** Lines below a heading that are looked at. */
const SAMPLED = 40;

/** Letters that a figure's stand-in may have ("to be confirmed at award"); prose is longer. */
const SHORT = 40;

/** The heading line of a matrix whose corner says nothing of measures, with its corner named for what stands below: measures that we know. Undefined where fewer than two measures or two columns of numbers under unknown names are there. */
export function corneredCells(
  grid: Grid,
  line: number,
  cells: readonly HeadingCell[],
  index: MeasureIndex,
): readonly HeadingCell[] | undefined {
  const names = cells.filter(
    ({ heading, year, own }) => heading === undefined && year === undefined && /\p{L}/u.test(own),
  );
  const [first] = names;
  if (!first) return undefined;
  const last = Math.min(grid.lines, line + 1 + SAMPLED);
  const lines = Array.from({ length: last - line - 1 }, (_, offset) => line + 1 + offset);
  const corner = Array.from({ length: first.index + 1 }, (_, at) => at).find(
    (at) =>
      lines.filter((each) => {
        const text = grid.text(each, at);
        return text !== "" && index.match(text).is === "measure";
      }).length > 1,
  );
  if (corner === undefined) return undefined;
  const isNumber = (each: number, at: number): boolean => typeof grid.value(each, at) === "number";
  const columns = names.filter(
    ({ index: at, own }) =>
      at > corner &&
      !/\b(?:totals?|average|sum|baseline|forecast|actual)\b/i.test(own) &&
      lines.some((each) => isNumber(each, at)),
  );
  const sure = columns.filter(({ index: at }) =>
    lines.every((each) => isNumber(each, at) || grid.text(each, at) === ""),
  );
  // Once two columns are bidders, so is one beside them with a "TBC" among its numbers: its offers are read, or said to be unreadable.
  const bidders = columns.filter(
    (column) => sure.includes(column) || lines.every((each) => grid.text(each, column.index).length <= SHORT),
  );
  const own = cells.find(({ index: at }) => at === corner);
  const isOpen = own === undefined || own.heading === undefined || own.heading === "bidder";
  if (sure.length < 2 || !isOpen) return undefined;
  const named: HeadingCell = {
    index: corner,
    text: "",
    own: "",
    group: "",
    heading: "title",
    rank: 0,
    year: undefined,
    segment: bidders[0]?.segment ?? 0,
  };
  // Under this group every one of them is taken for a bidder.
  return [
    named,
    ...cells.filter((cell) => cell.index !== corner && cell.heading !== undefined),
    ...bidders.map((cell) => ({ ...cell, group: "Bidders" })),
  ];
}
