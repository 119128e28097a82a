import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { opensInLibreOffice } from "../../scripts/corpus/libreoffice";
import { newFaults, validate } from "../../scripts/corpus/validator";
import { startBrowser, type InBrowser } from "../office-host/env/browser";
import { findChromium } from "../office-host/env/find-chromium";
import { soffice } from "../writing/libre-office";
import { axeFaults } from "./axe";
import { personAt } from "./drive";
import { openExcelPane } from "./open-pane";

jest.setTimeout(180_000);

const found = findChromium();
/** Without a browser there is nothing to test here. */
const inBrowser = found ? describe : describe.skip;

const SAMPLE = "samples/retrofit-tender.xlsx";
const bytes = new Uint8Array(readFileSync(SAMPLE));

inBrowser("the pane in Excel, on Microsoft's proxies", () => {
  let browser: Browser;
  beforeAll(async () => {
    if (found) browser = await startBrowser(found);
  });
  afterAll(async () => {
    await browser.close();
  });
  let office: InBrowser | undefined;
  afterEach(async () => {
    // Where a test failed half-way, its servers still stand.
    await office?.close();
    office = undefined;
  });

  test("open, score, explain, go, fix, waive, save: the file opens, and has no new fault", async () => {
    const opened = await openExcelPane(browser, bytes);
    const { book, pane, strayed } = opened;
    office = opened;
    const person = personAt(pane);
    await person.sees("Social value in this workbook");
    await person.rest();
    expect(await axeFaults(pane)).toEqual([]);

    await person.press("Check and score");
    await person.sees("Cobalt Insulation plc");
    await person.rest();
    expect(book.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Social value", "Gaps", "Working"]),
    );
    await person.press("Combined score");
    expect(await axeFaults(pane)).toEqual([]);
    await person.press("Go to Tender facts!B16");
    await person.rest();
    expect(book.active.name).toBe("Tender facts");

    await person.tab(/Gaps/);
    await person.fill("Filter", "LCR-K-026");
    await person.press("Fix");
    expect(await axeFaults(pane)).toEqual([]);
    await person.press("Accept and write");
    await person.rest();
    expect(book.sheet("Commitments")?.content(21, 7).value).toBe(80);
    await person.sees("No gap fits this filter.");

    await person.fill("Filter", "LCR-K-018");
    await person.press("Waive");
    await person.fill("Reason", "Clarified in writing.");
    await person.fill("Your name", "A. Officer");
    expect(await axeFaults(pane)).toEqual([]);
    await pane.locator("form").getByRole("button", { name: "Waive", exact: true }).click();
    await person.sees(/Waived by A. Officer under lcr/);
    await person.rest();

    for (const view of ["What if", "Facts", "Scores"]) {
      await person.tab(view);
      expect(await axeFaults(pane)).toEqual([]);
    }
    expect(strayed).toEqual([]);
    const saved = book.save();

    const folder = mkdtempSync(path.join(tmpdir(), "commonweal-pane-"));
    const file = path.join(folder, "saved.xlsx");
    writeFileSync(file, saved);
    expect(newFaults(await validate(SAMPLE, true), await validate(file, false))).toEqual([]);
    if (soffice === undefined)
      console.info("LibreOffice is not on the path: the saved workbook was not opened in it.");
    else expect([...(await opensInLibreOffice([file], "csv"))]).toEqual([file]);
  });
});
