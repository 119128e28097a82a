import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { opensInLibreOffice } from "../../scripts/corpus/libreoffice";
import { newFaults, validate } from "../../scripts/corpus/validator";
import { startBrowser, type InBrowser } from "../office-host/env/browser";
import { findChromium } from "../office-host/env/find-chromium";
import { soffice } from "../writing/libre-office";
import { axeFaults } from "./axe";
import { personAt, type Person } from "./drive";
import { openExcelPane } from "./open-pane";

jest.setTimeout(180_000);

/** Real workbooks that nobody here wrote. */
const CORPUS = path.resolve("../shared/corpus/xlsx");
const found = findChromium();
const canRun = found !== undefined && existsSync(CORPUS);
if (!canRun) console.info("Without a browser and the corpus the pane is not tried on real workbooks.");

/** Scores of seven suppliers by dimension, each a number stored as text. */
const SUPPLIERS = path.join(CORPUS, "ccs-cas-ui__suppliers.xlsx");
/** A grant's worksheet: eight protected sheets, over a hundred merged areas, and no bids. */
const WORKSHEET = path.join(CORPUS, "innovateuk-ifs__ATI_value_for_money_worksheet.xlsx");

async function stateEdition(person: Person): Promise<void> {
  await person.sees("No edition governs");
  await person.press("State or correct facts");
  await person.fill("Edition named", "lcr 1.2.0");
  await person.press("Use these facts");
  await person.rest();
}

const kindOf = (fault: string): string => fault.split(" ").slice(0, 2).join(" ");

/** The saved workbook has no fault that the original had not, and LibreOffice, where it is there, opens it. */
async function harmsNothing(original: string, saved: Uint8Array): Promise<void> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "commonweal-corpus-")), "saved.xlsx");
  writeFileSync(file, saved);
  const before = await validate(original, true);
  // Fonts made from one whose parts the original has in the wrong order have them so too, and are counted by kind and part.
  const kinds = before.map(kindOf);
  const made = newFaults(before, await validate(file, false)).filter((one) => !kinds.includes(kindOf(one)));
  expect(made).toEqual([]);
  if (soffice === undefined)
    console.info("LibreOffice is not on the path: the saved workbook was not opened in it.");
  else expect([...(await opensInLibreOffice([file], "csv"))]).toEqual([file]);
}

(canRun ? describe : describe.skip)(
  "the pane in Excel on real workbooks (skipped without the corpus)",
  () => {
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

    test("suppliers' scores: no edition, then stated; go to a gap, waive it, save", async () => {
      const opened = await openExcelPane(browser, new Uint8Array(readFileSync(SUPPLIERS)));
      office = opened;
      const { book, pane } = opened;
      const person = personAt(pane);
      await person.press("Check and score");
      await stateEdition(person);
      await person.press("Check and score");
      await person.rest();
      expect(book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["Gaps", "Working"]));

      await person.tab(/Gaps/);
      await person.fill("Filter", "Scores!E2");
      await person.press("Go to Scores!E2");
      await person.rest();
      expect(book.active.name).toBe("Scores");
      // The rule names no fix that a press could make: typing the number is the officer's own.
      expect(book.sheet("Scores")?.content(1, 4).value).toBe("8.05");
      await person.press("Waive");
      await person.fill("Reason", "The template keeps its scores as text.");
      await person.fill("Your name", "A. Officer");
      await pane.locator("form").getByRole("button", { name: "Waive", exact: true }).click();
      await person.sees(/Waived by A. Officer under lcr/);
      await person.rest();
      expect(await axeFaults(pane)).toEqual([]);
      expect(opened.strayed).toEqual([]);
      await harmsNothing(SUPPLIERS, book.save());
    });

    test("a protected worksheet of a grant: it is said that nothing could be scored and what was looked for; nothing of its sheets changes", async () => {
      const opened = await openExcelPane(browser, new Uint8Array(readFileSync(WORKSHEET)));
      office = opened;
      const { book, pane } = opened;
      const before = book.sheets.map(({ name }) => name);
      const person = personAt(pane);
      await person.press("Check and score");
      await person.rest();
      await person.sees("No bids were found to score.");
      await person.tab(/Gaps/);
      await person.sees(/Nothing here could be scored\. Commonweal looked on every sheet for/);
      await pane
        .getByRole("button", { name: /^Go to Index!/ })
        .first()
        .click();
      await person.rest();
      expect(book.active.name).toBe("Index");
      expect(await axeFaults(pane)).toEqual([]);
      expect(book.sheets.map(({ name }) => name)).toEqual(before);
      await harmsNothing(WORKSHEET, book.save());
    });
  },
);
