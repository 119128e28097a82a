import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { OFFICE_JS } from "../../scripts/web/office-js";
import type { Profile } from "../office-host/core/profiles";
import type { Hosted } from "../office-host/core/host";
import { openInBrowser, type InBrowser } from "../office-host/env/browser";
import { schemaOf } from "../office-host/env/office";
import { gridView, pageView } from "../office-host/env/view";
import { hostWorkbook } from "../office-host/excel/excel-host";
import { Workbook } from "../office-host/excel/workbook";
import { hostDocument } from "../office-host/word/word-host";
import { WordDocument } from "../office-host/word/word-document";

/** The built add-in. */
const WEB = path.resolve("dist/web");

/** How the pane is opened. */
export interface PaneOptions {
  /** The view that a button of the ribbon asks for. */
  readonly view?: string;
  readonly profile?: Profile;
  readonly width?: number;
}

/** A built page as the server of a test gives it: Microsoft's library from the packages, then the proxies that its npm edition lacks. */
export const servedPage = (name: string): string =>
  readFileSync(path.join(WEB, name), "utf8").replace(
    new RegExp(`<script src="${OFFICE_JS}"[^>]*></script>`),
    '<script src="/office-js/office.js" defer></script><script src="/gaps.js" defer></script>',
  );

const open = (
  browser: Browser,
  hosted: Hosted,
  view: () => string,
  options: PaneOptions,
): Promise<InBrowser> =>
  openInBrowser(browser, hosted, {
    pane: options.view === undefined ? "/taskpane.html" : `/taskpane.html?view=${options.view}`,
    pages: { "/taskpane.html": servedPage("taskpane.html"), "/commands.html": servedPage("commands.html") },
    folder: WEB,
    view,
    ...(options.profile && { profile: options.profile }),
    width: options.width ?? 350,
  });

/** The built pane beside a workbook in Chromium. */
export async function openExcelPane(
  browser: Browser,
  bytes: Uint8Array,
  options: PaneOptions = {},
): Promise<InBrowser & { readonly book: Workbook }> {
  const book = new Workbook(bytes);
  return { ...(await open(browser, hostWorkbook(book), () => gridView(book), options)), book };
}

/** The built pane beside a document in Chromium. */
export async function openWordPane(
  browser: Browser,
  bytes: Uint8Array,
  options: PaneOptions = {},
): Promise<InBrowser & { readonly document: WordDocument }> {
  const document = new WordDocument(bytes);
  const hosted = hostDocument(document, schemaOf("Word"));
  return { ...(await open(browser, hosted, () => pageView(document), options)), document };
}
