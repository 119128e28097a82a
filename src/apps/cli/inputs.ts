import path from "node:path";
import { parseFacts } from "../../core/ruleset";
import type { Facts } from "../../core/facts";
import { parseMapping } from "../../reading/mapping";
import type { Beside } from "../assess";
import { withEdition } from "./edition";
import { readText, wholePath } from "./files";
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
): Promise<{ readonly facts: Facts | undefined; readonly file: string }> {
  const given = options.facts;
  if (given === undefined) return { facts: withEdition(undefined, options.edition), file: "--edition" };
  const isInline = /^\s*[{[]/.test(given);
  const file = isInline ? "--facts" : given;
  return {
    facts: withEdition(parseFacts(isInline ? given : await readText(given), file), options.edition),
    file,
  };
}

/** Facts and mapping that stand beside the workbooks. */
export async function readBeside(options: InputOptions): Promise<Beside> {
  const { facts, file } = await readFacts(options);
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
