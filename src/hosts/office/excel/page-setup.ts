/// <reference types="office-js" />
import type { WriteSheet } from "../../../core/change";

const INCH = 72;

/** How a sheet of ours is shown and printed: no gridlines, A4, as wide as the page, its breaks before the rows that ask for one. */
export function pageSetup(sheet: Excel.Worksheet, change: WriteSheet): void {
  sheet.showGridlines = false;
  const { pageLayout, horizontalPageBreaks } = sheet;
  pageLayout.orientation = change.landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.leftMargin = 0.5 * INCH;
  pageLayout.rightMargin = 0.5 * INCH;
  pageLayout.topMargin = 0.6 * INCH;
  pageLayout.bottomMargin = 0.6 * INCH;
  pageLayout.headerMargin = 0.3 * INCH;
  pageLayout.footerMargin = 0.3 * INCH;
  for (const row of [...new Set(change.pageBreaks)].sort((a, b) => a - b))
    if (row > 0) horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
}
