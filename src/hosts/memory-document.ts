import type { DocumentChange } from "../core/document-change";
import type { Host } from "../core/ports";
import type { Paragraphs } from "../core/snapshot";
import { applyChanges, type Words } from "./memory-document/apply";
import type { Protection } from "./memory-document/batch";
import { heldOf, shown } from "./memory-document/held";
import { changedPart } from "./own-part";

/** A mark of ours as it stands at a paragraph. */
export interface ParagraphMark {
  readonly index: number;
  readonly text: string;
  /** Whether somebody replied to it, and it was settled since. */
  readonly isSettled: boolean;
}

/** A document that lives in memory only: every rule of a host, and no file. */
export interface MemoryDocument extends Host<Paragraphs, DocumentChange> {
  marks(): readonly ParagraphMark[];
}

/** What a document in memory starts with besides its paragraphs. */
export interface MemoryStart {
  /** Marks of ours that somebody has replied to. */
  readonly answered?: readonly { readonly index: number; readonly text: string }[];
  /** What a protected document still allows; nothing where it is left out. */
  readonly protection?: Protection;
}

/**
 * A host over paragraphs. Its changes are those of a file, but what it tracks is simply accepted, and automatic numbers of what it
 * inserts are not counted.
 */
export function memoryDocument(
  start: Paragraphs,
  { answered = [], protection }: MemoryStart = {},
): MemoryDocument {
  let document = start;
  let words: Words = {
    all: start.paragraphs.map((paragraph) => {
      const own = answered.filter(({ index }) => index === paragraph.index);
      return heldOf(
        paragraph,
        own.map(({ text }) => ({ text, isAnswered: true, isSettled: false })),
      );
    }),
    records: new Map(),
  };
  const allowed = protection ?? (start.isProtected ? "locked" : "none");
  return {
    read: () => Promise.resolve({ ...document, paragraphs: shown(words.all) }),
    apply: (changes, options) =>
      Promise.resolve().then(() => {
        options?.watch?.signal.throwIfAborted();
        const { refusals, ...after } = applyChanges(words, changes, allowed, options?.track ?? false);
        words = after;
        const own = changes.findLast((change) => change.kind === "stamp");
        if (own) {
          const { stated, offered, ...rest } = document;
          document = { ...rest, ...changedPart({ stated, offered }, own) };
        }
        options?.watch?.progress(changes.length, changes.length);
        return refusals;
      }),
    marks: () =>
      words.all.flatMap(({ marks }, index) =>
        marks.map(({ text, isSettled }) => ({ index, text, isSettled })),
      ),
  };
}
