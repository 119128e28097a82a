import { Type } from "@sinclair/typebox";
import { JurisdictionSchema } from "../facts-schema";
import { CheckSchema } from "./check";
import { ClauseSchema } from "./clause";
import { MeasureSchema, ThemeSchema } from "./measure";
import { closed, Text, oneOf, list, Message, ConditionSchema, Effective } from "./parts";
import { ScoringSchema } from "./scoring";
import { ThresholdSchema } from "./threshold";
import { FrameworkSchema, VocabularySchema } from "./vocabulary";

export const RulesetSchema = Type.Object(
  {
    /** Version of this file format, ours; not the policy's version. */
    format: Type.Literal(2),
    set: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    version: Type.String({ pattern: "^\\d+\\.\\d+\\.\\d+$" }),
    title: Text,
    authority: Type.Object(
      {
        name: Text,
        status: oneOf("issued", "not-issued"),
        statement: Message,
        /** Where the authority sits: a procurement that states no jurisdiction is taken to be under this law. */
        jurisdiction: Type.Optional(JurisdictionSchema),
      },
      closed,
    ),
    localArea: list(Text),
    inForce: Effective,
    governs: ConditionSchema,
    sources: Type.Record(
      Type.String(),
      Type.Object(
        {
          title: Text,
          date: Type.Optional(Text),
          address: Type.Optional(Text),
          seen: oneOf("whole", "part", "secondary", "none"),
        },
        closed,
      ),
    ),
    framework: FrameworkSchema,
    scoring: ScoringSchema,
    vocabulary: VocabularySchema,
    thresholds: list(ThresholdSchema),
    themes: list(ThemeSchema),
    measures: list(MeasureSchema),
    clauses: list(ClauseSchema),
    checks: list(CheckSchema),
  },
  { ...closed, $id: "commonweal-ruleset", title: "A Commonweal rules set" },
);
