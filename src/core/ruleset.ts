import { factsFaults } from "./facts-faults";
import type { Static } from "@sinclair/typebox";
import type { Facts } from "./facts";
import { validateFacts } from "./facts-validator";
import { RulesetFault } from "./fault";
import { readJson } from "./json";
import { referenceFaults } from "./ruleset-references";
import type { CheckSchema } from "./schema/check";
import type { ClauseSchema } from "./schema/clause";
import type { MeasureSchema, ThemeSchema } from "./schema/measure";
import type { ConditionSchema, SourceSchema } from "./schema/parts";
import type { RulesetSchema } from "./schema/ruleset";
import type { ScoringSchema } from "./schema/scoring";
import type { ThresholdSchema } from "./schema/threshold";
import type { FrameworkSchema, VocabularySchema } from "./schema/vocabulary";
import { FORMAT, upgraded } from "./ruleset-formats";
import { validateRuleset } from "./ruleset-validator";
import { schemaFaults, type ShapeFault } from "./schema-fault";

export type Condition = Static<typeof ConditionSchema>;
export type Source = Static<typeof SourceSchema>;
export type Threshold = Static<typeof ThresholdSchema>;
export type Theme = Static<typeof ThemeSchema>;
export type Measure = Static<typeof MeasureSchema>;
export type Check = Static<typeof CheckSchema>;
export type ClauseRule = Static<typeof ClauseSchema>;
export type Scoring = Static<typeof ScoringSchema>;
export type Vocabulary = Static<typeof VocabularySchema>;
export type Framework = Static<typeof FrameworkSchema>;
/** What a release file holds. */
export type RulesetFile = Static<typeof RulesetSchema>;

/** An edition ready for use: the file's content and the SHA-256 of its bytes. */
export interface Ruleset extends RulesetFile {
  readonly sha256: string;
}

/** The kind of check `K` with its parameters. */
export type TestOf<K extends Check["test"]["kind"]> = Extract<Check["test"], { kind: K }>;

/** A JSON value as a rules set, or everything that is wrong with it: its format, its shape, then the names it uses. */
export function checkRuleset(
  value: unknown,
): { readonly file: RulesetFile } | { readonly faults: readonly ShapeFault[] } {
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined;
  if (typeof format === "number" && (format > FORMAT || format < 1 || !Number.isInteger(format))) {
    const newer = format > FORMAT ? " Use a newer Commonweal to read it." : "";
    return {
      faults: [
        {
          pointer: "/format",
          message: `This file is in format ${String(format)}; this Commonweal reads formats 1 to ${String(FORMAT)}.${newer}`,
        },
      ],
    };
  }
  const current = upgraded(value);
  if (!validateRuleset(current)) return { faults: schemaFaults(validateRuleset.errors ?? []) };
  const faults = referenceFaults(current);
  return faults.length > 0 ? { faults } : { file: current };
}

/** The rules set in a release's text; `sha256` is that of its bytes. Throws `RulesetFault` with every fault, its file and its pointer. */
export function parseRuleset(text: string, file: string, sha256: string): Ruleset {
  const checked = checkRuleset(readJson(text, file));
  if ("faults" in checked) throw new RulesetFault(checked.faults.map((fault) => ({ file, ...fault })));
  return { ...checked.file, sha256 };
}

/** The facts in a `--facts` file. Throws `RulesetFault` with every fault, its file and its pointer. */
export function parseFacts(text: string, file: string): Facts {
  const value = readJson(text, file);
  if (!validateFacts(value))
    throw new RulesetFault(schemaFaults(validateFacts.errors ?? []).map((fault) => ({ file, ...fault })));
  const faults = factsFaults(value);
  if (faults.length > 0) throw new RulesetFault(faults.map((fault) => ({ file, ...fault })));
  return value;
}
