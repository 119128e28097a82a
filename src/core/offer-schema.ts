import { Type } from "@sinclair/typebox";
import { FactsSchema } from "./facts-schema";

const closed = { additionalProperties: false };
const Text = Type.String({ minLength: 1 });
const IsoDate = Type.String({
  pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
  description: "A date, YYYY-MM-DD.",
});

const OfferCommitmentSchema = Type.Object(
  {
    measure: Type.String({ pattern: "^[A-Z]+-M-\\d{3}$" }),
    title: Text,
    ordinal: Type.Integer({ minimum: 1, description: "Order among the bid's lines under the measure." }),
    quantity: Type.Union([Type.Number({ minimum: 0 }), Type.Null()], {
      description: "In the measure's unit; null where it was left blank or could not be read.",
    }),
    asWritten: Type.Optional(
      Type.String({ description: "What stands in the quantity's cell where it could not be read." }),
    ),
    unit: Text,
    horizon: Type.Union([Type.Literal("day-one"), Type.Literal("long-term")]),
    due: Type.Optional(IsoDate),
    place: Type.Optional(Text),
    attribution: Type.Optional(
      Type.Number({ minimum: 0, maximum: 1, description: "Share that is local or due to this contract." }),
    ),
    evidence: Type.Optional(Text),
    owner: Type.Optional(Text),
    method: Type.Optional(Text),
    at: Type.String({ description: "Where the bid says so: file, sheet and cell." }),
  },
  closed,
);

/** One bid's commitments on their way from the workbook to the contract. */
export const OfferSchema = Type.Object(
  {
    format: Type.Literal(1),
    edition: Type.String({
      pattern: "^[a-z][a-z0-9-]* \\d+\\.\\d+\\.\\d+$",
      description: 'The rules set and version under which the bid was scored, such as "lcr 1.1.0".',
    }),
    sha256: Type.String({ description: "SHA-256 of that edition's release file." }),
    engine: Text,
    input: Type.String({ description: "SHA-256 of what was read, as the scored workbook's stamp has it." }),
    facts: FactsSchema,
    lot: Type.String({ description: "As written; empty where the tender has a single, unnamed lot." }),
    bidder: Text,
    commitments: Type.Array(OfferCommitmentSchema),
  },
  { ...closed, $id: "commonweal-offer", title: "One bid's social value commitments" },
);
