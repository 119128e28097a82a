import HtmlWebpackPlugin from "html-webpack-plugin";
import { pagePolicy } from "./content-security-policy";
import { OFFICE_JS } from "./office-js";

/** One page of the add-in: its template, and the entries whose scripts it loads. */
export interface Page {
  readonly name: string;
  readonly template: string;
  /** An entry that runs at once, whatever becomes of office.js. */
  readonly early?: string;
  /** The entry that it runs once office.js is there; a page without one needs no Office. */
  readonly entry?: string;
}

/** Writes a page from its template. */
export function pagePlugin(page: Page, version: string): HtmlWebpackPlugin {
  const early = page.early === undefined ? [] : [page.early];
  const entry = page.entry === undefined ? [] : [page.entry];
  return new HtmlWebpackPlugin({
    filename: `${page.name}.html`,
    template: page.template,
    inject: false,
    minify: false,
    chunks: [...early, ...entry],
    chunksSortMode: "manual",
    templateParameters: (_compilation, { js }) => ({
      version,
      policy: pagePolicy,
      officeHost: new URL(OFFICE_JS).host,
      // In order: ours that waits for nobody, Microsoft's, then the app, which needs Microsoft's. `defer` lets the page show before any of them.
      scripts: [
        ...js.slice(0, early.length).map((src) => `<script src="${src}" async></script>`),
        ...entry.map(() => `<script src="${OFFICE_JS}" defer></script>`),
        ...js.slice(early.length).map((src) => `<script src="${src}" defer></script>`),
      ].join("\n    "),
    }),
  });
}
