import type { Sheet, Sheets } from "../core/snapshot";
import type { FactCell } from "./facts-sheet";
import { findTables, type FoundTable, type Nearest, type Search } from "./find-tables";
import { labelledCells } from "./labelled";
import type { MeasureIndex } from "./match-measure";
import { companyKey } from "./text-key";
import type { Words } from "./words";

/** Everything in the workbooks that looks like a part of a tender. */
export interface Survey {
  readonly tables: readonly FoundTable[];
  readonly cells: readonly FactCell[];
  readonly nearest: Nearest | undefined;
}

const SAMPLED = 500;

/** Bidders that tables name, by company. */
function biddersIn(tables: readonly FoundTable[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { grid, shape, first, end } of tables) {
    const { bidder } = shape.fields;
    if (bidder === undefined) continue;
    for (let line = first; line < Math.min(end, first + SAMPLED); line += 1) {
      const name = grid.text(line, bidder);
      if (name !== "") names.add(companyKey(name));
    }
  }
  return names;
}

/** Whether a row belongs to one of the tables: from its header (and the line above, where a heading spans two) to its end. */
function inTables(tables: readonly FoundTable[]): (row: number) => boolean {
  return (row) => tables.some(({ grid, header, end }) => (grid.across ? true : header <= row && row < end));
}

/** Looks through every sheet but our own and those that the rules set says are no tables. */
export function survey(
  books: readonly Sheets[],
  words: Words,
  index: MeasureIndex,
  isWanted: (book: Sheets, sheet: Sheet) => boolean,
): Survey {
  // What everybody sees comes before a hidden copy of it.
  const places = books.flatMap((book) =>
    book.sheets
      .filter((sheet) => !sheet.isOurs && isWanted(book, sheet))
      .toSorted((a, b) => Number(a.visibility !== "visible") - Number(b.visibility !== "visible"))
      .map((sheet) => ({ book, sheet })),
  );
  const searched = places.filter(({ sheet }) => !words.isNotTable(sheet.name));
  const first: readonly Search[] = searched.map(({ book, sheet }) =>
    findTables(book, sheet, words, index, new Set<string>()),
  );
  const bidders = biddersIn(first.flatMap(({ tables }) => tables));
  // A sheet that showed no table may have headings that are bidders named elsewhere.
  const searches = first.map((search, at) => {
    const place = searched[at];
    return search.tables.length > 0 || bidders.size === 0 || !place
      ? search
      : findTables(place.book, place.sheet, words, index, bidders);
  });
  const tables = searches.flatMap((search) => search.tables);
  const nearest = searches.reduce<Nearest | undefined>(
    (best, search) =>
      (search.nearest?.found.length ?? 0) > (best?.found.length ?? 0) ? search.nearest : best,
    undefined,
  );
  const cells = searched.flatMap(({ book, sheet }) =>
    labelledCells(book, sheet, words, inTables(tables.filter(({ grid }) => grid.sheet === sheet))).map(
      (cell) => ({ ...cell, book }),
    ),
  );
  return { tables, cells, nearest };
}
