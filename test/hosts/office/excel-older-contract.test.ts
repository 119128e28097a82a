import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { workbookContract } from "../contract";
import { excelOpener } from "./excel-opened";

describe.each([
  ["2021", "1.14", "ltsc-2021"],
  ["2024", "1.17", "ltsc-2024"],
] as const)("Office %s (ExcelApi %s)", (year, _, profile) => {
  let office: ExcelOffice;
  beforeAll(async () => {
    office = await openExcel(blankWorkbook("Sheet1"), { profile });
  });
  afterAll(() => {
    office.close();
  });

  test("tells an add-in of no plain note", () => {
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
  });

  workbookContract(
    `the workbook open in Excel ${year}`,
    excelOpener(() => office),
    { hasNotes: false },
  );
});
