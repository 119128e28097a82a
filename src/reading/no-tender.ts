import type { Location } from "../core/location";
import type { Sheets } from "../core/snapshot";
import type { FoundTable, Nearest } from "./find-tables";
import type { Problems } from "./problems";

const LOOKED_FOR =
  "a heading line with a bidder, a measure and a quantity; measures down and bidders across (not the other way round); or marks for questions";

/** One problem that says what was looked for, and which table was found empty or which sheet came nearest: "Scores" has 1 of the 3 headings needed. */
export function reportNoTender(
  problems: Problems,
  books: readonly Sheets[],
  nearest: Nearest | undefined,
  tables: readonly FoundTable[],
): void {
  const empty = tables.find(({ shape }) => shape.kind === "register" || shape.kind === "matrix");
  const place: Location = nearest
    ? nearest.grid.at(nearest.line, nearest.index)
    : { kind: "file", file: books[0]?.file ?? "" };
  const at = empty ? empty.grid.at(empty.header, empty.shape.fields.bidder ?? 0) : place;
  problems.add("no-tender", at, {
    empty: empty?.grid.sheet.name ?? "",
    lookedFor: LOOKED_FOR,
    sheets: books.reduce((sum, book) => sum + book.sheets.filter((sheet) => !sheet.isOurs).length, 0),
    nearest: nearest?.grid.sheet.name ?? "",
    found: nearest?.found.join(", ") ?? "",
    missing: nearest?.missing.join(", ") ?? "measure, quantity, bidder",
    count: nearest?.found.length ?? 0,
    needed: 3,
  });
}
