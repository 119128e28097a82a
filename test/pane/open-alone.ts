import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { OFFICE_JS_HOSTS } from "../../scripts/web/office-js";
import { OFFICE_JS as LIBRARY } from "../office-host/env/office-scripts";

/** The built pane in a browser without Office around it, with Microsoft's script from the packages. */
export async function openAlone(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 320, height: 560 } });
  for (const host of OFFICE_JS_HOSTS)
    await page.route(`${host}/**`, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: readFileSync(path.join(LIBRARY, path.basename(new URL(route.request().url()).pathname))),
      }),
    );
  await page.goto(`${origin}/taskpane.html`);
  return page;
}
