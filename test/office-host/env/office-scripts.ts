import { readFileSync } from "node:fs";
import path from "node:path";
import { PageScript } from "./page-script";

/** Where Microsoft's library lies, unmodified. */
export const OFFICE_JS = path.resolve("node_modules/@microsoft/office-js/dist");

const scripts = new Map<string, PageScript>();

/** One of its scripts. */
export function officeScript(name: string): PageScript {
  const known = scripts.get(name);
  if (known) return known;
  const script = new PageScript(readFileSync(path.join(OFFICE_JS, name), "utf8"), name);
  scripts.set(name, script);
  return script;
}
