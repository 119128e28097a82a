import { readFileSync } from "node:fs";
import path from "node:path";
import { Script } from "node:vm";
import type { Namespace, Schema } from "../core/schema";
import { gapEventTypes } from "./event-types";

const made = new Map<Namespace, Script>();

/** The script that makes the missing proxies in a page, and evaluates to the list of what it made. */
export function gapScript(namespace: Namespace, schema: Schema): Script {
  const known = made.get(namespace);
  if (known) return known;
  const source = readFileSync(path.resolve("test/office-host/gap/fill-gaps.cjs"), "utf8");
  const [name, shape, events] = [namespace, schema, gapEventTypes(schema)].map((one) => JSON.stringify(one));
  const text = `(() => { const module = {}; ${source}
    return module.exports(window, ${name ?? ""}, ${shape ?? ""}, ${events ?? ""}); })()`;
  const script = new Script(text, { filename: "fill-gaps.cjs" });
  made.set(namespace, script);
  return script;
}
