import { Type } from "@sinclair/typebox";
import { CategorySchema, JurisdictionSchema, VatBasisSchema } from "../facts-schema";
import { closed, Text, oneOf, list, StatusSchema, SourceSchema, Effective } from "./parts";

export const ThresholdSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[A-Z]+-T-\\d{3}$" }),
    title: Text,
    value: Type.Number({ minimum: 0 }),
    comparator: oneOf("above", "at-or-above"),
    vat: VatBasisSchema,
    period: oneOf("total", "annual"),
    jurisdiction: list(JurisdictionSchema),
    /** Left out: every category. */
    categories: Type.Optional(list(CategorySchema)),
    kind: Type.Optional(oneOf("contract", "funding-agreement")),
    /** Whose duty it triggers. */
    duty: oneOf("authority", "supplier", "both"),
    binding: oneOf("binding", "voluntary"),
    /** Chosen by the procurement's commencement date. */
    effective: Effective,
    consequence: Text,
    status: StatusSchema,
    source: SourceSchema,
    doubt: Type.Optional(Text),
  },
  closed,
);
