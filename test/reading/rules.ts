import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Measure, Vocabulary } from "../../src/core/ruleset";
import { ruleset } from "../core/ruleset-builder";

const SOURCE = path.resolve("rules/lcr/source");
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const isVocabulary = (value: unknown): value is Vocabulary =>
  typeof value === "object" && value !== null && "headers" in value;
const isMeasure = (value: unknown): value is Measure =>
  typeof value === "object" && value !== null && "unit" in value;

function vocabulary(): Vocabulary {
  const value = readJson(path.join(SOURCE, "vocabulary.json"));
  if (!isVocabulary(value)) throw new Error("vocabulary.json has no headers");
  return value;
}

/** The measures and the vocabulary of the edition being written, in an otherwise empty rules set. */
export const rules = ruleset({
  set: "lcr",
  vocabulary: vocabulary(),
  measures: readdirSync(path.join(SOURCE, "measures"))
    .map((file) => readJson(path.join(SOURCE, "measures", file)))
    .filter(isMeasure),
});
