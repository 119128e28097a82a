import { Type, type TSchema } from "@sinclair/typebox";
import { closed, Text, oneOf, list, ConditionSchema } from "./parts";

/** The fields that a table of commitments can have. */
export const Field = oneOf(
  "lot",
  "bidder",
  "measure",
  "title",
  "theme",
  "unit",
  "minimum",
  "quantity",
  "proxy",
  "attribution",
  "value",
  "method",
  "due",
  "owner",
  "evidence",
  "place",
  "horizon",
  "inSpecification",
  "price",
  "withdrawn",
  "evaluatorMark",
  "evaluatorReason",
  "consensusMark",
  "consensusReason",
  "question",
  "notes",
);

/** What reading could not settle, by name. */
export const ProblemName = oneOf(
  "no-tender",
  "unreadable-quantity",
  "unreadable-value",
  "number-as-text",
  "error-cell",
  "not-calculated",
  "wrong-unit",
  "unknown-measure",
  "ambiguous-measure",
  "ambiguous-header",
  "unnamed-bidder",
  "similar-bidders",
  "hidden-line",
  "ambiguous-date",
  "unknown-lot",
  "duplicate-bid",
  "text-outside-table",
);

const kind = <K extends string, T extends TSchema>(name: K, params: T) =>
  Type.Object({ kind: Type.Literal(name), with: params }, closed);

/** Words that make a duty weak, by what they do to it: written out once, and named by that check's id (`of`) elsewhere. */
const WeakWordsSchema = Type.Union([
  Type.Object(
    {
      modals: list(Text),
      efforts: list(Text),
      hedges: list(Text),
      denials: list(Text),
      permits: list(Text),
      about: list(Text),
    },
    closed,
  ),
  Type.Object({ of: Text }, closed),
]);

/** The closed set of kinds of check: what code knows how to judge. The parameters are data. */
export const CheckTestSchema = Type.Union([
  /** A problem that reading met. */
  kind("reading", Type.Object({ problem: ProblemName }, closed)),
  /** A field of a commitment must be filled wherever a quantity above nought is offered. */
  kind("present", Type.Object({ field: Field }, closed)),
  /** A fact of the procurement must be known. */
  kind("known-fact", Type.Object({ fact: Text }, closed)),
  /** A condition over one commitment's facts must hold; the mark goes to `field`. */
  kind("condition", Type.Object({ must: ConditionSchema, field: Field }, closed)),
  /** A column that the buyer wrote must still say what the rules set says. */
  kind("unaltered", Type.Object({ field: oneOf("unit", "proxy", "title", "theme") }, closed)),
  /** What a bidder names must be listed: evidence by the measure, the place of a local measure by the rules set's local area. */
  kind("listed", Type.Object({ field: oneOf("evidence", "place") }, closed)),
  /** The printed social value must equal quantity x proxy x attribution, and still be a formula where others are. */
  kind("arithmetic", Type.Object({ test: oneOf("value", "formula") }, closed)),
  /** The quantity must lie within the measure's plausible range. */
  kind("plausible", Type.Object({}, closed)),
  /** Measures that exclude each other, offered by one bidder in one lot. `groups`: two disadvantage groups; `listed`: the measures' own lists. */
  kind("double-count", Type.Object({ by: oneOf("listed", "groups") }, closed)),
  /** The same bidder, lot, measure and place twice. */
  kind("duplicate", Type.Object({}, closed)),
  /** A measure that this tender requires and a bid does not offer. */
  kind("coverage", Type.Object({ horizon: oneOf("day-one", "long-term") }, closed)),
  /** A delivery date must lie in the contract term (`term`), or be on or before start plus the measure's days (`day-one`). */
  kind("delivery-date", Type.Object({ test: oneOf("term", "day-one") }, closed)),
  /** Marks by evaluators and the panel. */
  kind(
    "marks",
    Type.Object(
      {
        test: oneOf(
          "missing",
          "off-scale",
          "no-evaluator-reason",
          "no-consensus-reason",
          "no-individual-marks",
          "consensus-outside-marks",
        ),
      },
      closed,
    ),
  ),
  /** Wording that must not stand in the field. Phrases are plain words; a phrase in a longer word does not match. */
  kind("wording", Type.Object({ fields: list(Field), phrases: Type.Array(Text, { minItems: 1 }) }, closed)),
  /** Both a quantity and a method statement (`parts`); both quantitative offer and marks for a bid (`bid`). */
  kind("both-parts", Type.Object({ test: oneOf("parts", "bid") }, closed)),
  /** The tender's own weightings: they add up to 100; social value is among them; and weighs at least the minimum. */
  kind("weighting", Type.Object({ test: oneOf("sum", "present", "minimum") }, closed)),
  /** Properties of the field of bids in a lot. `sensitive`: removing a bid that is not first changes the order of the first two. */
  kind(
    "competition",
    Type.Object(
      {
        test: oneOf("no-bids", "single-bid", "all-zero", "tie", "outlier", "sensitive", "withdrawn"),
        ratio: Type.Optional(Type.Number()),
      },
      closed,
    ),
  ),
  /** More than this share (0 to 1) of a bid's social value rests on illustrative values. */
  kind("illustrative", Type.Object({ above: Type.Number() }, closed)),
  /** A bid that offers nothing (blank) or only noughts. */
  kind("empty-bid", Type.Object({ test: oneOf("blank", "zero") }, closed)),
  /** A required clause is not in the contract (documents): one clause, or every clause of a horizon. */
  kind(
    "missing-clause",
    Type.Object(
      { clause: Type.Optional(Text), horizon: Type.Optional(oneOf("day-one", "long-term")) },
      closed,
    ),
  ),
  /** A document that holds no contract. */
  kind("no-contract", Type.Object({}, closed)),
  /** Foreign wording that may do the job of a clause of the horizon, but leaves its duty open. */
  kind("weak-duty", Type.Object({ horizon: oneOf("day-one", "long-term"), words: WeakWordsSchema }, closed)),
  /** A clause of ours whose words were changed (`altered`), changed so that it obliges less (`weakened`), or filled with less than usual (`loose`). */
  kind(
    "altered-clause",
    Type.Object(
      {
        test: oneOf("altered", "weakened", "loose"),
        horizon: Type.Optional(oneOf("day-one", "long-term")),
        words: WeakWordsSchema,
      },
      closed,
    ),
  ),
  /** Wording that prefers suppliers for where they are. In a phrase {firm} stands for any of `firms`, {place} for any of `places` or of the local area. */
  kind(
    "local-preference",
    Type.Object(
      { firms: list(Text), places: list(Text), phrases: Type.Array(Text, { minItems: 1 }) },
      closed,
    ),
  ),
]);
