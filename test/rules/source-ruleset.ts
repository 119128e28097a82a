import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseRuleset, type Ruleset } from "../../src/core/ruleset";
import { packRuleset } from "../../src/editions/pack";

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(file);
    else if (entry.name.endsWith(".json")) yield file;
  }
}

/** The edition being written, packed from its source files; every fault in them is thrown together. */
export function sourceRuleset(set: string): Ruleset {
  const folder = `rules/${set}/source`;
  const files = [...filesIn(folder)].filter((file) => !file.includes("/changes/"));
  const packed = packRuleset(new Map(files.map((file) => [file, readFileSync(path.resolve(file), "utf8")])));
  if (packed.is === "faulty") {
    throw new Error(
      packed.faults.map(({ file, pointer, message }) => `${file} ${pointer}: ${message}`).join("\n"),
    );
  }
  return parseRuleset(packed.text, folder, createHash("sha256").update(packed.text).digest("hex"));
}
