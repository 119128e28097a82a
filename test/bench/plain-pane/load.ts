import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { OFFICE_JS_HOSTS } from "../../../scripts/web/office-js";
import { OFFICE_JS as LIBRARY } from "../../office-host/env/office-scripts";

/** Milliseconds from the start of loading. */
export interface Times {
  /** Until anything of the page was painted. */
  readonly paint: number;
  /** Until the app's own first words or button were painted. */
  readonly ui: number;
  /** Until the first control that a person can press was painted: ours waits for Office to say what the page is open in. */
  readonly control: number;
}

/** A laptop of an office on a slow day: a quarter of this machine's speed, 10 Mbit/s, 40 ms. */
const SLOWER = 4;
const LINE = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 250_000 };

/** Notes when something of Fluent's provider, and when a button in it, is there and has been painted. */
const WATCH = `(() => {
  const provider = () => document.querySelector("#root .fui-FluentProvider");
  const note = (isThere, name) => {
    if (isThere()) requestAnimationFrame(() => requestAnimationFrame(() => { window[name] = performance.now(); }));
    else requestAnimationFrame(() => note(isThere, name));
  };
  note(() => provider()?.textContent.trim(), "uiAt");
  note(() => provider()?.querySelector("button"), "controlAt");
})()`;

const isTimes = (value: unknown): value is Times =>
  typeof value === "object" && value !== null && "paint" in value && "ui" in value && "control" in value;

/** Loads a pane once, with nothing in any cache. Microsoft's script comes from this machine, the same for every pane. */
export async function load(browser: Browser, origin: string): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  const page = await context.newPage();
  for (const host of OFFICE_JS_HOSTS)
    await page.route(`${host}/**`, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: readFileSync(path.join(LIBRARY, path.basename(new URL(route.request().url()).pathname))),
      }),
    );
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(WATCH);
  await page.goto(`${origin}/taskpane.html`);
  await page.waitForFunction("window.uiAt !== undefined && window.controlAt !== undefined");
  const times: unknown = await page.evaluate(
    "({ paint: performance.getEntriesByName('first-contentful-paint')[0].startTime, ui: window.uiAt, control: window.controlAt })",
  );
  await context.close();
  if (!isTimes(times)) throw new Error("The browser gave no times of painting.");
  return times;
}
