/// <reference types="office-js" />
import type { WorkbookChange } from "../../core/change";
import type { Host, Live } from "../../core/ports";
import type { Sheets } from "../../core/snapshot";
import { applyChanges } from "./excel/apply-changes";
import { inExcel } from "./excel/in-excel";
import { excelLive } from "./excel/live";
import { readWorkbook } from "./excel/read-workbook";
import { refuseReadOnly } from "./excel/refused-by-excel";

/** The workbook that is open in Excel, through Excel's JavaScript API (ExcelApi 1.13 or later). */
export function excelWorkbook(): Host<Sheets, WorkbookChange> & Live {
  const written = new Set<string>();
  return {
    ...excelLive(),
    read: (watch) => inExcel("read", (context) => readWorkbook(context, watch)),
    apply: async (changes, options) => {
      options?.watch?.signal.throwIfAborted();
      if (changes.length === 0) return [];
      refuseReadOnly();
      return inExcel("changed", (context) => applyChanges(context, changes, written, options?.watch));
    },
  };
}
