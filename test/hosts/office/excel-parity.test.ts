import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookChange } from "../../../src/core/change";
import type { Sheets } from "../../../src/core/snapshot";
import { openXlsx } from "../../../src/hosts/file/xlsx";
import { excelWorkbook } from "../../../src/hosts/office/excel";
import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { scored } from "./scored";
import { differences, saidIn, writtenSheets } from "./written-sheet";

const CORPUS = path.resolve("../shared/corpus/xlsx");

/**
 * What differs in Office's nature, and is not compared: a chart's alternative text (Excel's API has no member for it), the name that a
 * chart has in the selection pane, and when a comment was made. A figure that a file leaves unworked has been worked out by Excel.
 */

/** Ten workbooks: tenders and returns of public bodies, and files that are odd in one way each. */
const FILES: readonly string[] = [
  "samples/retrofit-tender.xlsx",
  "samples/funding-application.xlsx",
  "samples/services/tender.xlsx",
  "samples/services/bid-harbour-grounds.xlsx",
  `${CORPUS}/innovateuk-ifs__APC10_value_for_money_worksheet.xlsx`,
  `${CORPUS}/defra-pafs__fcerm1_template.xlsx`,
  `${CORPUS}/dluhc-postaward__PF_Round_1_Initial_Validation_Failure.xlsx`,
  `${CORPUS}/closedxml__Date1904System.xlsx`,
  `${CORPUS}/closedxml__AddingComments.xlsx`,
  `${CORPUS}/calamine__issue_174.xlsx`,
].filter((file) => existsSync(file));

let office: ExcelOffice;

beforeAll(async () => {
  office = await openExcel(blankWorkbook("Sheet1"));
});
afterAll(() => {
  office.close();
});

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
const namesOf = (changes: readonly WorkbookChange[]): readonly string[] =>
  changes.flatMap((change) => (change.kind === "write-sheet" ? [change.name] : []));

test.each(FILES)(
  "%s reads, scores and is written the same through Excel (Microsoft's proxies, ours for notes) and as a file",
  async (file) => {
    const name = path.basename(file);
    const bytes = bytesOf(file);
    const asFile = openXlsx(name, bytes);
    const fromFile = await asFile.read();
    office.reopen(bytes);
    const host = excelWorkbook();
    const fromExcel: Sheets = { ...(await host.read()), file: name };
    expect(fromExcel).toEqual(fromFile);

    const [one, other] = [await scored(fromExcel), await scored(fromFile)];
    expect(one).toEqual(other);

    const { changes } = other;
    const why = async (refusals: ReturnType<typeof host.apply>): Promise<readonly string[]> =>
      (await refusals).map(({ change, why: reason }) => `${change.kind} ${reason}`);
    expect(await why(host.apply(changes))).toEqual(await why(asFile.apply(changes)));
    const [saved, written] = [office.save(), asFile.save()];
    expect(saidIn(saved)).toEqual(saidIn(written));
    const names = namesOf(changes);
    expect(differences(writtenSheets(saved, names), writtenSheets(written, names)).join("\n")).toBe("");
    expect(await openXlsx(name, saved).read()).toEqual(await openXlsx(name, written).read());
  },
);
