import { readFileSync } from "node:fs";
import type { Browser, Frame } from "playwright-core";
import { startBrowser } from "../office-host/env/browser";
import { findChromium } from "../office-host/env/find-chromium";
import { axeFaults } from "./axe";
import { personAt } from "./drive";
import { openExcelPane, openWordPane } from "./open-pane";

const found = findChromium();
/** Without a browser there is nothing to test here. */
const inBrowser = found ? describe : describe.skip;

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** Whether the page of the pane would have to be scrolled sideways, and what reaches over its edge. */
const overflow = (pane: Frame): Promise<readonly string[]> =>
  pane.evaluate<readonly string[]>(`(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > width + 1)
      .map((one) => one.tagName + "." + one.className.slice(0, 40) + " " + one.textContent.slice(0, 40));
  })()`);

const EXCEL_VIEWS = ["Scores", /Gaps/, "What if", "Facts"] as const;
const WORD_VIEWS = [/Clauses/, /Insert/, /Schedule/, /Gaps/, /Facts/] as const;

inBrowser("at 320 pixels, which is also 640 pixels at 200%", () => {
  let browser: Browser;
  beforeAll(async () => {
    if (found) browser = await startBrowser(found);
  });
  afterAll(async () => {
    await browser.close();
  });

  test("no view in Excel has to be scrolled sideways, in light or dark, and axe finds nothing in the dark", async () => {
    const office = await openExcelPane(browser, bytesOf("samples/retrofit-tender.xlsx"), { width: 320 });
    const person = personAt(office.pane);
    await person.press("Check and score");
    await person.sees("Cobalt Insulation plc");
    await person.rest();
    for (const scheme of ["light", "dark"] as const) {
      await office.page.emulateMedia({ colorScheme: scheme });
      for (const view of EXCEL_VIEWS) {
        await person.tab(view);
        expect(await overflow(office.pane)).toEqual([]);
        if (scheme === "dark") expect(await axeFaults(office.pane)).toEqual([]);
      }
    }
    await person.press("State or correct facts").catch(() => undefined);
    await office.close();
  });

  test("no view in Word has to be scrolled sideways, and axe finds nothing in the dark (proxies made by us)", async () => {
    const office = await openWordPane(browser, bytesOf("samples/contract.docx"), { width: 320 });
    const person = personAt(office.pane);
    await person.press("Check clauses");
    await person.rest();
    await office.page.emulateMedia({ colorScheme: "dark" });
    for (const view of WORD_VIEWS) {
      await person.tab(view);
      expect(await overflow(office.pane)).toEqual([]);
      expect(await axeFaults(office.pane)).toEqual([]);
    }
    await office.close();
  });
});
