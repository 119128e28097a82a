import type { Location } from "./location";

export type Severity = "error" | "warning" | "advice";

/** What a finding is about: one of the parts of a tender or contract, by name. */
export interface Subject {
  readonly lot?: string;
  readonly bidder?: string;
  /** A measure's id, or the label as written where no measure was recognised. */
  readonly measure?: string;
  readonly clause?: string;
  /** Tells apart several lines with the same lot, bidder and measure: their order, from 1; left out for the first. */
  readonly ordinal?: number;
  /** Any further part: a fact, a question, an evaluator, a sheet. */
  readonly part?: string;
}

/** Values that a rule's message names in braces. */
export type Values = Readonly<Record<string, string | number>>;

/** What a rule decided about one subject, with the values its message needs. */
export interface Judgement {
  readonly rule: string;
  readonly subject: Subject;
  readonly outcome: "not-met" | "unknown";
  readonly values: Values;
  readonly at: Location;
  /** Name of the check's other sentence that fits; left out for its message. */
  readonly variant?: string;
  readonly suggestions?: readonly Suggestion[];
}

/** How often a rule came to each outcome: judgements where all was well are counted, not stored. */
export interface Tally {
  readonly rule: string;
  readonly met: number;
  readonly notMet: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

/** Something a person may choose to do about a finding; it changes meaning, so nobody applies it for them. */
export interface Suggestion {
  readonly label: string;
  readonly at: Location;
  readonly value: string | number;
}

/** A gap: what is wrong, where, by which rule. Derived from a judgement. */
export interface Finding {
  /** Rule and subject, never an address, so that it survives inserted rows. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly outcome: "not-met" | "unknown";
  readonly subject: Subject;
  readonly values: Values;
  /** The sentence a person reads, in the language asked for. */
  readonly message: string;
  readonly source: string;
  readonly at: Location;
  readonly roles: readonly string[];
  readonly strategies: readonly string[];
  readonly suggestions: readonly Suggestion[];
}

/** A finding that a named person accepted for a reason; kept inside the file and listed apart. */
export interface Waiver {
  readonly key: string;
  readonly reason: string;
  readonly who: string;
  /** The edition it was given under, such as "lcr 1.0.0". */
  readonly edition: string;
}

/** What a result was made from; under 2 kB wherever it is stored. */
export interface Stamp {
  readonly set: string;
  readonly version: string;
  readonly sha256: string;
  readonly authorityStatus: string;
  readonly engine: string;
  /** SHA-256 of the input as read (of each input file, joined by "+", where there are several). */
  readonly input: string;
  /** Names of the sheets that Commonweal wrote. */
  readonly sheets: readonly string[];
}

const PARTS = ["lot", "bidder", "measure", "clause", "part"] as const;

/** The permanent key of a finding: rule and subject. */
export function findingKey(rule: string, subject: Subject): string {
  const named = PARTS.flatMap((part) => {
    const value = subject[part];
    return value === undefined ? [] : [`${part}=${value}`];
  });
  const ordinal =
    subject.ordinal === undefined || subject.ordinal === 1 ? [] : [`#${String(subject.ordinal)}`];
  return [rule, ...named, ...ordinal].join("|");
}
