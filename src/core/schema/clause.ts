import { Type } from "@sinclair/typebox";
import {
  closed,
  Text,
  oneOf,
  list,
  StatusSchema,
  SourceSchema,
  ConditionSchema,
  Role,
  Strategy,
} from "./parts";

/** Paragraphs of a clause, with named slots in braces; level 1 is the first below the heading. */
const Words = Type.Array(
  Type.Object(
    {
      level: Type.Integer({ minimum: 0, maximum: 3 }),
      text: Text,
      /** Ids of the duties that this paragraph lays on somebody. */
      duties: Type.Optional(list(Text)),
    },
    closed,
  ),
  { minItems: 1 },
);

const Slot = Type.Object(
  {
    name: Type.String({ pattern: "^[a-zA-Z]+$" }),
    title: Text,
    /** `commitments`: where the table of commitments stands. */
    type: oneOf("text", "number", "date", "money", "party", "commitments"),
    /** The fact that fills it. */
    from: Type.Optional(Text),
    /** What fills it where the facts meet a condition: the first that does. */
    cases: Type.Optional(list(Type.Object({ when: ConditionSchema, value: Text }, closed))),
    default: Type.Optional(Text),
  },
  closed,
);

/** What a clause obliges somebody to do, and everything that makes it hold. */
const Duty = Type.Object(
  {
    id: Text,
    who: oneOf("supplier", "authority", "both"),
    what: Text,
    /** Measures whose commitments it carries; left out: those of every commitment, or none. */
    measures: Type.Optional(list(Text)),
    evidence: Text,
    /** How often, or when, it is reported on. */
    reporting: Text,
    remedy: Text,
    /** The clause under which a failure is put right, or ends the contract. */
    escalates: Type.Optional(Text),
    /** Days from contract start; day one is 0. */
    by: Type.Integer({ minimum: 0 }),
    phases: list(Type.Object({ by: Type.Integer({ minimum: 0 }), what: Text }, closed)),
    /** Whether the duty is in use; some wait for a tool or a decision. */
    adopted: Type.Boolean(),
    /** Words by which foreign wording shows that it lays the same duty on the same party. */
    signs: list(Text),
  },
  closed,
);

const Example = Type.Object(
  {
    title: Text,
    facts: Type.Record(Type.String(), Type.Unknown()),
    required: oneOf("met", "not-met", "unknown"),
    /** Foreign wording, and whether it may do the clause's job. */
    paragraphs: Type.Optional(list(Text)),
    covered: Type.Optional(Type.Boolean()),
  },
  closed,
);

const FundingForm = Type.Object({ heading: Type.Optional(Text), paragraphs: Words }, closed);

export const ClauseSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[A-Z]+-C-\\d{3}$" }),
    edition: Type.Integer({ minimum: 1 }),
    title: Text,
    heading: Text,
    /** Over the contract's facts and thresholds; when the clause is required or, of one that is never required, fit to be asked for. */
    trigger: ConditionSchema,
    /** Left out: when triggered. `on-request`: an offer to the parties, whose absence is no gap. */
    required: Type.Optional(oneOf("when-triggered", "on-request")),
    horizon: oneOf("day-one", "long-term"),
    paragraphs: Words,
    /** The form for a grant or loan, where it differs. */
    fundingAgreement: Type.Optional(FundingForm),
    slots: list(Slot),
    duties: list(Duty),
    terms: Type.Object(
      {
        /** Defined terms of the contract that it uses, besides its parties and itself. */
        needs: list(Text),
        /** Terms that it defines, written as it writes them. */
        brings: list(Type.Object({ term: Text, means: Text }, closed)),
      },
      closed,
    ),
    /** What cannot stand beside it: another clause of the rules set, or foreign wording with these words. */
    conflicts: list(
      Type.Object({ clause: Type.Optional(Text), signs: Type.Optional(list(Text)), because: Text }, closed),
    ),
    /** The words of its earlier editions, so that they are recognised. */
    earlier: list(
      Type.Object(
        {
          edition: Type.Integer({ minimum: 1 }),
          heading: Text,
          paragraphs: Words,
          fundingAgreement: Type.Optional(FundingForm),
          changed: Text,
        },
        closed,
      ),
    ),
    /** Words that betray foreign wording with the same job. */
    signs: list(Text),
    roles: Type.Array(Role, { minItems: 1 }),
    strategies: list(Strategy),
    status: StatusSchema,
    source: SourceSchema,
    doubt: Type.Optional(Text),
    examples: list(Example),
  },
  closed,
);
