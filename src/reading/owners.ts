import type { Sheet, Sheets } from "../core/snapshot";
import type { Context, Named } from "./context";
import { isPlaceholder } from "./context";
import type { FactCell } from "./facts-sheet";
import type { FoundTable } from "./find-tables";
import { nameKey } from "./text-key";

const textOf = (cell: FactCell): string =>
  (cell.inline ?? String(cell.sheet.rows[cell.row]?.[cell.column] ?? "")).trim();

const namesBidder = (cell: FactCell): boolean => cell.heading === "bidder" || cell.fact === "supplier";

const isAnswered = (cell: FactCell): boolean => textOf(cell) !== "" && !isPlaceholder(textOf(cell));

const named = (cell: FactCell): Named => ({ text: textOf(cell), at: cell.at });

/** The bidder of a sheet without a bidder column: named in a labelled cell of the sheet, else in the one such cell of the workbook. */
export function bidderOfSheet(book: Sheets, sheet: Sheet, cells: readonly FactCell[]): Named | undefined {
  const ofBook = cells.filter((cell) => cell.book === book && namesBidder(cell));
  const ofSheet = ofBook.filter((cell) => cell.sheet === sheet);
  for (const candidates of [ofSheet, ofSheet.length > 0 ? [] : ofBook]) {
    const answered = candidates.filter(isAnswered);
    const [first] = answered;
    if (first && new Set(answered.map((cell) => nameKey(textOf(cell)))).size === 1) return named(first);
  }
  return undefined;
}

/** The bidder of a table; where it cannot be told, that is reported and the bid stands under the sheet's name. */
export function bidderOfTable(
  context: Context,
  { grid, header }: FoundTable,
  cells: readonly FactCell[],
): Named {
  const found = bidderOfSheet(grid.book, grid.sheet, cells);
  if (found) return found;
  const asked = cells.find(
    (cell) => cell.book === grid.book && cell.sheet === grid.sheet && namesBidder(cell),
  );
  const at = asked?.at ?? grid.at(header, 0);
  context.problems.add(
    "unnamed-bidder",
    at,
    { text: asked ? textOf(asked) : "", sheet: grid.sheet.name },
    { part: grid.sheet.name },
  );
  return { text: `Unnamed bidder (${grid.book.file}, ${grid.sheet.name})`, at };
}

/** The lot of a whole sheet: named in a labelled cell, else in the sheet's own name ("Lot 2 offers"). */
export function lotOfSheet(book: Sheets, sheet: Sheet, cells: readonly FactCell[]): Named | undefined {
  const labelled = cells.filter(
    (cell) => cell.book === book && cell.sheet === sheet && cell.heading === "lot" && isAnswered(cell),
  );
  const [only] = labelled;
  if (only && labelled.length === 1 && textOf(only).length <= 60) return named(only);
  const inName = /\blot\s*(\d{1,3}|[A-Z])\b/i.exec(sheet.name)?.[1];
  return inName === undefined
    ? undefined
    : { text: `Lot ${inName}`, at: { kind: "cell", file: book.file, sheet: sheet.name, row: 0, column: 0 } };
}

/** The price of a bid in a labelled cell of its own sheet. */
export const priceCell = (book: Sheets, sheet: Sheet, cells: readonly FactCell[]): FactCell | undefined => {
  const found = cells.filter(
    (cell) => cell.book === book && cell.sheet === sheet && cell.heading === "price" && isAnswered(cell),
  );
  return found.length === 1 ? found[0] : undefined;
};
