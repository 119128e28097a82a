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

export const ClauseSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[A-Z]+-C-\\d{3}$" }),
    edition: Type.Integer({ minimum: 1 }),
    title: Text,
    heading: Text,
    /** Over the contract's facts and thresholds; when the clause is required. */
    trigger: ConditionSchema,
    horizon: oneOf("day-one", "long-term"),
    /** The paragraphs to insert, with named slots in braces; level 0 is the clause's own level. */
    paragraphs: Type.Array(
      Type.Object({ level: Type.Integer({ minimum: 0, maximum: 3 }), text: Text }, closed),
      { minItems: 1 },
    ),
    slots: list(
      Type.Object(
        {
          name: Type.String({ pattern: "^[a-zA-Z]+$" }),
          title: Text,
          type: oneOf("text", "number", "date", "money", "party"),
          from: Type.Optional(Text),
          default: Type.Optional(Text),
        },
        closed,
      ),
    ),
    duties: list(
      Type.Object(
        {
          id: Text,
          who: oneOf("supplier", "authority", "both"),
          what: Text,
          measure: Type.Optional(Text),
          evidence: Text,
          reporting: Text,
          remedy: Text,
          by: Type.Integer(),
          adopted: Type.Boolean(),
        },
        closed,
      ),
    ),
    /** Words that betray foreign wording with the same job. */
    signs: list(Text),
    roles: Type.Array(Role, { minItems: 1 }),
    strategies: list(Strategy),
    status: StatusSchema,
    source: SourceSchema,
    doubt: Type.Optional(Text),
  },
  closed,
);
