import type { Grid } from "./grid";
import type { HeadingCell } from "./headings";
import type { MeasureIndex } from "./match-measure";

/** Lines below a heading that are looked at. */
const SAMPLED = 40;

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
  const bidders = names.filter(
    ({ index: at, own }) =>
      at > corner &&
      !/\b(?:totals?|average|sum|baseline|forecast|actual)\b/i.test(own) &&
      lines.some((each) => typeof grid.value(each, at) === "number") &&
      lines.every((each) => typeof grid.value(each, at) === "number" || grid.text(each, at) === ""),
  );
  const own = cells.find(({ index: at }) => at === corner);
  const isOpen = own === undefined || own.heading === undefined || own.heading === "bidder";
  if (bidders.length < 2 || !isOpen) return undefined;
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
