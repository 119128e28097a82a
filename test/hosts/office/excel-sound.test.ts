import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { opensInLibreOffice } from "../../../scripts/corpus/libreoffice";
import { excelWorkbook } from "../../../src/hosts/office/excel";
import { openExcel, type ExcelOffice } from "../../office-host/env/open-excel";
import { blankWorkbook } from "../../office-host/package/blank-workbook";
import { faultsOf } from "../../office-host/package/validate";
import { soffice } from "../../writing/libre-office";
import { scored } from "./scored";

let office: ExcelOffice;
beforeAll(async () => {
  office = await openExcel(blankWorkbook("Sheet1"));
});
afterAll(() => {
  office.close();
});

const FILES = ["samples/retrofit-tender.xlsx", "samples/funding-application.xlsx"];

/** A workbook as Excel would save it once it is scored: the emulator's own writing of what the host asked. */
async function saved(file: string): Promise<Uint8Array> {
  office.reopen(new Uint8Array(readFileSync(file)));
  const host = excelWorkbook();
  const { changes } = await scored(await host.read());
  expect(await host.apply(changes)).toEqual([]);
  return office.save();
}

test.each(FILES)(
  "%s, scored in Excel and saved, has no fault by the Open XML SDK that it had not before",
  async (file) => {
    const before = new Set(faultsOf(new Uint8Array(readFileSync(file)), "xlsx"));
    expect(faultsOf(await saved(file), "xlsx").filter((fault) => !before.has(fault))).toEqual([]);
  },
);

(soffice === undefined ? test.skip : test)(
  "and LibreOffice opens both",
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "scored-"));
    const written: string[] = [];
    for (const file of FILES) {
      const name = path.join(folder, path.basename(file));
      writeFileSync(name, await saved(file));
      written.push(name);
    }
    expect([...(await opensInLibreOffice(written))].toSorted()).toEqual(written.toSorted());
    rmSync(folder, { recursive: true });
  },
  90_000,
);
