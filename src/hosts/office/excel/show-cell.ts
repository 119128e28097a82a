/// <reference types="office-js" />
import { addressOf, type CellLocation } from "../../../core/location";
import { PlaceNotShown } from "../../../core/ports";

/** Why a sheet cannot be gone to; undefined where it can. */
function obstacle(sheet: Excel.Worksheet, at: CellLocation): string | undefined {
  const cell = addressOf(at.row, at.column);
  if (sheet.isNullObject)
    return `The workbook has no sheet "${at.sheet}", so Excel cannot go to ${cell} of it. It was renamed or deleted since the workbook was read. Check again.`;
  if (sheet.visibility === "Visible") return undefined;
  const hidden = `The sheet "${at.sheet}" is hidden, so Excel cannot go to ${cell} of it, and Commonweal unhides no sheet.`;
  return sheet.visibility === "VeryHidden"
    ? `${hidden} It is hidden so that only Excel's Visual Basic editor shows it: ask whoever made the workbook.`
    : `${hidden} Right-click the tab of any sheet, choose Unhide, then go to the cell again. Where Unhide is grey, the structure is protected under Review > Protect Workbook.`;
}

/** Goes to a cell and selects it. Throws where the person would not see it: a hidden sheet, row or column stays hidden. */
export async function showCell(at: CellLocation): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
    sheet.load("visibility");
    await context.sync();
    const why = obstacle(sheet, at);
    if (why !== undefined) throw new PlaceNotShown(why);
    sheet.activate();
    const cell = sheet.getCell(at.row, at.column).load("rowHidden,columnHidden");
    cell.select();
    await context.sync();
    const what = cell.rowHidden ? "row" : cell.columnHidden ? "column" : undefined;
    if (what === undefined) return;
    const [by, first] =
      what === "row" ? [", by hand or by a filter", "Clear the filter, or choose"] : ["", "Choose"];
    throw new PlaceNotShown(
      `${at.sheet}!${addressOf(at.row, at.column)} is selected, but its ${what} is hidden${by}, and Commonweal unhides nothing. ${first} Home > Format > Hide & Unhide > Unhide ${what === "row" ? "Rows" : "Columns"}.`,
    );
  });
}
