import type { DocumentChange } from "../../core/document-change";
import type { Refusal } from "../../core/refusal";
import type { FillRecord } from "./fill";
import { textOf, type Held } from "./held";
import { placeOf, type Seen } from "./seen";

/** What the document's protection still lets a person do. */
export type Protection = "none" | "comments-only" | "tracked-only" | "locked";

/** One call of `apply` under way: changes are judged by the document as it was when they arrived, then made together. */
export interface Batch {
  readonly then: readonly Held[];
  readonly seen: readonly Seen[];
  readonly records: ReadonlyMap<string, FillRecord>;
  readonly protection: Protection;
  readonly isTracked: boolean;
  readonly refusals: Refusal[];
  /** Blocks that go. */
  readonly gone: Set<string>;
  /** Blocks that come, by the paragraph that they stand behind; -1 for the start. */
  readonly coming: Map<number, (readonly Held[])[]>;
  /** Marks asked for, by paragraph. */
  readonly wanted: Map<number, string>;
  /** A number for a new table. */
  readonly table: () => number;
}

/** Refuses one change. */
export const refuse = (batch: Batch, change: DocumentChange, why: Refusal["why"], message: string): void => {
  batch.refusals.push({ change, why, message });
};

/** Opening words of a text, as a message quotes them. */
export const opening = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Paragraphs of a block that stands and is not about to go, with their indices. */
export const standing = ({ then, gone }: Batch, tag: string): readonly Held[] =>
  gone.has(tag) ? [] : then.filter(({ blocks }) => blocks.includes(tag));

/** What keeps words from going in or out; undefined where nothing does. */
export function obstacle({ protection, isTracked }: Batch): string | undefined {
  if (protection === "none" || (protection === "tracked-only" && isTracked)) return undefined;
  return "the document's protection does not allow it. Unprotect it under Review > Restrict Editing, then try once more.";
}

/** Where the paragraph of a change stands; refuses the change where it no longer reads as expected. */
export function place(
  batch: Batch,
  change: DocumentChange,
  at: { readonly index: number; readonly expect: string; readonly name: string },
): number | undefined {
  const found = placeOf(batch.then, batch.seen, at.index, at.expect);
  if (found !== undefined) return found;
  const now = batch.then[at.index];
  const reads = now
    ? `it now reads "${opening(textOf(now))}"`
    : `the document has ${String(batch.then.length)} paragraphs`;
  const message = `${at.name}: paragraph ${String(at.index + 1)} was expected to read "${opening(at.expect)}", and ${reads}. Read the document again.`;
  refuse(batch, change, now ? "changed-meanwhile" : "no-such-place", message);
  return undefined;
}
