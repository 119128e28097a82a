import type { DocumentChange } from "../../../src/core/document-change";
import {
  AGREEMENT,
  BLANK,
  FILL_TAG,
  filling,
  mark,
  marksOf,
  readAgain,
  reasons,
  wordsOf,
  wordsWith,
  withoutMarks,
  type Lack,
  type OpenDocument,
} from "./opened";

const ONE = ["520 weeks of apprenticeships"];
const TWO = ["Apprenticeships (LCR-M-004): 520 weeks", "Local jobs (LCR-M-001): 12"];
const SECOND = "cw:fill:LCR-C-001:2";
const unfill = (tag = FILL_TAG): DocumentChange => ({ kind: "unfill-slot", tag });

/** Blanks that are filled, and given back. */
export function fillLaws(open: OpenDocument, lacks: readonly Lack[]): void {
  test("a blank gives way to one line, in a control of ours", async () => {
    const document = open(AGREEMENT);
    expect(await reasons(document, [filling(ONE)])).toEqual([]);
    const read = await readAgain(document);
    const text = "The Supplier shall deliver 520 weeks of apprenticeships as promised, and [ ] besides.";
    expect(wordsOf(read)).toEqual(wordsWith(7, [`2.1 ${text}`], 1));
    expect(read.paragraphs[8]?.ourTags).toEqual([FILL_TAG]);
  });

  test("several lines are a paragraph each: the first behind what stood before, the last before what follows", async () => {
    const document = open(AGREEMENT);
    expect(await reasons(document, [filling(TWO)])).toEqual([]);
    const read = await readAgain(document);
    expect(read.paragraphs.slice(8, 10).map(({ text, ourTags }) => [text, ourTags])).toEqual([
      ["The Supplier shall deliver Apprenticeships (LCR-M-004): 520 weeks", [FILL_TAG]],
      ["Local jobs (LCR-M-001): 12 as promised, and [ ] besides.", [FILL_TAG]],
    ]);
    expect(read.paragraphs).toHaveLength(AGREEMENT.paragraphs.length + 1);
  });

  test("two blanks of one paragraph are filled in one call", async () => {
    const document = open(AGREEMENT);
    const other = filling(["more"], { tag: SECOND, start: BLANK.lastIndexOf("[") });
    expect(await reasons(document, [filling(ONE), other])).toEqual([]);
    const text = "The Supplier shall deliver 520 weeks of apprenticeships as promised, and more besides.";
    expect((await readAgain(document)).paragraphs[8]).toMatchObject({ text, ourTags: [FILL_TAG, SECOND] });
  });

  test.each([
    ["one line", ONE],
    ["two lines", TWO],
  ])("filling twice is filling once, with marks that were read before: %s", async (_, lines) => {
    const document = open(AGREEMENT);
    const changes = [filling(lines), mark(8), mark(9)];
    expect(await reasons(document, changes)).toEqual(withoutMarks(lacks, changes));
    const [read, marks, content] = [await readAgain(document), await marksOf(document), document.content()];
    expect(await reasons(document, changes)).toEqual(withoutMarks(lacks, changes));
    expect([await readAgain(document), await marksOf(document)]).toEqual([read, marks]);
    expect(document.content()).toEqual(content);
  });

  test.each([
    ["one line", ONE],
    ["two lines", TWO],
  ])("taking a filling out gives the blank back: %s", async (_, lines) => {
    const document = open(AGREEMENT);
    await document.host.apply([filling(lines)]);
    expect(await reasons(document, [unfill(), unfill("cw:fill:LCR-C-009:1")])).toEqual([]);
    expect((await readAgain(document)).paragraphs).toEqual(AGREEMENT.paragraphs);
  });

  test("the one of two fillings that is taken out leaves the other", async () => {
    const document = open(AGREEMENT);
    const other = filling(["more"], { tag: SECOND, start: BLANK.lastIndexOf("[") });
    await document.host.apply([filling(ONE), other]);
    expect(await reasons(document, [unfill()])).toEqual([]);
    const text = "The Supplier shall deliver [ ] as promised, and more besides.";
    expect((await readAgain(document)).paragraphs[8]).toMatchObject({ text, ourTags: [SECOND] });
  });

  test.each([
    ["whose paragraph reads otherwise", filling(ONE, { expect: "Other words" }), "changed-meanwhile"],
    ["that lies beyond its paragraph's words", filling(ONE, { start: 55, length: 30 }), "no-such-place"],
    [
      "of a paragraph that is not there",
      filling(ONE, { index: 99, expect: "x", start: 0, length: 1 }),
      "no-such-place",
    ],
  ])("a blank %s is refused", async (_, change, why) => {
    const document = open(AGREEMENT);
    expect(await reasons(document, [change])).toEqual([why]);
    expect((await readAgain(document)).paragraphs).toEqual(AGREEMENT.paragraphs);
  });

  test("a filling that stands with other words is left alone", async () => {
    const document = open(AGREEMENT);
    await document.host.apply([filling(ONE)]);
    const read = await readAgain(document);
    expect(await reasons(document, [filling(TWO)])).toEqual(["name-taken"]);
    expect(await readAgain(document)).toEqual(read);
  });

  test("no blank of a protected document is filled", async () => {
    const document = open({ ...AGREEMENT, isProtected: true });
    expect(await reasons(document, [filling(ONE)])).toEqual(["protected-sheet"]);
  });
}
