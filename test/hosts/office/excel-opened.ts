import { excelWorkbook } from "../../../src/hosts/office/excel";
import type { ExcelOffice } from "../../office-host/env/open-excel";
import type { OpenWorkbook } from "../contract";
import { marksIn } from "../file/marks-in";
import { workbookBytes } from "../file/workbook-bytes";

/** Opens workbooks of the contract in one Excel. */
export const excelOpener =
  (office: () => ExcelOffice): OpenWorkbook =>
  (sheets, notes) => {
    office().reopen(workbookBytes(sheets, notes));
    return {
      host: excelWorkbook(),
      marks: () => marksIn(office().save()),
      reopened: () => {
        office().reopen(office().save());
        return Promise.resolve(excelWorkbook());
      },
      content: () => office().save(),
    };
  };
