import { readFileSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";

/** Where Microsoft's library lies, unmodified. */
export const OFFICE_JS = path.resolve("node_modules/@microsoft/office-js/dist");

const scripts = new Map<string, Script>();

/** One of its scripts, compiled once for all windows of a process. */
export function officeScript(name: string): Script {
  const known = scripts.get(name);
  if (known) return known;
  const script = new Script(readFileSync(path.join(OFFICE_JS, name), "utf8"), { filename: name });
  scripts.set(name, script);
  return script;
}
