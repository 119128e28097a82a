/// <reference types="office-js" />
import type { WorkbookChange } from "../../core/change";
import type { Host, Live } from "../../core/ports";
import type { Sheets } from "../../core/snapshot";
import { applyChanges } from "./excel/apply-changes";
import { excelLive } from "./excel/live";
import { readWorkbook } from "./excel/read-workbook";

/** The workbook that is open in Excel, through Excel's JavaScript API (ExcelApi 1.13 or later). */
export function excelWorkbook(): Host<Sheets, WorkbookChange> & Live {
  const written = new Set<string>();
  return {
    ...excelLive(),
    read: (watch) => Excel.run((context) => readWorkbook(context, watch)),
    apply: (changes, options) =>
      Excel.run((context) => applyChanges(context, changes, written, options?.watch)),
  };
}
