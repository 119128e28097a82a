import { FileRefused } from "../../../src/core/ports";
import type { MarkCell } from "../../../src/core/change";
import { excelWorkbook } from "../../../src/hosts/office/excel";
import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { addLegacyNote } from "../../office-host/excel/legacy-notes";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { scored } from "./scored";
import { saidIn, writtenSheets, differences } from "./written-sheet";
import { openXlsx } from "../../../src/hosts/file/xlsx";
import { readFileSync } from "node:fs";

const BOOK = blankWorkbook("Data");
const mark = (row: number, text: string): MarkCell => ({
  kind: "mark",
  sheet: "Data",
  row,
  column: 0,
  expect: "",
  text: `Commonweal · ${text}`,
});

let office: ExcelOffice;
afterEach(() => {
  office.close();
});

test("in Office 2021 (ExcelApi 1.14, Microsoft's proxies alone) a tender is read, scored and written as from a file", async () => {
  const bytes = new Uint8Array(readFileSync("samples/retrofit-tender.xlsx"));
  office = await openExcel(bytes, { profile: "ltsc-2021", gaps: false });
  const asFile = openXlsx("Book1.xlsx", bytes);
  const host = excelWorkbook();
  const book = await host.read();
  expect(book).toEqual(await asFile.read());
  const { changes } = await scored(book);
  expect(await host.apply(changes)).toEqual(await asFile.apply(changes));
  const [saved, written] = [office.save(), asFile.save()];
  expect(saidIn(saved)).toEqual(saidIn(written));
  const names = ["Social value", "Gaps", "Working"];
  expect(differences(writtenSheets(saved, names), writtenSheets(written, names)).join("\n")).toBe("");
}, 60_000);

test("in Office 2024 (ExcelApi 1.17, Microsoft's proxies) a note that Excel does not tell of costs its own mark, and no other", async () => {
  office = await openExcel(BOOK, { profile: "ltsc-2024" });
  const sheet = office.book.sheet("Data");
  for (const row of [1, 3])
    if (sheet) addLegacyNote(sheet, { row, column: 0, author: "Ann", text: "Ask Ann" });
  const marks = [0, 1, 2, 3, 4].map((row) => mark(row, `gap ${String(row)}`));
  const host = excelWorkbook();
  const refused = await host.apply([{ kind: "unmark" }, ...marks]);
  expect(refused.map(({ why, message }) => `${why}: ${message}`)).toEqual(
    ["A2", "A4"].map((cell): unknown =>
      expect.stringMatching(
        new RegExp(
          `^note-in-the-way: .*Data!${cell} took no comment: it has a note, most likely, which this Excel does not tell an add-in of \\(it lacks ExcelApi 1\\.18\\)`,
        ),
      ),
    ),
  );
  const said = ["A1", "A3", "A5"].map((cell, at) => `Data!${cell} 0 Commonweal · gap ${String(at * 2)}`);
  expect(saidIn(office.save())).toEqual(said);
  // Each note costs one refused round trip and two to look again.
  const before = office.host.stats.syncs;
  await host.apply([{ kind: "unmark" }, ...marks]);
  expect(saidIn(office.save())).toEqual(said);
  expect(office.host.stats.syncs - before).toBeLessThan(30);
});

test("a workbook that is open for reading only is read and not written, and the message says how to go on", async () => {
  office = await openExcel(BOOK, { readOnly: true });
  const host = excelWorkbook();
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["Data"]);
  const refused: unknown = await host.apply([mark(0, "a gap")]).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FileRefused);
  expect(refused).toMatchObject({
    reason: "read-only",
    message:
      "document is open for reading only, so nothing was written. Choose Editing above the ribbon, or save a copy under File > Save a Copy, then try once more.",
  });
  expect(saidIn(office.save())).toEqual([]);
});

test("an Excel older than ExcelApi 1.13 is told what it lacks, and where else to go", async () => {
  office = await openExcel(BOOK, { requirements: { ExcelApi: "1.12" } });
  await expect(excelWorkbook().read()).rejects.toThrow(
    "This Excel lacks ExcelApi 1.13, which tells of merged cells. Open the workbook in Excel on the web, Microsoft 365, or Office 2021 or later, or check the file with the command line.",
  );
});
