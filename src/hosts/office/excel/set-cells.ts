/// <reference types="office-js" />
import type { SetCell } from "../../../core/change";
import { cellKey } from "../../../core/snapshot";
import type { Frame } from "./frame";
import { framedSheet } from "./framed-sheet";
import { quietly } from "./quietly";
import { typed } from "./typed";

/** Cells that one batch writes. */
const CELLS = 1000;

/** Writes single values; the last change of a cell counts. */
export async function setCells(
  context: Excel.RequestContext,
  frame: Frame,
  changes: readonly SetCell[],
): Promise<void> {
  const latest = new Map(
    changes.map((change) => [
      `${change.sheet.toLowerCase()} ${String(cellKey(change.row, change.column))}`,
      change,
    ]),
  );
  const all = [...latest.values()];
  for (let from = 0; from < all.length; from += CELLS)
    await quietly(context, () => {
      for (const { sheet, row, column, value } of all.slice(from, from + CELLS)) {
        const found = framedSheet(frame, sheet);
        if (found)
          context.workbook.worksheets.getItem(found.id).getCell(row, column).values = [[typed(value)]];
      }
    });
}
