import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { startBrowser } from "../office-host/env/browser";
import { findChromium } from "../office-host/env/find-chromium";
import { personAt } from "./drive";
import { openExcelPane } from "./open-pane";

const found = findChromium();
/** Without a browser there is nothing to test here. */
const inBrowser = found ? describe : describe.skip;

inBrowser("with the keyboard alone", () => {
  let browser: Browser;
  beforeAll(async () => {
    if (found) browser = await startBrowser(found);
  });
  afterAll(async () => {
    await browser.close();
  });

  test("a person scores, changes the view, unfolds a number and waives a gap; focus moves on a key only", async () => {
    const bytes = new Uint8Array(readFileSync("samples/retrofit-tender.xlsx"));
    const office = await openExcelPane(browser, bytes);
    const person = personAt(office.pane);
    const key = (name: string): Promise<void> => office.page.keyboard.press(name);
    const focused = (): Promise<string> =>
      office.pane.evaluate<string>("document.activeElement.textContent.trim()");
    const to = async (name: RegExp): Promise<void> => {
      for (let turn = 0; turn < 120; turn++) {
        if (name.test(await focused())) return;
        await key("Tab");
      }
      throw new Error(`Tab never reached ${String(name)}.`);
    };
    await person.sees("Social value in this workbook");
    await office.pane.evaluate("document.body.tabIndex = -1, document.body.focus()");
    await to(/^Check and score$/);
    await key("Enter");
    await person.sees("Cobalt Insulation plc");
    await person.rest();
    // The button that was pressed first gave way to the results; what has focus now is no control that a key would set off.
    expect(await focused()).not.toMatch(/^(Clear flags|Waive|Fix)$/);
    await to(/^Scores$/);
    await key("ArrowRight");
    await key("Enter");
    await person.sees("Group by");
    expect(await focused()).toMatch(/^Gaps \(\d+\)$/);
    await to(/^Waive$/);
    await key("Enter");
    await office.pane.getByLabel("Reason").waitFor();
    expect(await focused()).toBe("Waive");
    await key("Shift+Tab");
    await to(/^Scores$|^Gaps/);
    await office.close();
  });
});
