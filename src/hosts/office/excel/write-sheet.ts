/// <reference types="office-js" />
import type { SheetCell, WriteSheet } from "../../../core/change";
import type { CellValue } from "../../../core/snapshot";
import { drawChart } from "./draw-chart";
import { formatArea } from "./format-area";
import { layOut, link } from "./lay-out";
import { pageSetup } from "./page-setup";
import { quietly } from "./quietly";
import { styleAreas } from "./style-areas";
import { typed } from "./typed";

/** Cells that one batch writes. */
const CELLS = 20_000;

/** Letters that one batch writes: Excel on the web takes 5 MB, and a letter may count for three bytes. */
const LETTERS = 1_000_000;

/** Rectangles that one batch gives a style. */
const AREAS = 300;

/** What a person may still do on a protected sheet of ours. */
const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
  allowAutoFilter: true,
};

const content = (cell: SheetCell | undefined): CellValue =>
  cell?.formula === undefined ? typed(cell?.value ?? "") : `=${cell.formula}`;

interface Band {
  readonly top: number;
  readonly cells: CellValue[][];
}

/** Rows of cells in a batch's bands, all as wide as the widest: so many cells at most, and so many letters. */
function bandsOf(rows: WriteSheet["rows"]): readonly Band[] {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  if (width === 0) return [];
  const bands: Band[] = [];
  let letters = 0;
  rows.forEach((row, top) => {
    const cells = Array.from({ length: width }, (_, column) => content(row[column]));
    const size = cells.reduce<number>((sum, one) => sum + String(one).length, 0);
    const last = bands.at(-1);
    if (last && (last.cells.length + 1) * width <= CELLS && letters + size <= LETTERS) {
      last.cells.push(cells);
      letters += size;
    } else {
      bands.push({ top, cells: [cells] });
      letters = size;
    }
  });
  return bands;
}

/** Takes everything of ours off a sheet that is written again; what people said at its cells stays. */
async function clear(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const charts = sheet.charts.load("items/id");
  const filter = sheet.autoFilter.load("enabled");
  await context.sync();
  await quietly(context, () => {
    for (const chart of charts.items) chart.delete();
    if (filter.enabled) sheet.autoFilter.remove();
    const all = sheet.getRange();
    all.unmerge();
    all.dataValidation.clear();
    all.clear("Hyperlinks");
    all.clear("Contents");
    all.clear("Formats");
    sheet.freezePanes.unfreeze();
    sheet.horizontalPageBreaks.removePageBreaks();
  });
}

/**
 * Writes a sheet of ours: in place where it stands under the name `standing`, else as the last tab. Links come before styles, since
 * Excel gives a linked cell a style of its own; protection comes last.
 */
export async function writeSheet(
  context: Excel.RequestContext,
  change: WriteSheet,
  standing: string | undefined,
): Promise<void> {
  if (standing !== undefined) await clear(context, standing);
  else
    await quietly(context, () => {
      context.workbook.worksheets.add(change.name);
    });
  const name = standing ?? change.name;
  const sheet = context.workbook.worksheets.getItem(name);
  const { font } = sheet.getRangeByIndexes(0, 0, 1, 1).format;
  font.load("size");
  await context.sync();
  const size = font.size;
  for (const { top, cells } of bandsOf(change.rows))
    await quietly(context, () => {
      sheet.getRangeByIndexes(top, 0, cells.length, cells[0]?.length ?? 1).formulas = cells;
    });
  await quietly(context, () => {
    link(sheet, change.rows);
  });
  const areas = styleAreas(change.rows);
  for (let from = 0; from < areas.length; from += AREAS)
    await quietly(context, () => {
      for (const area of areas.slice(from, from + AREAS)) formatArea(sheet, area, size);
    });
  await quietly(context, () => {
    layOut(sheet, change);
    pageSetup(sheet, change);
    if (change.chart) drawChart(sheet, name, change.chart);
    if (change.protect) sheet.protection.protect(PROTECTION);
  });
}
