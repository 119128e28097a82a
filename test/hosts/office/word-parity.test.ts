import type { Paragraph } from "../../../src/core/snapshot";
import { openDocx } from "../../../src/hosts/file/docx";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { blankDocument } from "../../office-host/package/blank-document";
import { corpusBytes, expectParity, LONG, SHORT, whereCorpus } from "./word-parity";

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(blankDocument("Nothing yet"));
});
afterAll(() => {
  office.close();
});

whereCorpus("Word and the file host do the same with real contracts (skipped without the corpus)", () => {
  test.each(SHORT)(
    "%s: the same reading, findings, words and looks",
    async (file) => {
      await expectParity(office, file);
    },
    120_000,
  );

  test("between them the ten have every kind of number, tables, tracked changes, comments, controls and text boxes", async () => {
    const all: Paragraph[] = [];
    for (const file of [...LONG, ...SHORT])
      all.push(...(await openDocx(file, corpusBytes(file)).read()).paragraphs);
    const has = (is: (one: Paragraph) => boolean): boolean => all.some(is);
    expect(new Set(all.map(({ numbering }) => numbering))).toEqual(
      new Set(["none", "typed", "direct", "style"]),
    );
    expect([
      has(({ inTable }) => inTable),
      has(({ hasTrackedChange }) => hasTrackedChange),
      has(({ comments }) => comments.length > 0),
      has(({ tag }) => tag !== ""),
      has(({ inTextBox }) => inTextBox),
    ]).toEqual([true, true, true, true, true]);
  });
});
