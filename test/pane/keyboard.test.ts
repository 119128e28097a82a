import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { startBrowser, type InBrowser } from "../office-host/env/browser";
import { findChromium } from "../office-host/env/find-chromium";
import { personAt } from "./drive";
import { openExcelPane } from "./open-pane";

jest.setTimeout(180_000);

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
  let office: InBrowser | undefined;
  afterEach(async () => {
    // Where a test failed half-way, its servers still stand.
    await office?.close();
    office = undefined;
  });

  test("a person scores, changes the view, unfolds a number and waives a gap; focus moves on a key only", async () => {
    const bytes = new Uint8Array(readFileSync("samples/retrofit-tender.xlsx"));
    const opened = await openExcelPane(browser, bytes);
    const { page, pane } = opened;
    office = opened;
    const person = personAt(pane);
    const key = (name: string): Promise<void> => page.keyboard.press(name);
    const focused = (): Promise<string> => pane.evaluate<string>("document.activeElement.textContent.trim()");
    const to = async (name: RegExp, by = "Tab"): Promise<void> => {
      for (let turn = 0; turn < 120; turn++) {
        if (name.test(await focused())) return;
        await key(by);
      }
      throw new Error(`${by} never reached ${String(name)}.`);
    };
    await person.sees("Social value in this workbook");
    await person.rest();
    // Office on the web gives focus to the first control when a person comes into the pane; from there on Tab is its script's.
    await pane.getByRole("button").first().focus();
    await to(/^Check and score$/);
    await key("Enter");
    await person.sees("Cobalt Insulation plc");
    await person.rest();
    // Focus stays where it was: on the button that was pressed.
    expect(await focused()).toBe("Check and score");
    await to(/^Scores$/, "Shift+Tab");
    await key("ArrowRight");
    await key("Enter");
    await person.sees("Group by");
    expect(await focused()).toMatch(/^Gaps \(\d+\)$/);
    await to(/^Waive$/);
    await key("Enter");
    await pane.getByRole("textbox", { name: "Reason" }).waitFor();
    expect(await focused()).toBe("Waive");
    await to(/^Cancel$/);
    await key("Enter");
    // What was open is closed, and focus is at the gap that it belonged to.
    expect(await focused()).toContain("About LCR-K-");
  });
});
