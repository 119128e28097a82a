import type { Context, Named } from "./context";
import type { FactCell } from "./facts-sheet";
import type { FoundTable } from "./find-tables";
import { lineTables, tableOf } from "./line-tables";
import { bidderOfSheet, lotOfSheet, priceCell } from "./owners";
import { readBids } from "./read-bids";
import { readLines } from "./read-lines";
import { readMarks } from "./read-marks";
import { readNumber } from "./read-quantity";
import { readScores } from "./read-scores";

/** What the tables of a tender are read against. */
export interface TableSources {
  readonly tables: readonly FoundTable[];
  readonly cells: readonly FactCell[];
  /** Keys of the award criteria. */
  readonly criteria: ReadonlySet<string>;
  /** Share of each question in the qualitative part, by its key. */
  readonly shares: ReadonlyMap<string, number>;
}

function readMarkTable(context: Context, found: FoundTable, { cells, shares }: TableSources): void {
  const { grid, shape, first, end } = found;
  const table = tableOf(found, "marks");
  context.tables.push(table);
  readMarks(context, {
    grid,
    table,
    first,
    end,
    evaluators: shape.evaluators,
    evaluator: shape.evaluator,
    weights: shares,
    bidder: shape.fields.bidder === undefined ? bidderOfSheet(grid.book, grid.sheet, cells) : undefined,
    lot: lotOfSheet(grid.book, grid.sheet, cells),
  });
}

/** The price in a labelled cell of a bidder's own sheet. */
function readLabelledPrice(
  context: Context,
  { grid }: FoundTable,
  bidder: Named,
  lot: Named | undefined,
  cells: readonly FactCell[],
): void {
  const cell = priceCell(grid.book, grid.sheet, cells);
  if (!cell || cell.inline !== undefined || grid.across) return;
  const spot = {
    grid,
    line: cell.row,
    index: cell.column,
    about: { bidder: bidder.text, part: "price" },
    field: "price",
  } as const;
  const price = readNumber(spot, "money", context.problems);
  context.loose.push({
    bidder,
    lot,
    table: `${grid.book.file}|${grid.sheet.name}|price`,
    apply: (bid) => {
      if (bid.price.is !== "blank") return;
      bid.price = price;
      bid.priceAt = cell.at;
    },
  });
}

/** Reads the tables that were found, in the order of the workbooks; each line once. */
export function readTables(context: Context, sources: TableSources): void {
  for (const found of sources.tables) {
    const { grid, header, shape } = found;
    for (const { field, first, second } of shape.ambiguous) {
      const values = { field, first: first.text, second: second.text, sheet: grid.sheet.name };
      context.problems.add("ambiguous-header", grid.at(header, second.index), values, {
        part: `${grid.sheet.name} ${field}`,
      });
    }
    for (const table of lineTables(context, found, sources.cells)) {
      readLines(context, table);
      if (shape.kind === "calculator" && table.bidder)
        readLabelledPrice(context, found, table.bidder, table.lot, sources.cells);
    }
    if (shape.kind === "scores") readScores(context, found, sources.criteria);
    if (shape.kind === "bids") readBids(context, found, tableOf(found, "marks"));
    if (shape.kind === "marks") readMarkTable(context, found, sources);
  }
}
