import { Type } from "@sinclair/typebox";
import { CheckTestSchema } from "./check-test";
import {
  closed,
  Text,
  oneOf,
  list,
  StatusSchema,
  SourceSchema,
  Message,
  ConditionSchema,
  Role,
  Strategy,
} from "./parts";

/** A paragraph of an example: its text, or its text with what a host shows besides. */
const ExampleParagraph = Type.Union([
  Type.String(),
  Type.Object(
    {
      text: Type.String(),
      /** Tag of the content control of ours around it, such as "cw:LCR-C-001:1". */
      tag: Type.Optional(Text),
      number: Type.Optional(Text),
      cell: Type.Optional(
        Type.Object({ table: Type.Integer(), row: Type.Integer(), column: Type.Integer() }, closed),
      ),
      isTracked: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
]);

/** An example in the rule's own words: sheets (or paragraphs) as rows of cells, and where the check must find something. */
const Example = Type.Object(
  {
    title: Text,
    facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    sheets: Type.Optional(
      Type.Record(
        Type.String(),
        list(list(Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]))),
      ),
    ),
    paragraphs: Type.Optional(list(ExampleParagraph)),
    /** The offer that the contract is held against; what an example leaves out of it is as little as an offer may say. */
    offer: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    /** The clause, measure or part that the example is about, where a check looks at many: what it finds of others is left out. */
    about: Type.Optional(Text),
    /** Rows that are hidden: "Offers!3". A sheet of another workbook is named with it: "birch.xlsx: Offers". */
    hidden: Type.Optional(list(Type.String())),
    /** Places ("Offers!F3"; "" for the file) with, if wanted, the exact sentence. Empty: the check must stay silent. */
    finds: list(Type.Object({ at: Type.String(), message: Type.Optional(Text) }, closed)),
  },
  closed,
);

const Severity = oneOf("error", "warning", "advice");

export const CheckSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[A-Z]+-K-\\d{3}$" }),
    title: Text,
    rationale: Text,
    test: CheckTestSchema,
    /** Which subjects it looks at, over the facts of the procurement and of the line. Left out: all. */
    when: Type.Optional(ConditionSchema),
    severity: Severity,
    message: Message,
    /** Other sentences for the same rule, by the name the kind gives: "column" where a table has no such column, "low" under a range, "undated". */
    variants: Type.Optional(Type.Record(Type.String(), Message)),
    /** The severity of a variant that weighs more or less than the rest, by its name; the kind names it whether or not it has words of its own. */
    severities: Type.Optional(Type.Record(Type.String(), Severity)),
    roles: Type.Array(Role, { minItems: 1 }),
    strategies: list(Strategy),
    status: StatusSchema,
    source: SourceSchema,
    doubt: Type.Optional(Text),
    adopted: Type.Boolean(),
    examples: Type.Array(Example, { minItems: 2 }),
  },
  closed,
);
