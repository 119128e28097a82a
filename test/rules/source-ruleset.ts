import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Ruleset } from "../../src/core/ruleset";

const folder = (set: string): string => path.resolve("rules", set, "source");

/** What one JSON file of a rules set's source holds. */
export const readSource = (set: string, file: string): unknown =>
  JSON.parse(readFileSync(path.join(folder(set), file), "utf8"));

const readAll = (set: string, kind: string): readonly unknown[] =>
  readdirSync(path.join(folder(set), kind))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => readSource(set, path.join(kind, file)));

const isRuleset = (value: unknown): value is Ruleset =>
  typeof value === "object" && value !== null && "checks" in value && "measures" in value;

/** The edition being written, put together from its source files. */
export function sourceRuleset(set: string): Ruleset {
  const head = readSource(set, "ruleset.json");
  const whole: unknown = {
    ...(typeof head === "object" ? head : {}),
    framework: readSource(set, "framework.json"),
    scoring: readSource(set, "scoring.json"),
    vocabulary: readSource(set, "vocabulary.json"),
    thresholds: readAll(set, "thresholds"),
    themes: readAll(set, "themes"),
    measures: readAll(set, "measures"),
    clauses: readAll(set, "clauses"),
    checks: readAll(set, "checks"),
    sha256: "0".repeat(64),
  };
  if (!isRuleset(whole)) throw new Error(`rules/${set}/source is not a rules set`);
  return whole;
}
