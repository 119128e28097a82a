import type { Area } from "../core/snapshot";
import { type Grid, mergeOver } from "./grid";
import { textKey } from "./text-key";
import type { Heading, Words } from "./words";

/** One cell of a heading line, with what stands above it. */
export interface HeadingCell {
  readonly index: number;
  /** As a person reads it: the group above and the cell's own words. */
  readonly text: string;
  readonly own: string;
  /** The group heading above it; "" for none. */
  readonly group: string;
  readonly heading: Heading | undefined;
  /** Strength of the wording: 0 is the vocabulary's first synonym. */
  readonly rank: number;
  /** Its label where it names a year. */
  readonly year: string | undefined;
  /** Cells with the same number stand side by side without a gap. */
  readonly segment: number;
}

/** Cells of one line that are looked at: no register is wider, and a sheet may have 16,384 columns. */
const WIDEST = 512;

const YEAR =
  /^(?:year|yr|y)\s?\d{1,2}(?:\s*[(:–-].{0,20})?$|^(?:fy\s?)?(?:20)?\d{2}\s?[/–-]\s?(?:20)?\d{2}$|^fy\s?(?:20)?\d{2}$/i;

/** The label of a heading that names a year, such as "Year 1", "2026/27" or 2026. */
export function yearLabel(value: string): string | undefined {
  const text = value.trim();
  if (/^20\d\d$/.test(text)) return text;
  if (!YEAR.test(text)) return undefined;
  const years = /(\d{2})\s?[/–-]\s?(?:20)?(\d{2})$/.exec(text);
  const isConsecutive = !years || (Number(years[1]) + 1) % 100 === Number(years[2]);
  return isConsecutive ? text : undefined;
}

/** Heading of a text; where it is numbered ("Evaluator 2 mark", "Evaluator B: reason") the number is set aside. */
export function headingOf(
  text: string,
  words: Words,
): { readonly heading: Heading; readonly rank: number } | undefined {
  const exact = words.heading(text);
  if (exact) return exact;
  const unnumbered = textKey(text)
    .replace(/(?:^| )(?:\d{1,2}|[a-z])(?= |$)/g, " ")
    .trim();
  const found = unnumbered === "" ? undefined : words.heading(unnumbered);
  return found && (found.heading === "evaluatorMark" || found.heading === "evaluatorReason")
    ? found
    : undefined;
}

function groupAbove(grid: Grid, line: number, index: number, left: string, merges: readonly Area[]): string {
  if (line === 0) return "";
  const above = grid.text(line - 1, index);
  if (above !== "") return above;
  const [row, column] = grid.across ? [index, line - 1] : [line - 1, index];
  const area = mergeOver(merges, row, column);
  if (!area) return left;
  return grid.across ? grid.text(area.left, area.top) : grid.text(area.top, area.left);
}

/** The heading cells of a line; blank cells take the words above them where a heading spans two lines. */
export function headingCells(grid: Grid, line: number, words: Words): readonly HeadingCell[] {
  const width = Math.min(WIDEST, grid.across ? grid.sheet.rows.length : (grid.sheet.rows[line]?.length ?? 0));
  const widthAbove =
    line === 0 || grid.across ? width : Math.min(WIDEST, grid.sheet.rows[line - 1]?.length ?? 0);
  const cells: HeadingCell[] = [];
  const merges = grid.sheet.merges.filter((area) =>
    grid.across
      ? area.left <= line - 1 && line - 1 <= area.right
      : area.top <= line - 1 && line - 1 <= area.bottom,
  );
  let segment = 0;
  let group = "";
  for (let index = 0; index < Math.max(width, widthAbove); index += 1) {
    const own = grid.text(line, index);
    group = groupAbove(grid, line, index, group, merges);
    if (own === "") {
      const above = line === 0 ? "" : grid.text(line - 1, index);
      const found = above === "" ? undefined : headingOf(above, words);
      if (!found) {
        segment += 1;
        continue;
      }
      cells.push({ index, text: above, own: above, group: "", ...found, year: undefined, segment });
      continue;
    }
    const combined = group === "" ? undefined : headingOf(`${group} ${own}`, words);
    const found = combined ?? headingOf(own, words);
    cells.push({
      index,
      text: group === "" ? own : `${group} ${own}`,
      own,
      group,
      heading: found?.heading,
      rank: found?.rank ?? 0,
      year: yearLabel(own) ?? (found?.heading === "quantity" ? yearLabel(group) : undefined),
      segment,
    });
  }
  return cells;
}
