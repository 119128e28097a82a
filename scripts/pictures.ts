import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../test/office-host/env/browser";
import { findChromium } from "../test/office-host/env/find-chromium";
import { personAt } from "../test/pane/drive";
import { openExcelPane, openWordPane } from "../test/pane/open-pane";

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
const FOLDER = process.argv[2] ?? "docs/pictures";

/** Keeps the pane as it stands, at the height that is asked for. */
async function keep(page: Page, name: string, height = 900): Promise<void> {
  await page.setViewportSize({ width: 1366, height });
  await page.waitForTimeout(400);
  await page.locator("iframe").screenshot({ path: path.join(FOLDER, `${name}.png`) });
  console.log(path.join(FOLDER, `${name}.png`));
}

async function excel(browser: Browser): Promise<void> {
  const office = await openExcelPane(browser, bytesOf("samples/retrofit-tender.xlsx"));
  const person = personAt(office.pane);
  const { page } = office;
  await person.sees("Social value in this workbook");
  await keep(page, "excel-first-run", 600);
  await person.press("Check and score");
  await person.sees("Cobalt Insulation plc");
  await person.rest();
  await keep(page, "excel-scores");
  await person.press("Combined score");
  await keep(page, "excel-explanation");
  await person.tab(/Gaps/);
  await keep(page, "excel-gaps");
  await person.tab("What if");
  await person.fill("Quantitative share of it, percent", "100");
  await keep(page, "excel-what-if", 1100);
  await person.tab("Facts");
  await keep(page, "excel-facts");
  await page.emulateMedia({ colorScheme: "dark" });
  await person.tab("Scores");
  await keep(page, "excel-dark");
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await keep(page, "excel-high-contrast");
  await office.close();
}

async function excelInTrouble(browser: Browser): Promise<void> {
  const office = await openExcelPane(browser, bytesOf("samples/retrofit-tender.xlsx"), {
    profile: "ltsc-2021",
    width: 320,
  });
  const person = personAt(office.pane);
  office.host.startEdit();
  await person.press("Check and score");
  await person.sees("This could not be done");
  await keep(office.page, "excel-error", 700);
  office.host.endEdit();
  await person.press("Check and score");
  await person.sees("Cobalt Insulation plc");
  await person.rest();
  await keep(office.page, "excel-ltsc-2021-320");
  await office.close();
}

async function word(browser: Browser): Promise<void> {
  const office = await openWordPane(browser, bytesOf("samples/contract.docx"));
  const person = personAt(office.pane);
  await person.press("Check clauses");
  await person.rest();
  for (const view of ["Clauses", "Insert", "Schedule", "Gaps", "Facts"]) {
    await person.tab(new RegExp(view));
    await keep(office.page, `word-${view.toLowerCase()}`);
  }
  await office.close();
}

/** Takes the pictures of the user guide from the built pane beside the samples. */
async function main(): Promise<void> {
  const found = findChromium();
  if (!found) throw new Error("No browser was found to take pictures with.");
  const browser = await startBrowser(found);
  try {
    await excel(browser);
    await excelInTrouble(browser);
    await word(browser);
  } finally {
    await browser.close();
  }
}

await main();
