import { Type } from "@sinclair/typebox";
import { closed, kind, list, oneOf, Text } from "./parts";

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

/** Kinds of check that look at contracts and funding agreements. */
export const CONTRACT_KINDS = [
  /** Other wording may do the job of a required clause already. */
  kind("possible-cover", Type.Object({ horizon: oneOf("day-one", "long-term") }, closed)),
  /** A clause of ours stands in another edition than the rules set's. */
  kind("clause-edition", Type.Object({}, closed)),
  /** Blanks that wait to be filled: in our clauses, in wording that may do their job, or in the rest of the contract. */
  kind("blanks", Type.Object({ in: oneOf("clauses", "cover", "elsewhere") }, closed)),
  /** `definitions`: terms that a clause needs and the contract lacks, or brings and the contract defines otherwise. `parties`: words for the parties and the agreement. */
  kind("terms", Type.Object({ of: oneOf("definitions", "parties") }, closed)),
  /** The contract's commitments against those of the offer. */
  kind(
    "back-check",
    Type.Object(
      { test: oneOf("absent", "extra", "quantity", "due", "place", "unquantified", "attribution") },
      closed,
    ),
  ),
  /** Each commitment has a duty, a measure, evidence, a report, a remedy, and a way to put failure right. */
  kind("chain", Type.Object({}, closed)),
  /** A clause of ours obliges something for which the contract states no commitment. */
  kind("unused-duty", Type.Object({}, closed)),
  /** Fewer commitments or indicators than `atLeast`; a table is one of indicators where its first row, or the paragraph above it, has one of the words. */
  kind(
    "indicators",
    Type.Object({ atLeast: Type.Integer({ minimum: 1 }), words: Type.Array(Text, { minItems: 1 }) }, closed),
  ),
  /** A provision that some paragraph must make: it has one of the signs and one of the words that oblige or empower. */
  kind(
    "provision",
    Type.Object(
      {
        signs: Type.Array(Text, { minItems: 1 }),
        binding: Type.Array(Text, { minItems: 1 }),
      },
      closed,
    ),
  ),
  /** A commitment's date: there where it is due from day one, within the term, and no later than its measure allows. */
  kind("commitment-date", Type.Object({}, closed)),
  /** Two of our clauses, or one of ours and other wording, that cannot stand beside each other. */
  kind("conflict", Type.Object({ between: oneOf("clauses", "wording") }, closed)),
  /** Facts of the contract that must be those of the offer. */
  kind("offer-facts", Type.Object({ facts: Type.Array(Text, { minItems: 1 }) }, closed)),
  /** The document holds tracked changes, which are read as accepted. */
  kind("tracked-changes", Type.Object({}, closed)),
  /** Foreign wording that may do the job of a clause of the horizon, but leaves its duty open. */
  kind("weak-duty", Type.Object({ horizon: oneOf("day-one", "long-term"), words: WeakWordsSchema }, closed)),
  /** A clause of ours whose words were changed (`altered`), changed so that it obliges less (`weakened`), filled with less than usual (`loose`), or otherwise than the facts and the rules give (`filled`). */
  kind(
    "altered-clause",
    Type.Object(
      {
        test: oneOf("altered", "weakened", "loose", "filled"),
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
] as const;
