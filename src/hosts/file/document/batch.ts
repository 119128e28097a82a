import type { DocumentChange } from "../../../core/document-change";
import type { Refusal } from "../../../core/refusal";
import type { Splice } from "../xml";
import { freshIds, type Comment, type NewComment } from "./comments-part";
import type { OpenDocument } from "./open-document";
import type { Control, Span } from "./scan";

/** One call of `apply` under way: all changes are worked out against the document as it was read, then made together. */
export interface Batch {
  readonly document: OpenDocument;
  readonly edits: Splice[];
  readonly refusals: Refusal[];
  /** Blocks asked for that stand already: the document was read, and its paragraphs counted, before they were inserted. */
  readonly standing: Control[];
  /** Blocks of ours that go. */
  readonly gone: Span[];
  /** Marks asked for, by paragraph index. */
  readonly wanted: Map<number, string>;
  readonly removed: Set<Comment>;
  readonly answered: Set<Comment>;
  readonly added: NewComment[];
  readonly freshId: () => number;
}

/** Starts a batch on a document. */
export function startBatch(document: OpenDocument): Batch {
  const { scan, comments } = document;
  return {
    document,
    edits: [],
    refusals: [],
    standing: [],
    gone: [],
    wanted: new Map(),
    removed: new Set(),
    answered: new Set(),
    added: [],
    freshId: freshIds([...scan.ids, ...comments.map((comment) => Number(comment.id))]),
  };
}

/** Refuses one change of a batch. */
export const refuse = (batch: Batch, change: DocumentChange, why: Refusal["why"], message: string): void => {
  batch.refusals.push({ change, why, message });
};

/** Whether an offset lies in a block that goes. */
export const isGone = (batch: Batch, at: number): boolean =>
  batch.gone.some((span) => span.start <= at && at < span.end);

/** A paragraph's opening words, as a message quotes them. */
export const opening = (text: string): string => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
};

/** Whether two texts are the same but for spaces. */
export const isSameText = (a: string, b: string): boolean =>
  a.replace(/\s+/g, " ").trim() === b.replace(/\s+/g, " ").trim();

/**
 * Where a paragraph stands that was read at an index: there, or further on by the paragraphs of blocks that this batch asks for and
 * an earlier try inserted. Undefined where neither place has the words that were read.
 */
export function indexOf({ document, standing }: Batch, index: number, expected: string): number | undefined {
  const { joined, paragraphs } = document;
  const isOurs = (at: number): boolean => {
    const start = joined[at]?.start ?? 0;
    return standing.some((block) => block.start < start && start < block.end);
  };
  let shifted = -1;
  for (let at = 0, left = index; at < joined.length && shifted < 0; at++) {
    if (isOurs(at)) continue;
    if (left === 0) shifted = at;
    left--;
  }
  return [shifted, index].find((at) => {
    const found = paragraphs[at];
    return found !== undefined && isSameText(found.text, expected);
  });
}
