import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import { Coverage } from "../core/coverage";
import { Host, type Hosted } from "../core/host";
import { requirementsOf, type Profile } from "../core/profiles";
import { gapText } from "../gap/gap-script";
import type { Chromium } from "./find-chromium";
import { hostPage, type RibbonButton } from "./host-page";
import { serve, type Pages } from "./https-pair";
import { schemaOf } from "./office";

/** What stands in the browser. */
export interface BrowserOptions {
  /** The path of the task pane's page on its own server. */
  readonly pane: string;
  /** Pages of the test itself. */
  readonly pages?: Pages;
  /** A folder whose files the pane's server serves, such as a build of the add-in. */
  readonly folder?: string;
  readonly profile?: Profile;
  readonly buttons?: readonly RibbonButton[];
  /** Width of the pane in pixels; 320 is the narrowest that Office gives. */
  readonly width?: number;
  /** What the page shows of the document. */
  readonly view: () => string;
}

/** A document in a page like Office on the web's, with the task pane in a frame of another origin. */
export interface InBrowser {
  readonly host: Host;
  readonly page: Page;
  readonly pane: Frame;
  /** Requests that left the two servers; there must be none. */
  readonly strayed: readonly string[];
  /** Brings the view up to date. */
  readonly refresh: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the browser that was found. Nothing but localhost can be reached from it. */
export const startBrowser = (found: Chromium): Promise<Browser> =>
  chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--no-zygote",
      "--disable-background-networking",
      "--disable-component-update",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost",
    ],
  });

/** Opens a document in a browser. The pane's page loads /office-js/office.js, and /gaps.js after it. */
export async function openInBrowser(
  browser: Browser,
  document: Hosted,
  options: BrowserOptions,
): Promise<InBrowser> {
  const { namespace } = document;
  const schema = schemaOf(namespace);
  const gaps = `Office.onReady(() => { window.officeGaps = ${gapText(namespace, schema)}; });`;
  const paneServer = await serve({ ...options.pages, "/gaps.js": gaps }, options.folder);
  const pages: Record<string, string> = {};
  const hostServer = await serve(pages, undefined);
  pages["/host.html"] = hostPage(
    namespace,
    `${paneServer.origin}${options.pane}`,
    hostServer.origin,
    options.buttons ?? [],
    options.width ?? 350,
  );
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  const strayed: string[] = [];
  page.on("request", (request) => {
    if (![paneServer.origin, hostServer.origin].includes(new URL(request.url()).origin))
      strayed.push(request.url());
  });
  const coverage = new Coverage();
  const host = new Host(document, {
    requirements: requirementsOf(namespace, options.profile ?? "microsoft-365"),
    schema,
    coverage,
    locale: "en-GB",
    post: (message) => {
      void page.evaluate(`fromHost(${JSON.stringify(message)})`).catch(() => undefined);
    },
  });
  await page.exposeFunction("toHost", (message: unknown) => {
    host.receive(message);
  });
  await page.exposeFunction("pressed", (control: string, run: string) => host.press(control, run));
  await page.goto(`${hostServer.origin}/host.html`);
  const pane = await frameOf(page, paneServer.origin);
  const refresh = async (): Promise<void> => {
    await page.evaluate(`show(${JSON.stringify(options.view())})`);
  };
  await refresh();
  return {
    host,
    page,
    pane,
    strayed,
    refresh,
    close: async () => {
      coverage.record("test/office-host/browser.test.ts");
      await context.close();
      await Promise.all([paneServer.close(), hostServer.close()]);
      const [crash] = host.crashes;
      if (crash) throw crash;
    },
  };
}

async function frameOf(page: Page, origin: string): Promise<Frame> {
  for (let turn = 0; turn < 200; turn++) {
    const found = page.frames().find((one) => one.url().startsWith(origin));
    if (found) return found;
    await page.waitForTimeout(50);
  }
  throw new Error("The task pane did not load.");
}
