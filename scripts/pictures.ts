import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../test/office-host/env/browser";
import { findChromium } from "../test/office-host/env/find-chromium";
import { personAt } from "../test/pane/drive";
import { openAlone } from "../test/pane/open-alone";
import { openExcelPane, openWordPane } from "../test/pane/open-pane";
import { changedContract } from "./pictures/changed-contract";
import { serveFolder } from "./web/static-server";

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
const FOLDER = process.argv[2] ?? "docs/pictures";
/** "excel" or "word" takes the pictures of that host alone. */
const ONLY = process.argv[3];

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
  await person.press(/^About LCR-K-/);
  await keep(page, "excel-help");
  await person.tab("What if");
  await person.fill("Quantitative share of it, percent", "100");
  await person.press("Who would be first at another share?");
  await keep(page, "excel-what-if", 1700);
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

async function excelSmallAndLarge(browser: Browser): Promise<void> {
  const bytes = bytesOf("samples/retrofit-tender.xlsx");
  const narrow = await openExcelPane(browser, bytes, { width: 320 });
  await narrow.page.emulateMedia({ colorScheme: "dark" });
  const person = personAt(narrow.pane);
  await person.press("Check and score");
  await person.sees("Cobalt Insulation plc");
  await person.rest();
  await keep(narrow.page, "excel-320-dark");
  await narrow.close();
  const wide = await openExcelPane(browser, bytes, { width: 640 });
  const atTwice = personAt(wide.pane);
  await wide.pane.evaluate("document.documentElement.style.zoom = '2'");
  await atTwice.press("Check and score");
  await atTwice.sees("Cobalt Insulation plc");
  await atTwice.rest();
  await keep(wide.page, "excel-200-percent", 1200);
  await atTwice.tab(/Gaps/);
  await keep(wide.page, "excel-200-percent-gaps", 1200);
  await wide.close();
}

async function withoutFile(browser: Browser): Promise<void> {
  const old = await openExcelPane(browser, bytesOf("samples/retrofit-tender.xlsx"), {
    profile: "office-2016",
    width: 320,
  });
  await personAt(old.pane).sees("This Excel is too old for Commonweal");
  await keep(old.page, "excel-too-old", 560);
  await old.close();
  const server = await serveFolder("dist/web", 0);
  const page = await openAlone(browser, server.origin);
  await personAt(page.mainFrame()).sees("Open this page in Excel or Word");
  await page.waitForTimeout(400);
  await page.screenshot({ path: path.join(FOLDER, "no-host.png") });
  await page.close();
  await server.close();
}

async function word(browser: Browser): Promise<void> {
  const office = await openWordPane(browser, bytesOf("samples/contract.docx"));
  const person = personAt(office.pane);
  const { page } = office;
  await person.press("Check clauses");
  await person.rest();
  for (const view of ["Clauses", "Schedule", "Gaps", "Facts"]) {
    await person.tab(new RegExp(view));
    await keep(page, `word-${view.toLowerCase()}`);
  }
  await person.tab("Insert");
  await person.press("Show its words: Prompt payment of subcontractors");
  await keep(page, "word-insert", 1300);
  await page.emulateMedia({ colorScheme: "dark" });
  await person.tab("Clauses");
  await keep(page, "word-dark");
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await keep(page, "word-high-contrast");
  await office.close();
}

async function wordFilled(browser: Browser): Promise<void> {
  const { bytes, offer } = await changedContract();
  const office = await openWordPane(browser, bytes);
  const person = personAt(office.pane);
  const { page, pane } = office;
  // It carries our stamp, so that it is checked as soon as it is open.
  await person.sees(/clauses are required here/);
  await person.rest();
  const altered = pane.getByRole("group", { name: "Prompt payment of subcontractors" });
  await altered.getByRole("button", { name: "Compare" }).click();
  await altered.scrollIntoViewIfNeeded();
  await keep(page, "word-compare");
  await person.tab("Schedule");
  await pane
    .getByRole("button", { name: /^Fill in: / })
    .first()
    .click();
  await pane.getByRole("form").first().scrollIntoViewIfNeeded();
  await keep(page, "word-slots");
  await person.fill("Offer as JSON", offer);
  await person.press("Use this offer");
  await person.sees("difference from the offer");
  await person.rest();
  await pane.getByRole("heading", { name: "Back-check" }).scrollIntoViewIfNeeded();
  await keep(page, "word-back-check", 1300);
  await office.close();
}

async function wordPreview(browser: Browser): Promise<void> {
  const { offer } = await changedContract();
  const office = await openWordPane(browser, bytesOf("samples/contract.docx"));
  const person = personAt(office.pane);
  const { page, pane } = office;
  await person.press("Check clauses");
  await person.rest();
  await person.tab("Schedule");
  await person.fill("Offer as JSON", offer);
  await person.press("Use this offer");
  await person.tab("Insert");
  await person.press("Show its words: Schedule of commitments");
  await page.setViewportSize({ width: 1366, height: 1200 });
  await pane
    .getByText(/^Schedule of commitments/)
    .last()
    .scrollIntoViewIfNeeded();
  await keep(page, "word-commitments", 1200);
  await office.close();
}

async function wordNarrow(browser: Browser): Promise<void> {
  const office = await openWordPane(browser, bytesOf("samples/contract.docx"), { width: 320 });
  const person = personAt(office.pane);
  await person.press("Check clauses");
  await person.rest();
  await keep(office.page, "word-320");
  await person.tab("Insert");
  await keep(office.page, "word-insert-320");
  await office.close();
}

/** A pane of 640 pixels at 200%, which leaves it 320. */
async function wordLarge(browser: Browser): Promise<void> {
  const office = await openWordPane(browser, bytesOf("samples/contract.docx"), { width: 640 });
  const person = personAt(office.pane);
  await person.press("Check clauses");
  await person.rest();
  await office.pane.evaluate('document.documentElement.style.zoom = "2"');
  await keep(office.page, "word-200-percent", 1200);
  await office.close();
}

/** Takes the pictures of the user guide from the built pane beside the samples. */
async function main(): Promise<void> {
  const found = findChromium();
  if (!found) throw new Error("No browser was found to take pictures with.");
  const browser = await startBrowser(found);
  try {
    if (ONLY !== "word") {
      await excel(browser);
      await excelInTrouble(browser);
      await excelSmallAndLarge(browser);
      await withoutFile(browser);
    }
    if (ONLY !== "excel") {
      await word(browser);
      await wordFilled(browser);
      await wordPreview(browser);
      await wordNarrow(browser);
      await wordLarge(browser);
    }
  } finally {
    await browser.close();
  }
}

await main();
