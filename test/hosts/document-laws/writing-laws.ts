import type { BlockPart, BlockTable, ReplaceBlock } from "../../../src/core/document-change";
import {
  AGREEMENT,
  BLOCK_WORDS,
  filling,
  insertion,
  marksOf,
  readAgain,
  reasons,
  TAG,
  WORDS,
  wordsOf,
  wordsWith,
  testOf,
  type Lack,
  type OpenDocument,
} from "./opened";

const TABLE: BlockTable = {
  role: "table",
  title: "Commitments for day one",
  header: ["Ref", "Commitment", "Quantity"],
  rows: [
    ["LCR-M-004", "Apprenticeships", "520"],
    ["LCR-M-001", "Local jobs & more", "[ ]"],
  ],
  widths: [0.2, 0.5, 0.3],
};
const LISTED: readonly BlockPart[] = [{ level: 0, role: "heading", text: "Day one" }, TABLE];

/** Tables in blocks of ours. */
export function tableLaws(open: OpenDocument): void {
  test("a table is read back cell by cell, and the document's own tables keep their order", async () => {
    const document = open(AGREEMENT);
    expect(await reasons(document, [insertion(2, { parts: LISTED })])).toEqual([]);
    const cells = (await readAgain(document)).paragraphs.flatMap(({ cell, text, tag }) =>
      cell ? [[cell.table, cell.row, cell.column, text, tag]] : [],
    );
    expect(cells).toEqual([
      ...[TABLE.header, ...TABLE.rows].flatMap((texts, row) =>
        texts.map((text, column) => [0, row, column, text, TAG]),
      ),
      [1, 0, 0, "Place", ""],
      [1, 0, 1, "Hours", ""],
      [1, 1, 0, "Knowsley", ""],
      [1, 1, 1, "520", ""],
    ]);
  });

  test("a table is inserted once, and removed with its block", async () => {
    const document = open(AGREEMENT);
    const change = insertion(2, { parts: [...LISTED, TABLE] });
    await document.host.apply([change]);
    const [read, content] = [await readAgain(document), document.content()];
    expect(await reasons(document, [change])).toEqual([]);
    expect([await readAgain(document), document.content()]).toEqual([read, content]);
    await document.host.apply([{ kind: "remove-block", tag: TAG }]);
    expect((await readAgain(document)).paragraphs).toEqual(AGREEMENT.paragraphs);
  });
}

const NEWER: readonly BlockPart[] = [{ level: 0, role: "heading", text: "3.\tNewer words" }];
const replacement = (more: Partial<ReplaceBlock> = {}): ReplaceBlock => ({
  kind: "replace-block",
  tag: TAG,
  expect: "Social value <commitments>\nThe Supplier shall keep its promises & report on them.",
  newTag: "cw:LCR-C-001:2",
  title: "Social value",
  parts: NEWER,
  ...more,
});

/** Blocks of ours whose words give way to others. */
export function replaceLaws(open: OpenDocument): void {
  test.each([
    ["under a new tag", "cw:LCR-C-001:2"],
    ["under its own tag", TAG],
  ])("other words take a block's place, %s, once", async (_, newTag) => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(2)]);
    const changes = [replacement({ newTag })];
    expect(await reasons(document, changes)).toEqual([]);
    const read = await readAgain(document);
    expect(wordsOf(read)).toEqual(wordsWith(2, ["3 Newer words"]));
    expect(read.paragraphs[3]?.tag).toBe(newTag);
    expect(await marksOf(document)).toEqual([]);
    const content = document.content();
    expect(await reasons(document, changes)).toEqual([]);
    expect([await readAgain(document), document.content()]).toEqual([read, content]);
  });

  test.each([
    ["whose words were changed", { expect: "Other words" }, "changed-meanwhile"],
    ["that is not there", { tag: "cw:LCR-C-009:1" }, "no-such-place"],
    ["whose new tag another block has", { newTag: "cw:LCR-C-002:1" }, "name-taken"],
  ])("a block %s is not replaced", async (_, more, why) => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(2), insertion(9, { tag: "cw:LCR-C-002:1" })]);
    const read = await readAgain(document);
    expect(await reasons(document, [replacement(more)])).toEqual([why]);
    expect(await readAgain(document)).toEqual(read);
  });
}

/** Tracked writing: the words read as accepted. */
export function trackLaws(open: OpenDocument, lacks: readonly Lack[]): void {
  const tracked = testOf(lacks, "tracking");
  const track = { track: true };

  tracked("tracked words read as if accepted, and say that they are tracked", async () => {
    const [plain, other] = [open(AGREEMENT), open(AGREEMENT)];
    const changes = [insertion(2), filling(["520 weeks"])];
    await plain.host.apply(changes);
    expect(await reasons(other, changes, track)).toEqual([]);
    const read = await readAgain(other);
    expect(wordsOf(read)).toEqual(wordsOf(await readAgain(plain)));
    expect(
      read.paragraphs.filter((one) => one.hasTrackedChange).map(({ text }) => text.slice(0, 12)),
    ).toEqual(["Social value", "The Supplier", "The Supplier"]);
  });

  test("tracking twice is tracking once", async () => {
    const document = open(AGREEMENT);
    const changes = [insertion(2), filling(["520 weeks", "12 jobs"])];
    await document.host.apply(changes, track);
    const [read, content] = [await readAgain(document), document.content()];
    expect(await reasons(document, changes, track)).toEqual([]);
    expect([await readAgain(document), document.content()]).toEqual([read, content]);
  });

  test("what was inserted untracked goes tracked, and reads as gone", async () => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(2)]);
    expect(wordsOf(await readAgain(document))).toEqual(wordsWith(2, BLOCK_WORDS));
    expect(await reasons(document, [{ kind: "remove-block", tag: TAG }], track)).toEqual([]);
    expect(wordsOf(await readAgain(document))).toEqual(WORDS);
  });

  test("a tracked insertion of ours is simply taken out again", async () => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(2)], track);
    await document.host.apply([{ kind: "remove-block", tag: TAG }], track);
    expect((await readAgain(document)).paragraphs).toEqual(AGREEMENT.paragraphs);
  });
}
