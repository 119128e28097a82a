import type { Unmark, WriteStamp } from "./change";

/** One paragraph of a block of ours: text and its level below the clause (0 is the heading's own level). */
export interface BlockParagraph {
  readonly level: number;
  readonly text: string;
  readonly role: "heading" | "body";
  /** Our mark at it, inserted with it. Opens with "Commonweal ·". */
  readonly mark?: string;
}

/** A table in a block of ours: one header row, repeated on each page, then rows of as many cells. */
export interface BlockTable {
  readonly role: "table";
  /** What the table holds, for readers who cannot see it. */
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Share of the page's width of each column; they add up to 1. */
  readonly widths: readonly number[];
}

export type BlockPart = BlockParagraph | BlockTable;

/** Paragraphs of the document whose properties and automatic numbers a block's paragraphs take, by their level: [0] is the heading's. */
export type SiblingModels = readonly number[];

/** Inserts a block of ours after a paragraph (index from 0; -1 for the start), in a content control tagged `tag`. */
export interface InsertBlock {
  readonly kind: "insert-block";
  readonly after: number;
  /** Text of that paragraph as we read it. */
  readonly expect: string;
  readonly tag: string;
  readonly title: string;
  readonly parts: readonly BlockPart[];
  /** Whether it starts on a new page, as a schedule does. */
  readonly newPage: boolean;
  /** Left out: the block takes the document's looks, and its numbers stand typed in its text. */
  readonly like?: SiblingModels;
}

/** Puts other words in the place of a block of ours, whose paragraphs must still read as `expect` (one a line). */
export interface ReplaceBlock {
  readonly kind: "replace-block";
  readonly tag: string;
  readonly expect: string;
  /** Tag and title of the block that stands there afterwards. */
  readonly newTag: string;
  readonly title: string;
  readonly parts: readonly BlockPart[];
}

/** Fills a blank of a paragraph: `length` letters of its text from `start` give way to `lines`, each a paragraph of its own. */
export interface FillSlot {
  readonly kind: "fill-slot";
  readonly index: number;
  /** Text of the paragraph as we read it. */
  readonly expect: string;
  readonly start: number;
  readonly length: number;
  readonly lines: readonly string[];
  /** Names the filling, so that it can be found, and taken out again, later. */
  readonly tag: string;
}

/** Gives a blank that we filled its first words back. */
export interface UnfillSlot {
  readonly kind: "unfill-slot";
  readonly tag: string;
}

export interface MarkParagraph {
  readonly kind: "mark";
  readonly index: number;
  readonly expect: string;
  readonly text: string;
}

/** Removes a block of ours by its tag. */
export interface RemoveBlock {
  readonly kind: "remove-block";
  readonly tag: string;
}

export type DocumentChange =
  InsertBlock | ReplaceBlock | RemoveBlock | FillSlot | UnfillSlot | MarkParagraph | Unmark | WriteStamp;
