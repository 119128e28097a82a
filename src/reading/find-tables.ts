import type { Sheet, Sheets } from "../core/snapshot";
import { corneredCells } from "./corner-matrix";
import { type Grid, gridOf } from "./grid";
import { type HeadingCell, headingCells } from "./headings";
import type { MeasureIndex } from "./match-measure";
import { type Shape, shapeOf } from "./shape";
import type { Words } from "./words";

/** A table found by its headings: lines from `first` up to, not including, `end`. */
export interface FoundTable {
  readonly grid: Grid;
  readonly shape: Shape;
  readonly header: number;
  readonly first: number;
  readonly end: number;
}

/** The line that came closest to being the heading of a tender's table. */
export interface Nearest {
  readonly grid: Grid;
  readonly line: number;
  readonly index: number;
  readonly found: readonly string[];
  readonly missing: readonly string[];
}

export interface Search {
  readonly tables: readonly FoundTable[];
  readonly nearest: Nearest | undefined;
}

/** Non-empty lines that are looked at for a heading before the search gives up. */
const SEARCHED = 60;
/** Lines of a table's body that are looked at for a measure that we know. */
const SAMPLED = 40;
/** First columns that may hold the labels of records that run across. */
const LABEL_COLUMNS = 12;

const NEEDED = ["measure", "quantity", "bidder"] as const;

function nearestOf(
  grid: Grid,
  line: number,
  cells: readonly HeadingCell[],
  before: Nearest | undefined,
): Nearest | undefined {
  const has = (heading: string): boolean =>
    cells.some(
      (cell) =>
        cell.heading === heading ||
        (heading === "measure" && cell.heading === "title") ||
        (heading === "quantity" && cell.year !== undefined),
    );
  const found = NEEDED.filter(has);
  if (found.length === 0 || found.length <= (before?.found.length ?? 0)) return before;
  const missing = NEEDED.filter((heading) => !has(heading));
  return { grid, line, index: cells.find((cell) => cell.heading !== undefined)?.index ?? 0, found, missing };
}

const labelIndexes = ({ fields, criterion }: Shape): readonly number[] =>
  [fields.measure, fields.title, fields.bidder, fields.question, criterion].filter(
    (index) => index !== undefined,
  );

function knowsMeasure(grid: Grid, shape: Shape, first: number, index: MeasureIndex): boolean {
  const columns = [shape.fields.measure, shape.fields.title].filter((column) => column !== undefined);
  for (let line = first; line < Math.min(grid.lines, first + SAMPLED); line += 1) {
    for (const column of columns) {
      const text = grid.text(line, column);
      if (text !== "" && index.match(text).is !== "unknown") return true;
    }
  }
  return false;
}

/** Headings such as "Title" and "2026/27" stand over many tables: a table of commitments must show more. */
function isConvincing(grid: Grid, shape: Shape, first: number, index: MeasureIndex): boolean {
  const { kind, fields } = shape;
  if (kind === "register" && fields.measure !== undefined && fields.quantity !== undefined) return true;
  if (kind === "register" || kind === "calculator" || kind === "matrix")
    return knowsMeasure(grid, shape, first, index);
  return true;
}

const isBlankLine = (grid: Grid, line: number): boolean =>
  !grid.across && (grid.sheet.rows[line] ?? []).every((value) => value === "");

interface Candidate {
  readonly line: number;
  readonly shape: Shape;
}

function candidateAt(
  grid: Grid,
  line: number,
  words: Words,
  bidders: ReadonlySet<string>,
): Candidate | undefined {
  const shape = shapeOf(headingCells(grid, line, words), words, bidders);
  if (!shape || line + 1 >= grid.lines) return shape && { line, shape };
  const next = shapeOf(headingCells(grid, line + 1, words), words, bidders);
  return next && next.recognised > shape.recognised ? { line: line + 1, shape: next } : { line, shape };
}

/** A matrix whose corner is empty or names something else than measures. */
function corneredAt(
  grid: Grid,
  line: number,
  words: Words,
  index: MeasureIndex,
  bidders: ReadonlySet<string>,
): Candidate | undefined {
  const cells = grid.across ? undefined : corneredCells(grid, line, headingCells(grid, line, words), index);
  const shape = cells && shapeOf(cells, words, bidders);
  return shape?.kind === "matrix" ? { line, shape } : undefined;
}

const isShort = ({ kind }: Shape): boolean => kind === "weightings" || kind === "lots" || kind === "bids";

/** Where the table ends: at the next line of headings, or with the sheet; a short list ends with its first blank line. */
function endOf(grid: Grid, { line, shape }: Candidate, words: Words, bidders: ReadonlySet<string>): number {
  const labels = labelIndexes(shape);
  if (isShort(shape)) {
    let next = line + 1;
    while (next < grid.lines && isBlankLine(grid, next)) next += 1;
    while (next < grid.lines && !isBlankLine(grid, next)) next += 1;
    return next;
  }
  for (let next = line + 1; next < grid.lines; next += 1) {
    for (const index of labels) {
      const value = grid.value(next, index);
      if (typeof value === "string" && value !== "" && words.heading(value)) {
        if (shapeOf(headingCells(grid, next, words), words, bidders)) return next;
      }
    }
  }
  return grid.lines;
}

function search(grid: Grid, words: Words, index: MeasureIndex, bidders: ReadonlySet<string>): Search {
  const tables: FoundTable[] = [];
  let nearest: Nearest | undefined;
  let searched = 0;
  const last = grid.across ? Math.min(grid.lines, LABEL_COLUMNS) : grid.lines;
  for (let line = 0; line < last && searched < SEARCHED; line += 1) {
    if (isBlankLine(grid, line)) continue;
    searched += 1;
    const plain = candidateAt(grid, line, words, bidders);
    const candidate =
      plain && isConvincing(grid, plain.shape, plain.line + 1, index)
        ? plain
        : corneredAt(grid, line, words, index, bidders);
    const isFit = candidate !== undefined;
    if (!isFit) {
      nearest = nearestOf(grid, line, headingCells(grid, line, words), nearest);
      continue;
    }
    const end = endOf(grid, candidate, words, bidders);
    tables.push({ grid, shape: candidate.shape, header: candidate.line, first: candidate.line + 1, end });
    line = end - 1;
    searched = 0;
  }
  return { tables, nearest };
}

/** All tables of one sheet, records running down; where there are none, one whose records run across. */
export function findTables(
  book: Sheets,
  sheet: Sheet,
  words: Words,
  index: MeasureIndex,
  bidders: ReadonlySet<string>,
): Search {
  const down = search(gridOf(book, sheet), words, index, bidders);
  if (down.tables.length > 0) return down;
  const across = search(gridOf(book, sheet, true), words, index, bidders);
  const kept = across.tables.filter(
    ({ shape }) => shape.fields.measure !== undefined && shape.fields.quantity !== undefined,
  );
  return kept.length > 0
    ? { tables: kept.slice(0, 1), nearest: undefined }
    : { tables: [], nearest: down.nearest };
}
