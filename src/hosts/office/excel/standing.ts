/// <reference types="office-js" />
import type { MarkCell, SetCell, WorkbookChange } from "../../../core/change";
import { cellKey, type CellValue, type Sheets } from "../../../core/snapshot";
import { planMark } from "../../file/workbook/plan-marks";
import type { Standing, Tab } from "../../refusals";
import { valueOf } from "./cell-reader";
import type { Frame } from "./frame";
import { framedSheet } from "./framed-sheet";
import { commentsOf } from "./threads";

/** Cells that one round trip looks at. */
const CELLS = 1000;

/** What a comment holds at most. */
const LONGEST = 32_000;

/** A mark's text as a comment holds it. */
export const markText = ({ text }: MarkCell): string => {
  const plain = text.replace(/\r\n?/g, "\n");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
};

/** Whether this very mark stands at its cell already. */
function hasMark(frame: Frame, mark: MarkCell): boolean {
  const thread = framedSheet(frame, mark.sheet)?.threads.get(cellKey(mark.row, mark.column));
  return thread !== undefined && planMark({ thread, note: "none" }, markText(mark)).length === 0;
}

/** What stands now at the cells that changes name, and nowhere else: looked at right before anything is written. */
export async function readStanding(
  context: Excel.RequestContext,
  frame: Frame,
  changes: readonly WorkbookChange[],
  written: ReadonlySet<string>,
): Promise<Standing> {
  const asked = changes.filter(
    (change): change is SetCell | MarkCell => change.kind === "set-cell" || change.kind === "mark",
  );
  const rows = new Map(frame.sheets.map(({ id }): [string, CellValue[][]] => [id, []]));
  for (let from = 0; from < asked.length; from += CELLS) {
    const cells = asked.slice(from, from + CELLS).flatMap(({ sheet, row, column }) => {
      const found = framedSheet(frame, sheet);
      if (!found) return [];
      const cell = context.workbook.worksheets.getItem(found.id).getCell(row, column);
      return [{ id: found.id, row, column, cell: cell.load("values") }];
    });
    await context.sync();
    for (const { id, row, column, cell } of cells) {
      const sheet = rows.get(id) ?? [];
      const line = (sheet[row] ??= []);
      line[column] = valueOf(cell.values[0]?.[0]);
    }
  }
  const isOurs = (name: string): boolean =>
    written.has(name.toLowerCase()) ||
    (frame.own.stamp?.sheets.some((one) => one.toLowerCase() === name.toLowerCase()) ?? false);
  const book: Sheets = {
    kind: "workbook",
    file: frame.file,
    date1904: false,
    isLocked: frame.isLocked,
    ...frame.own,
    sheets: frame.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      isOurs: isOurs(sheet.name),
      rows: rows.get(sheet.id) ?? [],
      formulas: new Map(),
      errors: new Map(),
      uncalculated: new Set(),
      dates: new Set(),
      percents: new Set(),
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      comments: commentsOf(sheet),
    })),
  };
  const tabs: readonly Tab[] = frame.sheets.map(({ name }) => ({ name, isOurs: isOurs(name) }));
  return { book, tabs, hasMark: (mark) => hasMark(frame, mark) };
}
