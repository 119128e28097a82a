import { Type, type Static } from "@sinclair/typebox";

const Texts = Type.Unsafe<readonly string[]>(Type.Array(Type.String()));

/** What is known of one file of the corpus, without the bytes that were written. */
export const RowSchema = Type.Object({
  file: Type.String(),
  trial: Type.Union([
    Type.Object({ is: Type.Literal("refused"), reason: Type.String(), message: Type.String() }),
    Type.Object({
      is: Type.Literal("written"),
      /** Parts that were in the file and were edited, and those that were added. */
      edited: Texts,
      added: Texts,
      /** Reasons of changes that the host refused. */
      declined: Texts,
      /** Sentences on what should not be; none where all is well. */
      faults: Texts,
    }),
  ]),
  errorsBefore: Type.Optional(Type.Number()),
  errorsAfter: Type.Optional(Type.Number()),
  /** Validator errors that the input had not. */
  fresh: Type.Optional(Texts),
  opensBefore: Type.Optional(Type.Boolean()),
  opensAfter: Type.Optional(Type.Boolean()),
});

export type Row = Static<typeof RowSchema>;
