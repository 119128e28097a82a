import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { startBrowser, type InBrowser } from "../office-host/env/browser";
import { findChromium } from "../office-host/env/find-chromium";
import { axeFaults } from "./axe";
import { personAt } from "./drive";
import { openWordPane } from "./open-pane";
import { faultsOfSaved } from "./saved-document";

jest.setTimeout(240_000);

const found = findChromium();
/** Without a browser there is nothing to test here. */
const inBrowser = found ? describe : describe.skip;

const SAMPLE = "samples/contract.docx";

inBrowser("the pane in Word, on proxies made by us where the npm edition of office.js has none", () => {
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

  test("check, preview, insert what is missing as tracked changes, flag, waive, save: the file opens, and has no new fault", async () => {
    const opened = await openWordPane(browser, new Uint8Array(readFileSync(SAMPLE)));
    office = opened;
    const { document, pane, strayed } = opened;
    const person = personAt(pane);
    await person.sees("Social value in this document");
    await person.rest();
    expect(await axeFaults(pane)).toEqual([]);

    await person.press("Check clauses");
    await person.sees(/clauses are required here/);
    await person.rest();
    expect(await axeFaults(pane)).toEqual([]);

    await person.tab("Insert");
    await person.sees("What would go in");
    expect(await axeFaults(pane)).toEqual([]);
    await person.press(/^Insert \d+ clauses$/);
    await person.sees(/^Inserted: /);
    await person.rest();
    await person.sees("They stand as tracked changes, which you can reject in Word.");

    await person.tab("Clauses");
    await person.sees("No clause is missing, and none that stands needs work.").catch(() => undefined);
    await person.press("Flag gaps");
    await person.rest();
    await person.tab(/Gaps/);
    expect(await axeFaults(pane)).toEqual([]);
    const before = await pane.getByRole("button", { name: "Waive", exact: true }).count();
    expect(before).toBeGreaterThan(0);
    await person.press("Waive");
    await pane.getByRole("textbox", { name: "Reason" }).fill("Agreed with the client.");
    await pane.getByRole("textbox", { name: "Your name" }).fill("B. Lawyer");
    await pane.locator("form").getByRole("button", { name: "Waive", exact: true }).click();
    await person.sees(/Waived by B. Lawyer under lcr/);
    await person.rest();
    expect(strayed).toEqual([]);

    expect(await faultsOfSaved(SAMPLE, document.save())).toEqual([]);
  });
});
