import type { Paragraph } from "../../../core/snapshot";

/** A cell's place among the document's tables. */
export type Cell = NonNullable<Paragraph["cell"]>;

/** A note that a paragraph refers to. */
export interface NoteReference {
  readonly story: "footnote" | "endnote";
  readonly id: string;
}

/** One `w:p` as it stands in the part; offsets count characters of the part's text. */
export interface RawParagraph {
  readonly start: number;
  readonly end: number;
  /** Where its content starts: after its properties, or after its opening tag. */
  readonly contentStart: number;
  /** Offset of its closing tag. */
  readonly contentEnd: number;
  /** Whether it is written `<w:p/>`, without a closing tag. */
  readonly isEmpty: boolean;
  /** Text as a reader sees it with every tracked change accepted; tabs and line breaks as such. */
  readonly text: string;
  /** XML of its properties, and of those of its longest run; "" where it has none. */
  readonly properties: string;
  readonly runProperties: string;
  readonly style: string | undefined;
  readonly numId: string | undefined;
  readonly ilvl: number | undefined;
  readonly outline: number | undefined;
  /** Whether a tracked change deletes its mark, so that it runs on into the next paragraph. */
  readonly isMarkDeleted: boolean;
  readonly hasTrackedChange: boolean;
  /** Whether it has no words that a reader sees, and its mark is hidden or only ends a section: Word then shows no number and counts none. */
  readonly isUnseen: boolean;
  /** Serial of the element that holds it; only paragraphs of one parent run on into each other. */
  readonly parent: number;
  /** How many tables and content controls stand before it in that parent: none runs on over one of them. */
  readonly group: number;
  /** Its cell, where it stands in a table. */
  readonly cell: Cell | undefined;
  /** Start of the paragraph that holds the text box it stands in; undefined outside text boxes. */
  readonly host: number | undefined;
  /** Whether a content control is around it. */
  readonly inControl: boolean;
  /** Tag of the innermost tagged content control around it; "" for none. */
  readonly tag: string;
  /** Tags of our content controls around it and in it, the outermost first. */
  readonly ourTags: readonly string[];
  readonly notes: readonly NoteReference[];
  /** Code of the fields in it that count a list on: "LISTNUM SEQ1 \\l 2". */
  readonly codes: string;
  /** Names of bookmarks that start in it. */
  readonly bookmarks: readonly string[];
}

/** A child of the body: a paragraph, a table, a content control, never the section's properties. */
export interface BodyBlock {
  readonly start: number;
  readonly end: number;
}

/** A content control with a tag. */
export interface Control {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/** One end of a comment's range, or its reference. */
export interface Anchor {
  readonly id: string;
  readonly is: "start" | "end" | "reference";
  /** What goes when the comment goes: the element, or the whole run where the run holds nothing else. */
  readonly start: number;
  readonly end: number;
}

/** A span between two offsets, both ends outside it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Everything that one walk of the main part finds. */
export interface Scan {
  readonly xml: string;
  /** In the order of their starts. */
  readonly paragraphs: readonly RawParagraph[];
  readonly blocks: readonly BodyBlock[];
  /** Where the first block starts, or would. */
  readonly bodyStart: number;
  readonly controls: readonly Control[];
  readonly anchors: readonly Anchor[];
  /** Complex fields from their beginning to their end. */
  readonly fields: readonly Span[];
  /** Relationship ids of headers and footers, in the order of their sections. */
  readonly margins: readonly string[];
  /** Where files are embedded whose words Word would read in; we do not. */
  readonly embedded: readonly number[];
  /** Ids of bookmarks, tracked changes and comment anchors. */
  readonly ids: ReadonlySet<number>;
  readonly controlIds: ReadonlySet<number>;
  /** Whether "w" stands for WordprocessingML, as Office writes it. */
  readonly hasUsualPrefix: boolean;
}
