import type { Facts } from "./facts";
import type { Location } from "./location";
import type { Reading } from "./quantity";

/** A clause of ours found in a document. */
export interface FoundClause {
  readonly clause: string;
  readonly edition: number | undefined;
  readonly at: Location;
  readonly by: "tag" | "bookmark" | "fingerprint";
  /** Indices of its paragraphs that still hold a blank in square brackets. */
  readonly blanks?: readonly number[];
}

/** Foreign wording that may do a clause's job already. */
export interface PossibleCover {
  readonly clause: string;
  readonly at: Location;
  readonly signs: readonly string[];
}

/** A contract or funding agreement as read. */
export interface Contract {
  readonly facts: Facts;
  readonly factsAt: Readonly<Partial<Record<string, Location>>>;
  /** Whether the document looks like a contract or agreement, and what was looked for where it does not. */
  readonly isContract: boolean;
  readonly lookedFor: readonly string[];
  /** The contract's own words for the parties: "Buyer", "Supplier", "Recipient". */
  readonly authorityTerm: Reading<string>;
  readonly supplierTerm: Reading<string>;
  readonly agreementTerm: Reading<string>;
  readonly found: readonly FoundClause[];
  readonly possible: readonly PossibleCover[];
  readonly hasTrackedChanges: boolean;
  readonly file: string;
  /** Index of the last paragraph before the signature block; the last paragraph of all where there is none. */
  readonly insertAfter: number;
  readonly insertBecause: string;
}
