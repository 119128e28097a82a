import type { ParagraphLocation } from "../core/location";
import type { Piece } from "../core/word-difference";

/** How words go in: into a schedule or among the contract's own clauses, as tracked changes or not. */
export interface DraftForm {
  readonly as: "schedule" | "clauses";
  readonly track: boolean;
}

/** What is to be written into the document. */
export type DraftWhat =
  | { readonly is: "missing" }
  | {
      readonly is: "chosen";
      readonly clauses: readonly string[];
      /** Whether what they cannot do without goes in beside them. */
      readonly withNeeded?: boolean;
    }
  | { readonly is: "restore"; readonly clauses: readonly string[] }
  | { readonly is: "update" }
  | { readonly is: "fill"; readonly clause: string; readonly values: ReadonlyMap<string, string> }
  | { readonly is: "offer" };

/** One paragraph before and after: what stands is `gone` or `same`, what would stand `new` or `same`. */
export interface DifferenceShown {
  readonly pieces: readonly Piece[];
  readonly isMoved: boolean;
}

/** A row of a table: whether it stands already, or would be new. */
export interface DraftRow {
  readonly cells: readonly string[];
  readonly kind: "same" | "new";
}

/** A table of a block. */
export interface DraftTable {
  readonly header: readonly string[];
  readonly rows: readonly DraftRow[];
}

/** A paragraph or a table of a block that would go in. */
export type DraftPart =
  { readonly is: "text"; readonly text: string } | ({ readonly is: "table" } & DraftTable);

/** A block that would go in. */
export interface DraftBlock {
  /** The clause's id; "" for the schedule's own parts. */
  readonly id: string;
  readonly title: string;
  readonly because: string;
  readonly after: ParagraphLocation | undefined;
  readonly parts: readonly DraftPart[];
}

/** A block that stands, and what other words for it would change. */
export interface DraftReplaced {
  readonly title: string;
  readonly at: ParagraphLocation | undefined;
  readonly differences: readonly DifferenceShown[];
  readonly tables: readonly DraftTable[];
  /** Rows of tables that stand now and would go. */
  readonly goneRows: readonly (readonly string[])[];
}

/** What a draft would do, before anything is written. */
export interface DraftShown {
  readonly blocks: readonly DraftBlock[];
  readonly replaced: readonly DraftReplaced[];
  readonly filled: readonly { readonly at: ParagraphLocation; readonly lines: readonly string[] }[];
  readonly heldBack: readonly { readonly id: string; readonly heading: string; readonly because: string }[];
  /** What a person must settle once the words are in. */
  readonly toSettle: readonly string[];
}

/** Whether a draft would write nothing at all. */
export const isNothing = ({ blocks, replaced, filled }: DraftShown): boolean =>
  blocks.length + replaced.length + filled.length === 0;

/** What the edition's words would change in a clause that stands, and why they cannot be put in where that is so. */
export interface Comparison {
  readonly differences: readonly DifferenceShown[];
  readonly notes: readonly string[];
  readonly canRestore: boolean;
}
