import { Type } from "@sinclair/typebox";
import { closed, Text, oneOf, list, SourceSchema, Role } from "./parts";

/** Words by which a workbook's headings and labels are recognised; matched without regard to case, space and punctuation. */
export const VocabularySchema = Type.Object(
  {
    headers: Type.Record(Type.String(), list(Text)),
    /** Labels of facts, by fact name, as they stand in a facts sheet or beside a cell. */
    facts: Type.Record(Type.String(), list(Text)),
    dayOne: list(Text),
    longTerm: list(Text),
    yes: list(Text),
    no: list(Text),
    totals: list(Text),
    socialValue: list(Text),
    /** Sheets whose rows are never commitments: instructions, lists. */
    notTables: list(Text),
  },
  closed,
);

export const FrameworkSchema = list(
  Type.Object(
    {
      id: Type.String({ pattern: "^[A-Z]+-F-\\d{3}$" }),
      statement: Text,
      role: Role,
      class: oneOf("day-one", "long-term", "transitional"),
      source: SourceSchema,
      /** Rules that carry it. */
      carriedBy: list(Text),
      doubt: Type.Optional(Text),
    },
    closed,
  ),
);
