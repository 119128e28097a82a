import { Type } from "@sinclair/typebox";

const Paragraph = Type.Object({
  kind: Type.Literal("paragraph"),
  file: Type.String(),
  index: Type.Integer({ description: "Among the paragraphs of the document's body, from 0." }),
  label: Type.String(),
});

/** How one clause of the rules set stands in a contract. */
export const ClauseOutput = Type.Object({
  clause: Type.String(),
  heading: Type.String({ description: "In the form that this contract needs." }),
  state: Type.Union(
    [
      Type.Literal("present"),
      Type.Literal("older"),
      Type.Literal("altered"),
      Type.Literal("possibly-covered"),
      Type.Literal("missing"),
      Type.Literal("unknown"),
      Type.Literal("not-required"),
    ],
    {
      description:
        "older: there in an earlier edition; altered: there in words of no edition; possibly-covered: not there, but the contract's own words may do its job; unknown: whether it is required cannot be told.",
    },
  ),
  required: Type.String({ description: "met, not-met or unknown." }),
  why: Type.String({ description: "Why it is required, or what to state before that can be told." }),
  latest: Type.Integer({ description: "The clause's edition in the rules set." }),
  edition: Type.Union([Type.Integer(), Type.Null()], { description: "The edition that stands." }),
  heldBack: Type.Optional(
    Type.String({ description: "Why draft would not insert it, though it is missing." }),
  ),
  at: Type.Optional(Paragraph),
  recognisedBy: Type.Optional(Type.String({ description: "tag, bookmark or fingerprint." })),
  cover: Type.Optional(
    Type.Object({
      at: Paragraph,
      score: Type.Number({ description: "0 to 1: how much of the clause's job the wording seems to do." }),
      signs: Type.Array(Type.String()),
      duties: Type.Array(
        Type.Object({ duty: Type.String(), at: Paragraph, signs: Type.Array(Type.String()) }),
      ),
      missing: Type.Array(Type.String({ description: "Duties for which no words were found." })),
    }),
  ),
});

/** What a draft did to a document, or would do. */
export const DraftOutput = Type.Object({
  as: Type.String(),
  tracked: Type.Boolean(),
  inserted: Type.Array(
    Type.Object({
      title: Type.String(),
      tag: Type.String(),
      because: Type.String({ description: "Where it goes, and why there." }),
    }),
  ),
  replaced: Type.Array(Type.Object({ title: Type.String(), tag: Type.String() })),
  filled: Type.Array(Type.String({ description: "Lines that fill the contract's own blank." })),
  heldBack: Type.Array(Type.Object({ clause: Type.String(), because: Type.String() })),
  toSettle: Type.Array(Type.String()),
});
