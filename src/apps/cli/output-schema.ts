import { Type } from "@sinclair/typebox";
import { OfferSchema } from "../../core/offer-schema";
import { ClauseOutput, DraftOutput } from "./output-clauses";

const Location = Type.Union([
  Type.Object({
    kind: Type.Literal("cell"),
    file: Type.String(),
    sheet: Type.String(),
    row: Type.Integer(),
    column: Type.Integer(),
    address: Type.String(),
  }),
  Type.Object({
    kind: Type.Literal("paragraph"),
    file: Type.String(),
    index: Type.Integer(),
    label: Type.String(),
  }),
  Type.Object({ kind: Type.Literal("json"), file: Type.String(), pointer: Type.String() }),
  Type.Object({ kind: Type.Literal("file"), file: Type.String() }),
]);

const FindingOutput = Type.Object({
  key: Type.String({ description: "Rule and subject: the name to waive or follow a finding by." }),
  rule: Type.String(),
  severity: Type.Union([Type.Literal("error"), Type.Literal("warning"), Type.Literal("advice")]),
  outcome: Type.Union([Type.Literal("not-met"), Type.Literal("unknown")]),
  message: Type.String(),
  source: Type.String(),
  at: Location,
  values: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});

const WaiverOutput = Type.Object({
  key: Type.String(),
  reason: Type.String(),
  who: Type.String(),
  edition: Type.String(),
});

const ScoreOutput = Type.Object({
  points: Type.Number(),
  maximum: Type.Number(),
  provisional: Type.Array(
    Type.String({ description: "Why the points may still change; empty where they are settled." }),
  ),
});

/** What `--json` prints on the standard output: one object. */
export const OutputSchema = Type.Object(
  {
    command: Type.String(),
    exitCode: Type.Integer({ description: "0 clean, 1 gaps found, 2 misuse or unreadable file." }),
    error: Type.Optional(Type.String({ description: "Why the command was not carried out (exit code 2)." })),
    edition: Type.Optional(
      Type.Object({
        set: Type.String(),
        version: Type.String(),
        sha256: Type.String(),
        authority: Type.String(),
        status: Type.String(),
        statement: Type.String(),
      }),
    ),
    engine: Type.Optional(Type.String()),
    files: Type.Optional(
      Type.Array(
        Type.Object({
          file: Type.String(),
          sha256: Type.String({ description: "SHA-256 of the file's bytes as they were read." }),
        }),
      ),
    ),
    input: Type.Optional(
      Type.String({
        description:
          "SHA-256 of what was read: values and formulas of every sheet outside our own (or the paragraphs), with the facts and mapping given; the hash that the stamp carries.",
      }),
    ),
    governs: Type.Optional(
      Type.Object({
        is: Type.String({
          description: "met, not-met or unknown: whether the rules set governs this procurement or grant.",
        }),
        text: Type.String({ description: "The same in a sentence; empty where it governs." }),
      }),
    ),
    facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    findings: Type.Optional(Type.Array(FindingOutput)),
    waived: Type.Optional(Type.Array(Type.Object({ finding: FindingOutput, waiver: WaiverOutput }))),
    removed: Type.Optional(
      Type.Array(WaiverOutput, { description: "Waivers that were taken back, by waive --remove." }),
    ),
    scores: Type.Optional(
      Type.Array(
        Type.Object({
          lot: Type.String(),
          method: Type.String(),
          weight: Type.Number({ description: "Percent of all award criteria." }),
          weightFrom: Type.String(),
          sensitiveTo: Type.Array(Type.String()),
          bids: Type.Array(
            Type.Object({
              bidder: Type.String(),
              rank: Type.Union([Type.Integer(), Type.Null()], {
                description: "1 is first on social value, which is not an award; null where withdrawn.",
              }),
              isTied: Type.Boolean(),
              withdrawn: Type.Boolean(),
              total: Type.Number({
                description: "Pounds, or points under the points method; the known lines only.",
              }),
              unknownLines: Type.Integer(),
              illustrative: Type.Number(),
              byTheme: Type.Record(Type.String(), Type.Number()),
              byHorizon: Type.Record(Type.String(), Type.Number()),
              byRole: Type.Record(Type.String(), Type.Number()),
              quantitative: ScoreOutput,
              qualitative: ScoreOutput,
              combined: ScoreOutput,
            }),
          ),
        }),
      ),
    ),
    clauses: Type.Optional(Type.Array(ClauseOutput)),
    draft: Type.Optional(DraftOutput),
    offer: Type.Optional(OfferSchema),
    leftOut: Type.Optional(
      Type.Array(
        Type.Object({
          label: Type.String(),
          at: Type.String(),
          because: Type.String({ description: "Why no commitment could be made of this line of the bid." }),
        }),
      ),
    ),
    written: Type.Optional(
      Type.Array(
        Type.Object({
          file: Type.String(),
          parts: Type.Array(Type.String()),
          refused: Type.Array(Type.Object({ why: Type.String(), message: Type.String() })),
        }),
      ),
    ),
    notTakenOut: Type.Optional(
      Type.Array(Type.String({ description: "After clear: what of ours still stands, and where." })),
    ),
    changes: Type.Optional(
      Type.Array(Type.String({ description: "With --dry-run: what would be written." })),
    ),
    explanation: Type.Optional(Type.Unknown()),
    rules: Type.Optional(Type.Unknown()),
  },
  {
    additionalProperties: false,
    $id: "commonweal-output",
    title: "What the command line prints with --json",
  },
);
