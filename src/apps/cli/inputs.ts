import path from "node:path";
import { parseFacts } from "../../core/ruleset";
import type { Facts } from "../../core/facts";
import { parseMapping } from "../../reading/mapping";
import type { Beside } from "../assess";
import type { Rulesets } from "../../rulesets";
import { withEdition } from "./edition";
import { readText, wholePath } from "./files";
import { jsonKind, type JsonKind } from "./json-kind";
import { Misuse } from "./misuse";
import { openWorkbook, type OpenWorkbook } from "./open";

export interface InputOptions {
  readonly facts?: string | undefined;
  readonly edition?: string | undefined;
  readonly rules?: string | undefined;
  readonly map?: string | undefined;
}

/** Facts given beside the file: a JSON file, or the JSON itself. */
export async function readFacts(
  options: InputOptions,
  releases: Rulesets,
): Promise<{ readonly facts: Facts | undefined; readonly file: string }> {
  const given = options.facts;
  if (given === undefined)
    return { facts: withEdition(undefined, options.edition, releases), file: "--edition" };
  const isInline = /^\s*[{[]/.test(given);
  const file = isInline ? "--facts" : given;
  const text = isInline ? given : await readText(given);
  const is = jsonKind(text, file);
  if (is !== "facts" && is !== "other") throw new Misuse(`${file} ${NO_FACTS[is]}`);
  return { facts: withEdition(parseFacts(text, file), options.edition, releases), file };
}

/** What a file is that was given in the place of facts, and where it belongs. */
const NO_FACTS: Readonly<Record<Exclude<JsonKind, "facts" | "other">, string>> = {
  offer:
    "is an offer, not facts. Give it with --from, to check or draft; the facts of its tender come with it.",
  mapping: "is a mapping, not facts. Give it with --map.",
  "rules set": "is a rules set, not facts. Give it with --rules.",
  output: "is what a command printed with --json, not facts. samples/facts holds files of facts to copy.",
};

/** Facts and mapping that stand beside the workbooks. */
export async function readBeside(options: InputOptions, releases: Rulesets): Promise<Beside> {
  const { facts, file } = await readFacts(options, releases);
  const mappingText = options.map === undefined ? undefined : await readText(options.map);
  return {
    ...(facts && { facts, factsFile: file }),
    ...(mappingText !== undefined &&
      options.map !== undefined && { mapping: parseMapping(mappingText, options.map), mappingText }),
  };
}

/** Opens workbooks under the shortest names that tell them apart. */
export async function openWorkbooks(files: readonly string[]): Promise<readonly OpenWorkbook[]> {
  const names = files.map((file) => path.basename(file));
  await refuseTwice(files);
  const opened: OpenWorkbook[] = [];
  for (const [index, file] of files.entries()) {
    const name = names[index] ?? file;
    opened.push(await openWorkbook(file, names.filter((other) => other === name).length > 1 ? file : name));
  }
  return opened;
}

/** Throws Misuse where one file is named twice, by whatever path: its offers would count twice. */
async function refuseTwice(files: readonly string[]): Promise<void> {
  const seen = new Map<string, string>();
  for (const file of files) {
    const whole = await wholePath(file);
    const before = seen.get(whole);
    if (before !== undefined)
      throw new Misuse(
        `${file} is given twice (also as ${before}); its offers would count twice. Name it once.`,
      );
    seen.set(whole, file);
  }
}
