import { Type } from "@sinclair/typebox";
import {
  closed,
  Text,
  oneOf,
  list,
  StatusSchema,
  SourceSchema,
  ConditionSchema,
  Role,
  Strategy,
} from "./parts";

export const ThemeSchema = Type.Object(
  {
    id: Text,
    title: Text,
    description: Text,
    source: SourceSchema,
    status: StatusSchema,
    doubt: Type.Optional(Text),
  },
  closed,
);

const Valuation = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("pounds"),
      value: Type.Number({ minimum: 0 }),
      priceYear: Type.Integer(),
      licence: Text,
      status: StatusSchema,
      source: SourceSchema,
      note: Type.Optional(Text),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal("points"),
      value: Type.Number({ minimum: 0 }),
      status: StatusSchema,
      source: SourceSchema,
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal("record-only"), because: Text }, closed),
]);

export const MeasureSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[A-Z]+-M-\\d{3}$" }),
    title: Text,
    theme: Text,
    description: Text,
    unit: Type.Object(
      {
        /** As printed: "FTE years", "weeks", "£". */
        label: Text,
        kind: oneOf("people", "weeks", "hours", "money", "percent", "tonnes", "count", "yes-no"),
        /** Smallest step that makes sense: 0.5 for people FTE, 1 for whole things, 0.01 for pounds. */
        step: Type.Number({ exclusiveMinimum: 0 }),
        /** Other ways to write the unit. */
        synonyms: list(Text),
        /** Words that betray another unit, such as "people" where weeks are counted. */
        notThese: list(Text),
        /** One worked example: "10 people for 2 years is 20". */
        example: Text,
      },
      closed,
    ),
    counts: list(Text),
    doesNotCount: list(Text),
    /** Kinds of evidence that a commitment under this measure may name. */
    evidence: list(Text),
    horizon: oneOf("day-one", "long-term"),
    local: Type.Boolean(),
    attribution: oneOf("required", "optional", "none"),
    group: Type.Optional(Text),
    /** Measures that must not count the same person, pound or thing. */
    exclusiveWith: list(Text),
    /** Longest time one person or thing counts, in months. */
    maxMonths: Type.Optional(Type.Number()),
    plausible: Type.Object(
      {
        /** `per-million`: quantity for each £1m of value over the whole term; `of-value`: share of contract value (0 to 1); `total`: whatever the size. */
        basis: oneOf("per-million", "of-value", "total"),
        high: Type.Number(),
        low: Type.Optional(Type.Number()),
        status: StatusSchema,
        source: SourceSchema,
      },
      closed,
    ),
    /** Largest quantity that scores; more is recorded and earns nothing. */
    cap: Type.Optional(
      Type.Object(
        {
          basis: oneOf("per-million", "of-value", "total"),
          value: Type.Number(),
          status: StatusSchema,
          source: SourceSchema,
        },
        closed,
      ),
    ),
    valuations: Type.Array(Valuation, { minItems: 1 }),
    /** When a bid must offer something under this measure; left out: never. */
    required: Type.Optional(ConditionSchema),
    roles: Type.Array(Role, { minItems: 1 }),
    strategies: list(Strategy),
    /** Wordings and other catalogues' codes by which a workbook may name it. */
    synonyms: list(Text),
    /** Days from contract start by which it is due; day one is 0. */
    byDays: Type.Integer({ minimum: 0 }),
    adopted: Type.Boolean(),
    status: StatusSchema,
    source: SourceSchema,
    doubt: Type.Optional(Text),
  },
  closed,
);
