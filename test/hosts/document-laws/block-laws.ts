import type { DocumentChange } from "../../../src/core/document-change";
import {
  AGREEMENT,
  BLOCK_WORDS,
  insertion,
  mark,
  marksOf,
  readAgain,
  reasons,
  TAG,
  WORDS,
  wordsOf,
  wordsWith,
  withoutMarks,
  type Lack,
  type OpenDocument,
} from "./opened";

const remove = (tag: string): DocumentChange => ({ kind: "remove-block", tag });

/** Reading, and blocks of ours that come and go. */
export function blockLaws(open: OpenDocument, lacks: readonly Lack[]): void {
  test("reading shows numbers, words, cells and other people's comments", async () => {
    const { paragraphs, isProtected, stamp } = await open(AGREEMENT).host.read();
    expect(paragraphs).toEqual(AGREEMENT.paragraphs);
    expect([isProtected, stamp]).toEqual([false, undefined]);
  });

  test("what is inserted is read back, in a control and with a bookmark of ours", async () => {
    const document = open(AGREEMENT);
    expect(await reasons(document, [insertion(2)])).toEqual([]);
    const read = await readAgain(document);
    expect(wordsOf(read)).toEqual(wordsWith(2, BLOCK_WORDS));
    expect(read.paragraphs.slice(3, 5).map(({ tag, ourTags }) => [tag, ourTags])).toEqual([
      [TAG, [TAG]],
      [TAG, [TAG]],
    ]);
    expect(read.paragraphs.flatMap(({ bookmarks = [] }) => bookmarks)).toEqual(["cw_LCR_C_001_1"]);
  });

  test.each([
    ["at the start", -1, -1],
    ["behind the last paragraph", 9, 9],
    ["behind the table that holds the paragraph", 4, 6],
  ])("a block goes %s", async (_, after, behind) => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(after)]);
    expect(wordsOf(await readAgain(document))).toEqual(wordsWith(behind, BLOCK_WORDS));
  });

  test("blocks behind the same paragraph keep the order in which they were asked for", async () => {
    const document = open(AGREEMENT);
    const tags = ["cw:LCR-C-003:1", "cw:LCR-C-001:1", "cw:LCR-C-002:1"];
    await document.host.apply(tags.map((tag) => insertion(2, { tag })));
    const read = (await readAgain(document)).paragraphs.map(({ tag }) => tag).filter((tag) => tag !== "");
    expect(read).toEqual(tags.flatMap((tag) => [tag, tag]));
  });

  test("applying twice is applying once", async () => {
    const document = open(AGREEMENT);
    const changes = [
      { kind: "unmark" } as const,
      insertion(2),
      insertion(2, { tag: "cw:LCR-C-002:1" }),
      insertion(9, { tag: "cw:schedule:lcr", newPage: true }),
      mark(8),
      mark(9),
    ];
    expect(await reasons(document, changes)).toEqual(withoutMarks(lacks, changes));
    const [read, marks, content] = [await readAgain(document), await marksOf(document), document.content()];
    expect(await reasons(document, changes)).toEqual(withoutMarks(lacks, changes));
    expect(await readAgain(document)).toEqual(read);
    expect(await marksOf(document)).toEqual(marks);
    expect(document.content()).toEqual(content);
  });

  test("a change whose paragraph reads otherwise is refused, and nothing else is lost", async () => {
    const document = open(AGREEMENT);
    const changes = [
      insertion(2, { expect: "Other words" }),
      insertion(99, { tag: "cw:LCR-C-002:1", expect: "Far away" }),
      insertion(9, { tag: "cw:LCR-C-003:1" }),
    ];
    expect(await reasons(document, changes)).toEqual(["changed-meanwhile", "no-such-place"]);
    expect(wordsOf(await readAgain(document))).toEqual(wordsWith(9, BLOCK_WORDS));
  });

  test("a block that stands with other words is left alone", async () => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(2)]);
    const other = insertion(2, { parts: [{ level: 0, role: "heading", text: "Other" }] });
    expect(await reasons(document, [other])).toEqual(["name-taken"]);
    expect(wordsOf(await readAgain(document))).toEqual(wordsWith(2, BLOCK_WORDS));
  });

  test("removing gives the document back; a block that is not there is gone already, one that is not ours stays", async () => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(2), insertion(6, { tag: "cw:LCR-C-002:1" })]);
    const changes = [remove(TAG), remove("cw:LCR-C-002:1"), remove("cw:LCR-C-009:1"), remove("theirs")];
    expect(await reasons(document, changes)).toEqual(["no-such-place"]);
    expect((await readAgain(document)).paragraphs).toEqual(AGREEMENT.paragraphs);
    expect(await marksOf(document)).toEqual([]);
  });

  test("a block is removed and written anew in one call", async () => {
    const document = open(AGREEMENT);
    await document.host.apply([insertion(2)]);
    const anew = insertion(9, { parts: [{ level: 0, role: "heading", text: "Anew" }] });
    expect(await reasons(document, [remove(TAG), { ...anew, after: 11 }])).toEqual([]);
    expect(wordsOf(await readAgain(document))).toEqual([...WORDS, "Anew"]);
  });

  test("a protected document takes no words, and says so for each change", async () => {
    const document = open({ ...AGREEMENT, isProtected: true });
    const why = withoutMarks(lacks, [mark(8)])[0] ?? "protected-sheet";
    expect([...(await reasons(document, [insertion(2), mark(8)]))].sort()).toEqual(
      ["protected-sheet", why].sort(),
    );
    expect(wordsOf(await readAgain(document))).toEqual(WORDS);
    expect(await marksOf(document)).toEqual([]);
  });
}
