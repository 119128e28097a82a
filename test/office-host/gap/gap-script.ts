import { readFileSync } from "node:fs";
import path from "node:path";
import { PageScript } from "../env/page-script";
import type { Namespace, Schema } from "../core/schema";
import { gapEventTypes } from "./event-types";

const made = new Map<Namespace, PageScript>();

/** The text of a script that makes the missing proxies in a page, and evaluates to the list of what it made. */
export function gapText(namespace: Namespace, schema: Schema): string {
  const source = readFileSync(path.resolve("test/office-host/gap/fill-gaps.cjs"), "utf8");
  const [name, shape, events] = [namespace, schema, gapEventTypes(schema)].map((one) => JSON.stringify(one));
  return `(() => { const module = {}; ${source}
    return module.exports(window, ${name ?? ""}, ${shape ?? ""}, ${events ?? ""}); })()`;
}

/** That script, kept for all windows of a process. */
export function gapScript(namespace: Namespace, schema: Schema): PageScript {
  const known = made.get(namespace);
  if (known) return known;
  const script = new PageScript(gapText(namespace, schema), "fill-gaps.cjs");
  made.set(namespace, script);
  return script;
}
