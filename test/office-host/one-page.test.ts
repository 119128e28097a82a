/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { openExcel } from "./env/open-excel";
import { blankWorkbook } from "./package/blank-workbook";

test("in Jest's own jsdom, what is rendered and what office.js sees are one page", async () => {
  const office = await openExcel(blankWorkbook("Data"));
  const out = document.body.appendChild(document.createElement("p"));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    out.textContent = sheet.name;
  });
  expect(document.body.textContent).toBe("Data");
  expect(office.window.document).toBe(document);
  office.close();
});
