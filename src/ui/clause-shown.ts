import type { ParagraphLocation } from "../core/location";

/** How a clause stands in a document, as the pane groups it. */
export type ClauseStanding =
  "present" | "older" | "altered" | "possibly-covered" | "missing" | "unknown" | "not-required";

/** What else is wrong with a clause that stands: words that weaken a duty, other words, blanks, unusual fillings. */
export type ClauseFlaw = "weakened" | "reworded" | "unfilled" | "unusual";

/** Foreign wording that may do a clause's job already, with the duties in words. */
export interface CoverShown {
  readonly at: ParagraphLocation;
  /** 0 to 1: how much of the clause's job it seems to do. */
  readonly score: number;
  readonly signs: readonly string[];
  readonly duties: readonly { readonly what: string; readonly at: readonly ParagraphLocation[] }[];
  /** Duties for which no words were found. */
  readonly missing: readonly string[];
}

/** One clause of the rules set as a person sees it in a document. */
export interface ClauseShown {
  readonly id: string;
  readonly heading: string;
  readonly is: ClauseStanding;
  readonly flaws: readonly ClauseFlaw[];
  readonly required: "met" | "not-met" | "unknown" | "not-applicable";
  /** Why it is required, or what has to be stated before that can be told; "" where it is not required. */
  readonly why: string;
  readonly at: ParagraphLocation | undefined;
  /** Paragraphs of it that still hold a blank. */
  readonly blanks: readonly ParagraphLocation[];
  /** The edition that stands, where its words are those of one. */
  readonly edition: number | undefined;
  readonly latest: number;
  /** What the rules set says was changed since the edition that stands. */
  readonly changed: readonly string[];
  readonly cover: CoverShown | undefined;
  /** Why it would not go in with all that is missing; undefined where it would, or stands. */
  readonly heldBack: string | undefined;
  /** Whether it goes in with all that is missing. */
  readonly goesIn: boolean;
}
