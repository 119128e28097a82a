/// <reference types="office-js" />
import type { SetCell } from "../../../core/change";
import { placeName } from "../../../core/location";
import type { Refusal } from "../../../core/refusal";
import { underMerge } from "../../refusals";
import type { Frame } from "./frame";
import { framedSheet } from "./framed-sheet";

/** Cells that one round trip looks at. */
const CELLS = 500;

interface Heading {
  readonly sheet: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
}

interface Asked {
  readonly change: SetCell;
  readonly sheet: string;
  readonly cell: Excel.Range;
  readonly merged: Excel.RangeAreas;
}

/** The heading rows of the workbook's Excel tables: a heading is the name of its column, wherever formulas use it. */
async function headingsOf(context: Excel.RequestContext): Promise<readonly Heading[]> {
  const tables = context.workbook.tables.load("items/showHeaders,items/worksheet/id");
  await context.sync();
  const asked = tables.items
    .filter(({ showHeaders }) => showHeaders)
    .map((table) => ({
      sheet: table.worksheet.id,
      range: table.getHeaderRowRange().load("rowIndex,columnIndex,columnCount"),
    }));
  if (asked.length > 0) await context.sync();
  return asked.map(({ sheet, range }) => ({
    sheet,
    row: range.rowIndex,
    left: range.columnIndex,
    right: range.columnIndex + range.columnCount - 1,
  }));
}

function ask(context: Excel.RequestContext, change: SetCell, sheet: string): Asked {
  const cell = context.workbook.worksheets.getItem(sheet).getCell(change.row, change.column);
  const merged = cell.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex");
  return { change, sheet, cell: cell.load("hasSpill,savedAsArray"), merged };
}

/** Cells of an array formula that fills their neighbours as well; the formula of one cell alone may be written over. */
async function sharedArrays(
  context: Excel.RequestContext,
  asked: readonly Asked[],
): Promise<ReadonlySet<SetCell>> {
  const pairs = asked.flatMap(({ change, sheet }) =>
    [
      { top: change.row - 1, left: change.column, rows: 2, columns: 1 },
      { top: change.row, left: change.column, rows: 2, columns: 1 },
      { top: change.row, left: change.column - 1, rows: 1, columns: 2 },
      { top: change.row, left: change.column, rows: 1, columns: 2 },
    ]
      .filter(({ top, left }) => top >= 0 && left >= 0)
      .map(({ top, left, rows, columns }) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(top, left, rows, columns);
        return { change, range: range.load("savedAsArray,formulas") };
      }),
  );
  if (pairs.length === 0) return new Set();
  await context.sync();
  const isShared = ({ savedAsArray, formulas }: Excel.Range): boolean =>
    savedAsArray && new Set(formulas.flat().map(String)).size === 1;
  return new Set(pairs.filter(({ range }) => isShared(range)).map(({ change }) => change));
}

const isUnder = (merged: Excel.RangeAreas, { row, column }: SetCell): boolean =>
  !merged.isNullObject &&
  !merged.areas.items.some(({ rowIndex, columnIndex }) => rowIndex === row && columnIndex === column);

/**
 * Refuses values for cells that change only together with others: those that one formula fills, the headings of Excel tables, and those
 * that merged cells hide. Two round trips for the tables, and at most two for each 500 cells.
 */
export async function blocksInTheWay(
  context: Excel.RequestContext,
  frame: Frame,
  changes: readonly SetCell[],
): Promise<readonly Refusal[]> {
  if (changes.length === 0) return [];
  const headings = await headingsOf(context);
  const refused: Refusal[] = [];
  for (let from = 0; from < changes.length; from += CELLS) {
    const asked = changes.slice(from, from + CELLS).flatMap((change) => {
      const found = framedSheet(frame, change.sheet);
      return found ? [ask(context, change, found.id)] : [];
    });
    await context.sync();
    const shared = await sharedArrays(
      context,
      asked.filter(({ cell }) => cell.savedAsArray && !cell.hasSpill),
    );
    for (const { change, sheet, cell, merged } of asked) {
      const { row, column } = change;
      const place = placeName({ ...change, kind: "cell", file: frame.file });
      const isHeading = headings.some(
        (one) => one.sheet === sheet && one.row === row && one.left <= column && column <= one.right,
      );
      const message = isUnder(merged, change)
        ? underMerge(place)
        : cell.hasSpill || shared.has(change) || isHeading
          ? `${place} belongs to a formula that fills several cells, or is a heading of an Excel table, so it was left alone. Change it in Excel.`
          : undefined;
      if (message !== undefined) refused.push({ change, why: "part-of-a-block", message });
    }
  }
  return refused;
}
