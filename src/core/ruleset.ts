import type { Static } from "@sinclair/typebox";
import type {
  CheckSchema,
  ClauseSchema,
  ConditionSchema,
  FrameworkSchema,
  MeasureSchema,
  RulesetSchema,
  ScoringSchema,
  SourceSchema,
  ThemeSchema,
  ThresholdSchema,
  VocabularySchema,
} from "./ruleset-schema";

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
