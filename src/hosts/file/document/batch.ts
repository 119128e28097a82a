import type { DocumentChange } from "../../../core/document-change";
import type { Refusal } from "../../../core/refusal";
import type { Splice } from "../xml";
import { freshIds, type Comment, type NewComment } from "./comments-part";
import { idsBeside } from "./ids-beside";
import type { OpenDocument } from "./open-document";
import { originalView, type SeenParagraph, type StandingBlock, type StandingFill } from "./original-view";
import { reviseWith, type Revise } from "./revision";
import type { Span } from "./scan";

/** One call of `apply` under way: all changes are worked out against the document as it was read, then made together. */
export interface Batch {
  readonly document: OpenDocument;
  /** Attributes of a fresh tracked change; undefined where words go in and out untracked. */
  readonly revise: Revise;
  readonly edits: Splice[];
  readonly refusals: Refusal[];
  /** Blocks asked for that stand already: the document was read, and its paragraphs counted, before they were inserted. */
  readonly standing: StandingBlock[];
  /** Fillings asked for that stand already. */
  readonly filled: StandingFill[];
  /** Blocks of ours that go. */
  readonly gone: Span[];
  /** Marks asked for, by paragraph index. */
  readonly wanted: Map<number, string>;
  readonly removed: Set<Comment>;
  readonly answered: Set<Comment>;
  readonly added: NewComment[];
  readonly freshId: () => number;
  /** The paragraphs as they were read before an earlier try of these changes. */
  readonly seen: () => readonly SeenParagraph[];
}

/** Starts a batch on a document. */
export function startBatch(document: OpenDocument, track: boolean): Batch {
  const { scan, pkg, main } = document;
  const freshId = freshIds([...scan.ids, ...idsBeside(pkg, main)]);
  const [standing, filled]: [StandingBlock[], StandingFill[]] = [[], []];
  let view: readonly SeenParagraph[] | undefined;
  return {
    document,
    revise: track ? reviseWith(freshId) : undefined,
    edits: [],
    refusals: [],
    standing,
    filled,
    gone: [],
    wanted: new Map(),
    removed: new Set(),
    answered: new Set(),
    added: [],
    freshId,
    seen: () => (view ??= originalView(document, standing, filled)),
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

const spaced = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Whether two texts are the same but for spaces. */
export const isSameText = (a: string, b: string): boolean => spaced(a) === spaced(b);

/** What a message says of a place that does not read as expected. */
export function foundAt({ document: { paragraphs } }: Batch, index: number): string {
  const at = paragraphs[index];
  return at
    ? `it now reads "${opening(at.text)}"`
    : `the document has ${String(paragraphs.length)} paragraphs`;
}

/** Where a paragraph stands that was read at an index, whatever it says: further on by what an earlier try inserted. */
export const shifted = (batch: Batch, index: number): number | undefined => batch.seen()[index]?.index;

/**
 * Where a paragraph stands that was read at an index: there, or further on by the paragraphs that this batch asks for and an earlier
 * try inserted. Undefined where neither place has the words that were read.
 */
export function indexOf(batch: Batch, index: number, expected: string): number | undefined {
  const seen = batch.seen()[index];
  if (seen?.texts.some((text) => isSameText(text, expected))) return seen.index;
  const found = batch.document.paragraphs[index];
  return found !== undefined && isSameText(found.text, expected) ? index : undefined;
}
