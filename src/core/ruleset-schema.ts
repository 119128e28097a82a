import { Type, type TSchema } from "@sinclair/typebox";
import { CategorySchema, JurisdictionSchema, VatBasisSchema } from "./facts-schema";

const closed = { additionalProperties: false };
const Text = Type.String({ minLength: 1 });
const IsoDate = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const oneOf = <const T extends readonly string[]>(...values: T) =>
  Type.Unsafe<T[number]>({ type: "string", enum: [...values] });
const list = <T extends TSchema>(item: T) => Type.Array(item);

/** `published` = stated by its source; `authority-set` = chosen by the authority; `illustrative` = a placeholder, shown as such. */
export const StatusSchema = oneOf("published", "authority-set", "illustrative");

/** Where a fact comes from: an entry of the rules set's list of sources, and the place in it. */
export const SourceSchema = Type.Object({ ref: Text, where: Type.Optional(Text) }, closed);

const Message = Type.Object({ en: Text }, closed);

/** json-rules-engine's condition format. `path` is refused: it would pull in an evaluator. */
export const ConditionSchema = Type.Recursive(
  (This) =>
    Type.Union([
      Type.Object({ all: list(This) }, closed),
      Type.Object({ any: list(This) }, closed),
      Type.Object({ not: This }, closed),
      Type.Object(
        {
          fact: Text,
          operator: oneOf(
            "equal",
            "notEqual",
            "in",
            "notIn",
            "contains",
            "doesNotContain",
            "lessThan",
            "lessThanInclusive",
            "greaterThan",
            "greaterThanInclusive",
          ),
          value: Type.Union([
            Type.String(),
            Type.Number(),
            Type.Boolean(),
            list(Type.Union([Type.String(), Type.Number()])),
            Type.Object({ fact: Text }, closed),
          ]),
        },
        closed,
      ),
    ]),
  { $id: "Condition" },
);

const Effective = Type.Object({ from: IsoDate, to: Type.Optional(IsoDate) }, closed);
const Role = oneOf("employer", "commissioner-provider", "investor", "civic-leader");
const Strategy = oneOf("equality", "community-wealth-building", "net-zero", "fair-employment", "spatial");

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

export const ThemeSchema = Type.Object(
  {
    id: Text,
    title: Text,
    description: Text,
    source: SourceSchema,
    status: StatusSchema,
    doubt: Type.Optional(Text),
  },
  closed,
);

const Valuation = Type.Union([
  Type.Object(
    {
      kind: Type.Literal("pounds"),
      value: Type.Number({ minimum: 0 }),
      priceYear: Type.Integer(),
      licence: Text,
      status: StatusSchema,
      source: SourceSchema,
      note: Type.Optional(Text),
    },
    closed,
  ),
  Type.Object(
    {
      kind: Type.Literal("points"),
      value: Type.Number({ minimum: 0 }),
      status: StatusSchema,
      source: SourceSchema,
    },
    closed,
  ),
  Type.Object({ kind: Type.Literal("record-only"), because: Text }, closed),
]);

export const MeasureSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[A-Z]+-M-\\d{3}$" }),
    title: Text,
    theme: Text,
    description: Text,
    unit: Type.Object(
      {
        /** As printed: "FTE years", "weeks", "£". */
        label: Text,
        kind: oneOf("people", "weeks", "hours", "money", "percent", "tonnes", "count", "yes-no"),
        /** Smallest step that makes sense: 0.5 for people FTE, 1 for whole things, 0.01 for pounds. */
        step: Type.Number({ exclusiveMinimum: 0 }),
        /** Other ways to write the unit. */
        synonyms: list(Text),
        /** Words that betray another unit, such as "people" where weeks are counted. */
        notThese: list(Text),
        /** One worked example: "10 people for 2 years is 20". */
        example: Text,
      },
      closed,
    ),
    counts: list(Text),
    doesNotCount: list(Text),
    /** Kinds of evidence that a commitment under this measure may name. */
    evidence: list(Text),
    horizon: oneOf("day-one", "long-term"),
    local: Type.Boolean(),
    attribution: oneOf("required", "optional", "none"),
    group: Type.Optional(Text),
    /** Measures that must not count the same person, pound or thing. */
    exclusiveWith: list(Text),
    /** Longest time one person or thing counts, in months. */
    maxMonths: Type.Optional(Type.Number()),
    plausible: Type.Object(
      {
        /** `per-million`: quantity for each £1m of value over the whole term; `of-value`: share of contract value (0 to 1); `total`: whatever the size. */
        basis: oneOf("per-million", "of-value", "total"),
        high: Type.Number(),
        low: Type.Optional(Type.Number()),
        status: StatusSchema,
        source: SourceSchema,
      },
      closed,
    ),
    /** Largest quantity that scores; more is recorded and earns nothing. */
    cap: Type.Optional(
      Type.Object(
        {
          basis: oneOf("per-million", "of-value", "total"),
          value: Type.Number(),
          status: StatusSchema,
          source: SourceSchema,
        },
        closed,
      ),
    ),
    valuations: Type.Array(Valuation, { minItems: 1 }),
    /** When a bid must offer something under this measure; left out: never. */
    required: Type.Optional(ConditionSchema),
    roles: Type.Array(Role, { minItems: 1 }),
    strategies: list(Strategy),
    /** Wordings and other catalogues' codes by which a workbook may name it. */
    synonyms: list(Text),
    /** Days from contract start by which it is due; day one is 0. */
    byDays: Type.Integer({ minimum: 0 }),
    adopted: Type.Boolean(),
    status: StatusSchema,
    source: SourceSchema,
    doubt: Type.Optional(Text),
  },
  closed,
);

