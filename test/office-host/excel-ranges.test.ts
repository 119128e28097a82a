import { openExcel, type ExcelOffice } from "./env/open-excel";
import { blankWorkbook } from "./package/blank-workbook";

let office: ExcelOffice;

beforeEach(async () => {
  office = await openExcel(blankWorkbook("Data", "Other"));
});
afterEach(() => {
  office.close();
});

test("the host says who it is", () => {
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.20")).toBe(true);
});

test("values written are read back, formulas with their results", async () => {
  const found = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Data").getRange("A1:B2");
    range.values = [
      [1, 2],
      ["text", "=SUM(A1:B1)"],
    ];
    range.load("values,formulas,text,valueTypes,address");
    await context.sync();
    return range.toJSON();
  });
  expect(found).toMatchObject({
    address: "Data!A1:B2",
    values: [
      [1, 2],
      ["text", 3],
    ],
    formulas: [
      [1, 2],
      ["text", "=SUM(A1:B1)"],
    ],
    text: [
      ["1", "2"],
      ["text", "3"],
    ],
    valueTypes: [
      ["Double", "Double"],
      ["String", "Double"],
    ],
  });
});
