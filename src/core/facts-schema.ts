import { Type } from "@sinclair/typebox";

const IsoDate = Type.String({
  pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$",
  description: "A date, YYYY-MM-DD.",
});
const Pounds = Type.Number({ minimum: 0, description: "Pounds." });

export const VatBasisSchema = Type.Union([
  Type.Literal("included"),
  Type.Literal("excluded"),
  Type.Literal("unstated"),
]);

export const JurisdictionSchema = Type.Union([
  Type.Literal("england"),
  Type.Literal("scotland"),
  Type.Literal("wales"),
  Type.Literal("northern-ireland"),
]);

export const CategorySchema = Type.Union([
  Type.Literal("goods"),
  Type.Literal("services"),
  Type.Literal("works"),
  Type.Literal("light-touch"),
  Type.Literal("concession"),
  Type.Literal("light-touch-concession"),
  Type.Literal("retrofit"),
  Type.Literal("facilities"),
  Type.Literal("transport"),
  Type.Literal("adult-education"),
]);

/** The facts of a procurement or grant. Every one is optional: what is missing makes what needs it unknown. */
export const FactsSchema = Type.Object(
  {
    title: Type.Optional(Type.String({ minLength: 1 })),
    authority: Type.Optional(
      Type.String({ minLength: 1, description: "The contracting authority or funder." }),
    ),
    supplier: Type.Optional(
      Type.String({ minLength: 1, description: "The supplier or recipient of the grant, in a contract." }),
    ),
    reference: Type.Optional(Type.String({ minLength: 1 })),
    edition: Type.Optional(
      Type.String({
        pattern: "^[a-z][a-z0-9-]* \\d+\\.\\d+\\.\\d+$",
        description: 'The rules set and version that govern, such as "lcr 1.0.0".',
      }),
    ),
    kind: Type.Optional(Type.Union([Type.Literal("contract"), Type.Literal("funding-agreement")])),
    value: Type.Optional(Pounds),
    vat: Type.Optional(VatBasisSchema),
    annualValue: Type.Optional(Pounds),
    start: Type.Optional(IsoDate),
    end: Type.Optional(IsoDate),
    commencement: Type.Optional(IsoDate),
    category: Type.Optional(CategorySchema),
    places: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    jurisdiction: Type.Optional(JurisdictionSchema),
    weighting: Type.Optional(
      Type.Number({
        exclusiveMinimum: 0,
        maximum: 100,
        description: "Weight of social value in the award criteria, in percent, as the tender declares it.",
      }),
    ),
    lots: Type.Optional(
      Type.Array(
        Type.Object(
          { id: Type.String(), title: Type.Optional(Type.String()), value: Type.Optional(Pounds) },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  { additionalProperties: false, $id: "commonweal-facts", title: "Facts of a procurement or grant" },
);