const Field = oneOf(
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

const ProblemName = oneOf(
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
  /** A required clause is not in the contract (documents). */
  kind("missing-clause", Type.Object({ clause: Text }, closed)),
  /** A document that holds no contract. */
  kind("no-contract", Type.Object({}, closed)),
]);

/** An example in the rule's own words: sheets (or paragraphs) as rows of cells, and where the check must find something. */
const Example = Type.Object(
  {
    title: Text,
    facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    sheets: Type.Optional(
      Type.Record(
        Type.String(),
        list(list(Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]))),
      ),
    ),
    paragraphs: Type.Optional(list(Type.String())),
    /** Rows that are hidden: "Offers!3". A sheet of another workbook is named with it: "birch.xlsx: Offers". */
    hidden: Type.Optional(list(Type.String())),
    /** Places ("Offers!F3"; "" for the file) with, if wanted, the exact sentence. Empty: the check must stay silent. */
    finds: list(Type.Object({ at: Type.String(), message: Type.Optional(Text) }, closed)),
  },
  closed,
);

export const CheckSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[A-Z]+-K-\\d{3}$" }),
    title: Text,
    rationale: Text,
    test: CheckTestSchema,
    /** Which subjects it looks at, over the facts of the procurement and of the line. Left out: all. */
    when: Type.Optional(ConditionSchema),
    severity: oneOf("error", "warning", "advice"),
    message: Message,
    /** Other sentences for the same rule, by the name the kind gives: "column" where a table has no such column, "low" under a range, "undated". */
    variants: Type.Optional(Type.Record(Type.String(), Message)),
    roles: Type.Array(Role, { minItems: 1 }),
    strategies: list(Strategy),
    status: StatusSchema,
    source: SourceSchema,
    doubt: Type.Optional(Text),
    adopted: Type.Boolean(),
    examples: Type.Array(Example, { minItems: 2 }),
  },
  closed,
);

export const ClauseSchema = Type.Object(
  {
    id: Type.String({ pattern: "^[A-Z]+-C-\\d{3}$" }),
    edition: Type.Integer({ minimum: 1 }),
    title: Text,
    heading: Text,
    /** Over the contract's facts and thresholds; when the clause is required. */
    trigger: ConditionSchema,
    horizon: oneOf("day-one", "long-term"),
    /** The paragraphs to insert, with named slots in braces; level 0 is the clause's own level. */
    paragraphs: Type.Array(
      Type.Object({ level: Type.Integer({ minimum: 0, maximum: 3 }), text: Text }, closed),
      { minItems: 1 },
    ),
    slots: list(
      Type.Object(
        {
          name: Type.String({ pattern: "^[a-zA-Z]+$" }),
          title: Text,
          type: oneOf("text", "number", "date", "money", "party"),
          from: Type.Optional(Text),
          default: Type.Optional(Text),
        },
        closed,
      ),
    ),
    duties: list(
      Type.Object(
        {
          id: Text,
          who: oneOf("supplier", "authority", "both"),
          what: Text,
          measure: Type.Optional(Text),
          evidence: Text,
          reporting: Text,
          remedy: Text,
          by: Type.Integer(),
          adopted: Type.Boolean(),
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
  },
  closed,
);

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

/** Words by which a workbook's headings and labels are recognised; matched without regard to case, space and punctuation. */
export const VocabularySchema = Type.Object(
  {
    headers: Type.Record(Type.String(), list(Text)),
    /** Labels of facts, by fact name, as they stand in a facts sheet or beside a cell. */
    facts: Type.Record(Type.String(), list(Text)),
    dayOne: list(Text),
    longTerm: list(Text),
    yes: list(Text),
    no: list(Text),
    totals: list(Text),
    socialValue: list(Text),
    /** Sheets whose rows are never commitments: instructions, lists. */
    notTables: list(Text),
  },
  closed,
);

export const FrameworkSchema = list(
  Type.Object(
    {
      id: Type.String({ pattern: "^[A-Z]+-F-\\d{3}$" }),
      statement: Text,
      role: Role,
      class: oneOf("day-one", "long-term", "transitional"),
      source: SourceSchema,
      /** Rules that carry it. */
      carriedBy: list(Text),
      doubt: Type.Optional(Text),
    },
    closed,
  ),
);

export const RulesetSchema = Type.Object(
  {
    /** Version of this file format, ours; not the policy's version. */
    format: Type.Literal(1),
    set: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    version: Type.String({ pattern: "^\\d+\\.\\d+\\.\\d+$" }),
    title: Text,
    authority: Type.Object(
      {
        name: Text,
        status: oneOf("issued", "not-issued"),
        statement: Message,
        /** Where the authority sits: a procurement that states no jurisdiction is taken to be under this law. */
        jurisdiction: Type.Optional(JurisdictionSchema),
      },
      closed,
    ),
    localArea: list(Text),
    inForce: Effective,
    governs: ConditionSchema,
    sources: Type.Record(
      Type.String(),
      Type.Object(
        {
          title: Text,
          date: Type.Optional(Text),
          address: Type.Optional(Text),
          seen: oneOf("whole", "part", "secondary", "none"),
        },
        closed,
      ),
    ),
    framework: FrameworkSchema,
    scoring: ScoringSchema,
    vocabulary: VocabularySchema,
    thresholds: list(ThresholdSchema),
    themes: list(ThemeSchema),
    measures: list(MeasureSchema),
    clauses: list(ClauseSchema),
    checks: list(CheckSchema),
  },
  { ...closed, $id: "commonweal-ruleset", title: "A Commonweal rules set" },
);
