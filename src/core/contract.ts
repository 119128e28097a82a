import type { Facts } from "./facts";
import type { Location, ParagraphLocation } from "./location";
import type { Reading } from "./quantity";
import type { Aside, Paragraph } from "./snapshot";
import type { Horizon } from "./tender";

/** A clause of ours found in a document. */
export interface FoundClause {
  readonly clause: string;
  /** Undefined where its words are those of no edition that we know. */
  readonly edition: number | undefined;
  readonly at: ParagraphLocation;
  readonly by: "tag" | "bookmark" | "fingerprint";
  /** Indices of its paragraphs in their order, the heading first where it has one. */
  readonly paragraphs: readonly number[];
  /** Indices of its paragraphs that still hold a blank in square brackets. */
  readonly blanks?: readonly number[];
}

/** Foreign words that may lay one of a clause's duties on the same party. */
export interface CoveredDuty {
  readonly duty: string;
  readonly at: ParagraphLocation;
  readonly signs: readonly string[];
}

/** Foreign wording that may do a clause's job already. */
export interface PossibleCover {
  readonly clause: string;
  /** The paragraph that speaks for it most strongly. */
  readonly at: ParagraphLocation;
  readonly signs: readonly string[];
  /** 0 to 1: how much of the clause's job the wording seems to do. */
  readonly score: number;
  /** The clause's duties that foreign words seem to lay, each at its paragraph. */
  readonly duties: readonly CoveredDuty[];
  /** Ids of its duties for which no words were found. */
  readonly missing: readonly string[];
}

/** A blank that waits to be filled: square brackets with nothing, dots, a rule, guidance or a choice in them. */
export interface Blank {
  readonly at: ParagraphLocation;
  /** Where it starts in the paragraph's text, and how many letters it has, brackets included. */
  readonly start: number;
  readonly length: number;
  readonly text: string;
  /** `commitments`: the words before it say that the bidder's commitments belong there. */
  readonly waitsFor: "commitments" | "something";
}

/** A term that the contract defines, as it writes it. */
export interface Definition {
  readonly term: string;
  readonly means: string;
  readonly at: ParagraphLocation;
  /** Whether the words that define it are ours. */
  readonly isOurs: boolean;
}

/** One commitment that the contract itself states: a row of a table, a line of a filled blank, or a sentence. */
export interface ContractCommitment {
  /** Measure id of the rules set, or undefined where the words fit none. */
  readonly measure: string | undefined;
  /** As written. */
  readonly label: string;
  /** Order among the contract's commitments under the same measure, from 1. */
  readonly ordinal: number;
  readonly quantity: Reading<number>;
  readonly unit: Reading<string>;
  readonly horizon: Reading<Horizon>;
  /** ISO date. */
  readonly due: Reading<string>;
  readonly place: Reading<string>;
  readonly evidence: Reading<string>;
  readonly remedy: Reading<string>;
  readonly from: "table" | "line" | "sentence";
  readonly at: ParagraphLocation;
  /** Where its quantity, unit, due date and place stand, where they have a cell of their own. */
  readonly quantityAt: ParagraphLocation;
  readonly unitAt: ParagraphLocation;
  readonly dueAt: ParagraphLocation;
  readonly placeAt: ParagraphLocation;
}

/** How a contract numbers its clauses, which decides whether clauses of ours can join them. */
export type ContractNumbering =
  | {
      readonly is: "automatic";
      /** Paragraphs that show what each level looks like and how it is numbered: [0] a clause's heading, [1] its paragraphs. */
      readonly like: readonly number[];
      /** The last paragraph of the last clause of the body, and why clauses of ours would follow it. */
      readonly after: number;
      readonly because: string;
    }
  | { readonly is: "none"; readonly because: string };

/** A contract or funding agreement as read, every tracked change as accepted. */
export interface Contract {
  readonly file: string;
  readonly facts: Facts;
  readonly factsAt: Readonly<Partial<Record<string, Location>>>;
  /** Whether the document looks like a contract or agreement, and what was looked for where it does not. */
  readonly isContract: boolean;
  readonly lookedFor: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly asides: readonly Aside[];
  /** The contract's own words for the parties: "Buyer", "Supplier", "Recipient". */
  readonly authorityTerm: Reading<string>;
  readonly supplierTerm: Reading<string>;
  readonly agreementTerm: Reading<string>;
  readonly definitions: readonly Definition[];
  readonly found: readonly FoundClause[];
  readonly possible: readonly PossibleCover[];
  readonly blanks: readonly Blank[];
  readonly commitments: readonly ContractCommitment[];
  readonly hasTrackedChanges: boolean;
  /** Index of the last paragraph before the signature block; the last paragraph of all where there is none. */
  readonly insertAfter: number;
  readonly insertBecause: string;
  readonly numbering: ContractNumbering;
}
