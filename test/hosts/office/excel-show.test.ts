import { PlaceNotShown } from "../../../src/core/ports";
import { excelWorkbook } from "../../../src/hosts/office/excel";
import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";

let office: ExcelOffice;
beforeAll(async () => {
  office = await openExcel(blankWorkbook("Data", "Notes"));
});
afterAll(() => {
  office.close();
});

const show = (sheet: string, row = 3, column = 2): Promise<void> =>
  excelWorkbook().show({ kind: "cell", file: "", sheet, row, column });

/** Hides something of the sheet "Notes", on a workbook opened anew. */
async function hide(what: (sheet: Excel.Worksheet) => void): Promise<void> {
  office.reopen(blankWorkbook("Data", "Notes"));
  await Excel.run(async (context) => {
    what(context.workbook.worksheets.getItem("Notes"));
    await context.sync();
  });
}

/** What the caller is told, and what is selected then. */
async function told(): Promise<readonly [message: string, selected: string]> {
  const error: unknown = await show("Notes").catch((one: unknown) => one);
  expect(error).toBeInstanceOf(PlaceNotShown);
  const selected = await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
  return [error instanceof Error ? error.message : "", selected];
}

test.each([
  ["hidden", "Hidden", "Right-click the tab of any sheet, choose Unhide, then go to the cell again."],
  [
    "hidden from the menu too",
    "VeryHidden",
    "only Excel's Visual Basic editor shows it: ask whoever made the workbook.",
  ],
] as const)(
  "a sheet that is %s is not gone to and not unhidden, and the message says why",
  async (_, visibility, remedy) => {
    await hide((sheet) => {
      sheet.visibility = visibility;
    });
    const [message, selected] = await told();
    expect(message).toContain(
      'The sheet "Notes" is hidden, so Excel cannot go to C4 of it, and Commonweal unhides no sheet.',
    );
    expect(message).toContain(remedy);
    expect(selected).toBe("Data!A1");
    expect((await excelWorkbook().read()).sheets.map((sheet) => sheet.visibility)).toEqual([
      "visible",
      visibility === "Hidden" ? "hidden" : "very-hidden",
    ]);
  },
);

test("a sheet that is gone is named", async () => {
  await hide((sheet) => {
    sheet.delete();
  });
  expect((await told())[0]).toBe(
    'The workbook has no sheet "Notes", so Excel cannot go to C4 of it. It was renamed or deleted since the workbook was read. Check again.',
  );
});

test.each([
  [
    "row",
    "Notes!C4 is selected, but its row is hidden, by hand or by a filter, and Commonweal unhides nothing. Clear the filter, or choose Home > Format > Hide & Unhide > Unhide Rows.",
  ],
  [
    "column",
    "Notes!C4 is selected, but its column is hidden, and Commonweal unhides nothing. Choose Home > Format > Hide & Unhide > Unhide Columns.",
  ],
])("a cell of a hidden %s is selected, and the person is told why it is not seen", async (what, message) => {
  await hide((sheet) => {
    const cell = sheet.getRange("C4");
    if (what === "row") cell.rowHidden = true;
    else cell.columnHidden = true;
  });
  expect(await told()).toEqual([message, "Notes!C4"]);
});

test("a cell that can be seen is selected", async () => {
  office.reopen(blankWorkbook("Data", "Notes"));
  await expect(show("Notes")).resolves.toBeUndefined();
});
