import { Type } from "@sinclair/typebox";
import { closed, Text, oneOf, list, StatusSchema, SourceSchema } from "./parts";

export const ScoringSchema = Type.Object(
  {
    /** Weight of social value in the award criteria, in percent, where the tender declares none. */
    weighting: Type.Object(
      {
        percent: Type.Number(),
        minimum: Type.Number(),
        status: StatusSchema,
        source: SourceSchema,
        doubt: Type.Optional(Text),
      },
      closed,
    ),
    /** Percent of the social value weight; the two add up to 100. */
    split: Type.Object(
      { quantitative: Type.Number(), qualitative: Type.Number(), status: StatusSchema, source: SourceSchema },
      closed,
    ),
    method: Type.Object(
      {
        /** `relative`: weight x bid / highest bid. `target`: weight x (pounds per pound of contract value) / target, at most the weight. `points`: weight x points / the points that earn it all. */
        kind: oneOf("relative", "target", "points"),
        target: Type.Number({ exclusiveMinimum: 0 }),
        fullPoints: Type.Number({ exclusiveMinimum: 0 }),
        status: StatusSchema,
        source: SourceSchema,
      },
      closed,
    ),
    scale: Type.Object(
      {
        minimum: Type.Number(),
        maximum: Type.Number(),
        step: Type.Number(),
        descriptors: list(Type.Object({ mark: Type.Number(), title: Text, description: Text }, closed)),
        status: StatusSchema,
        source: SourceSchema,
      },
      closed,
    ),
    caps: Type.Object(
      {
        /** Largest part of the contract value that one bid's social value may count for in scoring, as a multiple; null for none. */
        bidMultiple: Type.Union([Type.Number(), Type.Null()]),
        /** A bid whose social value is more than this many times the next is called extreme (a finding; it still scores). */
        outlierRatio: Type.Number(),
        status: StatusSchema,
        source: SourceSchema,
      },
      closed,
    ),
    rounding: Type.Object(
      { money: Type.Integer(), points: Type.Integer(), mode: oneOf("half-up"), source: SourceSchema },
      closed,
    ),
    /** Bids with the same rounded points share the better rank, and the next rank is skipped (1, 2, 2, 4). */
    ties: oneOf("share"),
    /** `rate` as a fraction: 0.2 is 20%. */
    vatRate: Type.Object({ rate: Type.Number(), status: StatusSchema, source: SourceSchema }, closed),
  },
  closed,
);
