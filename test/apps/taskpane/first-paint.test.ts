import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page, Route } from "playwright-core";
import { OFFICE_JS } from "../../../scripts/web/office-js";
import { serveFolder, type StaticServer } from "../../../scripts/web/static-server";
import { startBrowser } from "../../office-host/env/browser";
import { findChromium } from "../../office-host/env/find-chromium";
import { OFFICE_JS as LIBRARY } from "../../office-host/env/office-scripts";

const found = findChromium();
/** Without a browser there is nothing to test here. */
const inBrowser = found ? describe : describe.skip;

/** As much of Microsoft's script as a page notices that has no host around it. */
const STUB =
  "globalThis.Office = { onReady: () => new Promise(() => {}), actions: { associate: (name) => { (globalThis.associated ??= []).push(name); } } };";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

const OUR_APP = /\/taskpane\.[0-9a-f]+\.js$/;

inBrowser("before and without the app", () => {
  let browser: Browser;
  let server: StaticServer;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    server = await serveFolder("dist/web", 0);
    if (found) browser = await startBrowser(found);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 320, height: 500 } });
    complaints = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await page.close();
  });

  const open = async (office: (route: Route) => Promise<void>, name = "taskpane.html"): Promise<void> => {
    await page.route(OFFICE_JS, office);
    await page.clock.install();
    await page.goto(`${server.origin}/${name}`, { waitUntil: "commit" });
  };
  const never = (): Promise<void> => Promise.resolve();
  const stub = (route: Route): Promise<void> => route.fulfill({ contentType: "text/javascript", body: STUB });

  test("while Microsoft's script is awaited, the name, the version and what is going on are there", async () => {
    await open(never);
    expect(await page.locator("#waiting").innerText()).toMatch(
      /^Commonweal\s+Opening…\s+Version \d+\.\d+\.\d+$/,
    );
  });

  test("after fifteen seconds it says that Microsoft's script has not come, and what to do", async () => {
    const arrived = page.waitForEvent("requestfinished", (request) => request.url().includes("/waiting."));
    await open(never);
    await arrived;
    await new Promise((resolve) => setTimeout(resolve, 500)); // it runs as soon as it has arrived; a page's clock cannot tell when
    await expectSoon(page, 14_000, /Opening…/);
    await expectSoon(
      page,
      2_000,
      /Office’s own script has not arrived[\s\S]+appsforoffice\.microsoft\.com[\s\S]+Try again/,
    );
  });

  test("where Microsoft's address is blocked, it says so at once", async () => {
    await page.route(OUR_APP, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "Office.onReady();" }),
    );
    await open((route) => route.abort("blockedbyclient"));
    await page.locator("[data-when=office]").waitFor({ timeout: 5_000 });
    await page.getByRole("button", { name: "Try again" }).waitFor({ timeout: 5_000 });
  });

  test("where our own script fails, it says that the pane did not start", async () => {
    await page.route(OUR_APP, (route) =>
      route.fulfill({ contentType: "text/javascript", body: "throw new Error('broken');" }),
    );
    await open(stub);
    await page.locator("[data-when=ours]").waitFor({ timeout: 5_000 });
    expect(await page.locator("#waiting").innerText()).toContain("Nothing in the document was changed.");
  });

  test("the app takes the place of the waiting page, and the policy has stopped nothing", async () => {
    await open(stub);
    await page.locator("#waiting").waitFor({ state: "detached", timeout: 5_000 });
    await page.getByRole("heading", { name: "Commonweal" }).first().waitFor({ timeout: 5_000 });
    expect(complaints).toEqual([]);
  });

  test("deferred, and under the policy, Microsoft's real script still finds and loads its part for Excel", async () => {
    const asked: string[] = [];
    const folder = OFFICE_JS.replace(/office\.js$/, "");
    await page.route(`${folder}**`, (route) => {
      const name = route.request().url().slice(folder.length);
      asked.push(name);
      return route.fulfill({ contentType: "text/javascript", body: readFileSync(path.join(LIBRARY, name)) });
    });
    await page.goto(
      `${server.origin}/taskpane.html?view=check&_host_Info=Excel$Web$16.01$en-GB$telemetry$isDialog$$0`,
    );
    expect(await soon(page, "typeof Excel === 'object' || undefined")).toBe(true);
    expect(asked.slice(0, 2)).toEqual(["office.js", "excel-web-16.00.js"]);
    expect(complaints.filter((text) => /Content Security Policy/.test(text))).toEqual([]);
  });

  test.each([
    ["waiting", "taskpane.html", false],
    ["saying what has not come", "taskpane.html", true],
    ["helping", "help.html", false],
  ])("axe finds nothing in the page that is %s", async (_, name, isLate) => {
    await open(never, name);
    await page.locator("main").waitFor({ timeout: 5_000 });
    if (isLate) await page.evaluate("window.dispatchEvent(new Event('error'))");
    await page.evaluate(AXE);
    expect(
      await page.evaluate("axe.run().then(({ violations }) => violations.map(({ help }) => help))"),
    ).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  });

  test("the page of commands offers the functions that the manifest names", async () => {
    await open(stub, "commands.html");
    expect(await soon(page, "globalThis.associated")).toEqual(["clearFlags"]);
    expect(complaints).toEqual([]);
  });

  test("without scripts it says that it needs them", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${server.origin}/taskpane.html`, { waitUntil: "commit" });
    expect(await plain.locator("#waiting").innerText()).toMatch(/^Commonweal\s+Commonweal needs JavaScript/);
    await context.close();
  });
});

/** What an expression gives once it gives something: asked from outside, since the policy of the page lets it evaluate no text while it polls. */
async function soon(page: Page, expression: string): Promise<unknown> {
  for (let turn = 0; turn < 200; turn++) {
    const value: unknown = await page.evaluate(expression);
    if (value !== undefined && value !== null) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

/** Lets time pass in the page, then looks at what it says. */
async function expectSoon(page: Page, after: number, text: RegExp): Promise<void> {
  await page.clock.runFor(after);
  expect(await page.locator("#waiting").innerText()).toMatch(text);
}
