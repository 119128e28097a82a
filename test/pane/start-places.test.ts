import { readFileSync } from "node:fs";
import type { Browser, Frame } from "playwright-core";
import { serveFolder } from "../../scripts/web/static-server";
import { startBrowser, type InBrowser } from "../office-host/env/browser";
import { findChromium } from "../office-host/env/find-chromium";
import { axeFaults } from "./axe";
import { personAt } from "./drive";
import { openAlone } from "./open-alone";
import { openExcelPane } from "./open-pane";

jest.setTimeout(120_000);

const found = findChromium();
/** Without a browser there is nothing to test here. */
const inBrowser = found ? describe : describe.skip;

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

inBrowser("where there is no file to work on", () => {
  let browser: Browser;
  beforeAll(async () => {
    if (found) browser = await startBrowser(found);
  });
  afterAll(async () => {
    await browser.close();
  });
  let office: InBrowser | undefined;
  afterEach(async () => {
    await office?.close();
    office = undefined;
  });

  test("an Excel that is too old says what it lacks, what works, and what to do; the sample works in it", async () => {
    office = await openExcelPane(browser, bytesOf("samples/retrofit-tender.xlsx"), {
      profile: "office-2016",
      width: 320,
    });
    const person = personAt(office.pane);
    await person.sees("This Excel is too old for Commonweal");
    await person.sees(/It lacks ExcelApi 1\.13/);
    await person.sees(/What works here: a sample/);
    expect(await axeFaults(office.pane)).toEqual([]);
    await person.press("Try a sample workbook");
    await person.sees("Cobalt Insulation plc");
    await person.rest();
    await person.press("Leave the sample");
    await person.sees("This Excel is too old for Commonweal");
  });

  test("a browser alone says that it has no file, what works, and how a file is opened", async () => {
    const server = await serveFolder("dist/web", 0);
    const page = await openAlone(browser, server.origin);
    const pane: Frame = page.mainFrame();
    const person = personAt(pane);
    await person.sees("Open this page in Excel or Word");
    await person.sees(/choose Commonweal on the Home tab/);
    expect(await axeFaults(pane)).toEqual([]);
    await person.press("Try a sample contract");
    await person.sees(/clauses are required here/);
    await page.close();
    await server.close();
  });
});
