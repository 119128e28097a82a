import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { workbookContract } from "../contract";
import { excelOpener } from "./excel-opened";

let office: ExcelOffice;

beforeAll(async () => {
  office = await openExcel(blankWorkbook("Sheet1"));
});
afterAll(() => {
  office.close();
});

workbookContract(
  "the workbook open in Excel",
  excelOpener(() => office),
);
