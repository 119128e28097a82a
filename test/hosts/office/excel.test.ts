import { excelWorkbook } from "../../../src/hosts/office/excel";
import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { workbookContract } from "../contract";
import { marksIn } from "../file/marks-in";
import { workbookBytes } from "../file/workbook-bytes";

let office: ExcelOffice;

beforeAll(async () => {
  office = await openExcel(blankWorkbook("Sheet1"));
});
afterAll(() => {
  office.close();
});

workbookContract("the workbook open in Excel", (sheets, notes) => {
  office.reopen(workbookBytes(sheets, notes));
  return {
    host: excelWorkbook(),
    marks: () => marksIn(office.save()),
    reopened: () => {
      office.reopen(office.save());
      return Promise.resolve(excelWorkbook());
    },
    content: () => office.save(),
  };
});
