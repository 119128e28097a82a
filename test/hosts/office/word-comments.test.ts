import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { convertInLibreOffice } from "../../../scripts/corpus/libreoffice";
import type { DocumentChange } from "../../../src/core/document-change";
import { openInWord } from "../../../src/hosts/office/word";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { soffice } from "../../writing/libre-office";
import { AGREEMENT, insertion, mark } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { partOf } from "../file/docx-bytes";

const HEADING = "Social value <commitments>";
/** A block whose heading has a comment of its own, and one whose heading and text get theirs from a mark. */
const DRAFT: readonly DocumentChange[] = [insertion(2), insertion(8, { tag: "cw:LCR-C-002:1" })];
const MARKS: readonly DocumentChange[] = [
  mark(2),
  ...[12, 13].map((index) => mark(index, "Commonweal · a later gap")),
];

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(documentBytes(AGREEMENT));
});
afterAll(() => {
  office.close();
});

/** The agreement, drafted and flagged in Word, as Word saves it. */
async function flagged(track: boolean, controls = true): Promise<Uint8Array> {
  office.reopen(documentBytes(AGREEMENT));
  const host = openInWord("agreement.docx", { controls });
  expect(await host.apply(DRAFT, { track })).toEqual([]);
  const { paragraphs } = await host.read();
  const marks = MARKS.map((one) =>
    one.kind === "mark" ? { ...one, expect: paragraphs[one.index]?.text ?? "" } : one,
  );
  expect(await host.apply(marks, { track })).toEqual([]);
  return office.save();
}

/** What stands in a paragraph before the comment that it refers to: words and tabs. */
const wordsBefore = (paragraph: string): string =>
  (paragraph.split("<w:commentReference")[0] ?? "").replace(/<w:tab\/>/g, "\t").replace(/<[^>]*>/g, "");

/** The first paragraphs of block controls that have a comment. */
const firstInControls = (bytes: Uint8Array): readonly string[] =>
  [
    ...(partOf(bytes, "word/document.xml") ?? "").matchAll(
      /<w:sdtContent>(?:(?!<w:p[ >]).)*?(<w:p[ >].*?<\/w:p>)/gs,
    ),
  ]
    .map(([, paragraph = ""]) => paragraph)
    .filter((paragraph) => paragraph.includes("<w:commentReference"));

describe.each([
  ["tracked", true],
  ["as plain text", false],
])("a draft that is flagged, %s", (_, track) => {
  test("has every comment at the start of a control's first paragraph, where LibreOffice keeps the words", async () => {
    const commented = firstInControls(await flagged(track));
    expect(commented).toHaveLength(2);
    expect(commented.map(wordsBefore)).toEqual(["", ""]);
  });

  const whereOffice = soffice === undefined ? test.skip : test;
  whereOffice(
    "keeps its headings in LibreOffice (skipped where there is none)",
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "word-comments-"));
      const file = path.join(folder, "agreement.docx");
      writeFileSync(file, await flagged(track));
      let text = "";
      await convertInLibreOffice([file], "txt:Text (encoded):UTF8", (_, converted) => {
        text = readFileSync(converted, "utf8");
      });
      rmSync(folder, { recursive: true });
      expect(text.split(HEADING)).toHaveLength(3);
    },
    120_000,
  );
});

test("outside a control a comment stands around the words that it is about", async () => {
  const main = partOf(await flagged(false), "word/document.xml") ?? "";
  const paragraph = [...main.matchAll(/<w:p[ >].*?<\/w:p>/gs)].find(([xml]) =>
    xml.includes("provide the services"),
  );
  expect(wordsBefore(paragraph?.[0] ?? "")).toContain("provide the services.");
  const bare = partOf(await flagged(false, false), "word/document.xml") ?? "";
  const headings = [...bare.matchAll(/<w:p[ >].*?<\/w:p>/gs)].filter(([xml]) => xml.includes("Social value"));
  expect(headings.map(([xml]) => wordsBefore(xml).includes("Social value"))).toEqual([true, true]);
});
