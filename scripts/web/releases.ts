import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { openRulesets } from "../../src/rulesets";
import type { StaticFiles } from "./static-files-plugin";

const RULES = path.resolve("rules");

/** The index of editions and every edition that it lists, as they lie beside the app: a new edition is a new static file. */
export async function releaseFiles(): Promise<StaticFiles> {
  const read = (name: string): Promise<Buffer> => readFile(path.join(RULES, name));
  const hash = (text: string): Promise<string> =>
    Promise.resolve(createHash("sha256").update(text).digest("hex"));
  const rulesets = await openRulesets(async (name) => (await read(name)).toString("utf8"), hash);
  const names = ["index.json", ...rulesets.list().map(({ file }) => file)];
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [`rules/${name}`, await read(name)] as const)),
  );
}
