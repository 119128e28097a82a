import type {
  BlockPart,
  DocumentChange,
  FillSlot,
  InsertBlock,
  MarkParagraph,
} from "../../../src/core/document-change";
import type { ApplyOptions, Host } from "../../../src/core/ports";
import type { Paragraph, Paragraphs } from "../../../src/core/snapshot";
import type { ParagraphMark } from "../../../src/hosts/memory-document";

/** A mark of ours that somebody has replied to before the document is opened. */
export type Answered = Pick<ParagraphMark, "index" | "text">;

/** What an edition of a host may lack. */
export type Lack = "comments" | "tracking";

/** How a test is declared that a host with all gifts keeps: where it lacks the one that is needed, the test's name says so, and it is skipped. */
export const testOf =
  (lacks: readonly Lack[], needed: Lack) =>
  (name: string, body: () => Promise<void>): void => {
    if (lacks.includes(needed))
      test.skip(`${name} (does not apply: there is no way to set ${needed} here)`, body);
    else test(name, body);
  };

/** Why marks are refused where there are no comments; nothing where there are. */
export const withoutMarks = (
  lacks: readonly Lack[],
  changes: readonly DocumentChange[],
): readonly string[] =>
  lacks.includes("comments") ? changes.flatMap(({ kind }) => (kind === "mark" ? ["not-offered"] : [])) : [];

/** A document under test, opened through one host. */
export interface OpenedDocument {
  readonly host: Host<Paragraphs, DocumentChange>;
  /** Marks of ours as they stand, read by other means than the host's own. */
  marks(): readonly ParagraphMark[] | Promise<readonly ParagraphMark[]>;
  /** What a second host sees that opens what the first one left. */
  reopened(): Promise<Host<Paragraphs, DocumentChange>>;
  /** Everything that the host would leave behind, to compare before and after; undefined where there is nothing to compare. */
  content(): Uint8Array | undefined;
}

/** How a host opens a document of this content: plain paragraphs, typed numbers, tables and comments. */
export type OpenDocument = (document: Paragraphs, answered?: readonly Answered[]) => OpenedDocument;

const paragraph = (
  number: string,
  text: string,
  more: Partial<Paragraph> = {},
): Omit<Paragraph, "index"> => ({
  text,
  style: "",
  number,
  level: undefined,
  numbering: number === "" ? "none" : "typed",
  inTable: more.cell !== undefined,
  inTextBox: false,
  tag: "",
  hasTrackedChange: false,
  comments: [],
  ...more,
});

const cell = (row: number, column: number, text: string): Omit<Paragraph, "index"> =>
  paragraph("", text, { cell: { table: 0, row, column } });

/** The paragraph that holds a blank, at index 8. */
export const BLANK = "The Supplier shall deliver [ ] as promised, and [ ] besides.";

/** A small agreement: a title, two clauses with typed numbers, a table between them, a comment, two blanks, a last line. */
export const AGREEMENT: Paragraphs = {
  kind: "document",
  file: "agreement.docx",
  paragraphs: [
    paragraph("", "Services agreement"),
    paragraph("1", "The services"),
    paragraph("1.1", "The Supplier shall provide the services."),
    cell(0, 0, "Place"),
    cell(0, 1, "Hours"),
    cell(1, 0, "Knowsley"),
    cell(1, 1, "520"),
    paragraph("2", "Promises", { comments: ["Who agreed this?"] }),
    paragraph("2.1", BLANK),
    paragraph("", "Signed by the parties"),
  ].map((one, index) => ({ ...one, index })),
  asides: [],
  isProtected: false,
  stamp: undefined,
  waivers: [],
};

export const PARTS: readonly BlockPart[] = [
  { level: 0, role: "heading", text: "3.\tSocial value <commitments>", mark: "Commonweal · why it is here" },
  { level: 1, role: "body", text: "3.1\tThe Supplier shall keep its promises & report on them." },
];

export const TAG = "cw:LCR-C-001:1";

export const insertion = (after: number, more: Partial<InsertBlock> = {}): InsertBlock => ({
  kind: "insert-block",
  after,
  expect: AGREEMENT.paragraphs[after]?.text ?? "",
  tag: TAG,
  title: "Social value",
  parts: PARTS,
  newPage: false,
  ...more,
});

export const mark = (
  index: number,
  text = "Commonweal · a gap",
  more: Partial<MarkParagraph> = {},
): MarkParagraph => ({
  kind: "mark",
  index,
  expect: AGREEMENT.paragraphs[index]?.text ?? "",
  text,
  ...more,
});

export const FILL_TAG = "cw:fill:LCR-C-001:1";

export const filling = (lines: readonly string[], more: Partial<FillSlot> = {}): FillSlot => ({
  kind: "fill-slot",
  index: 8,
  expect: BLANK,
  start: BLANK.indexOf("["),
  length: 3,
  lines,
  tag: FILL_TAG,
  ...more,
});

/** Why changes were refused, in their order. */
export const reasons = async (
  { host }: Pick<OpenedDocument, "host">,
  changes: readonly DocumentChange[],
  options: ApplyOptions = {},
): Promise<readonly string[]> => (await host.apply(changes, options)).map(({ why }) => why);

/** The document as a second host reads it. */
export const readAgain = async (document: OpenedDocument): Promise<Paragraphs> =>
  (await document.reopened()).read();

/** Numbers and words of the paragraphs that have any. */
export const wordsOf = ({ paragraphs }: Paragraphs): readonly string[] =>
  paragraphs
    .filter(({ text }) => text.trim() !== "")
    .map(({ number, text }) => (number === "" ? text : `${number} ${text}`));

export const WORDS = wordsOf(AGREEMENT);

/** Words of the agreement with others put in behind a paragraph, in the place of some that go. */
export const wordsWith = (after: number, added: readonly string[], gone = 0): readonly string[] => [
  ...WORDS.slice(0, after + 1),
  ...added,
  ...WORDS.slice(after + 1 + gone),
];

export const BLOCK_WORDS: readonly string[] = [
  "3 Social value <commitments>",
  "3.1 The Supplier shall keep its promises & report on them.",
];

/** Marks as lines: the words of their paragraph, and theirs. */
export async function marksOf(document: OpenedDocument): Promise<readonly string[]> {
  const { paragraphs } = await readAgain(document);
  return [...(await document.marks())].map(
    ({ index, text, isSettled }) =>
      `${paragraphs[index]?.text.slice(0, 12) ?? "nowhere"} | ${text}${isSettled ? " (settled)" : ""}`,
  );
}
