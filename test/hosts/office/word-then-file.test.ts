import { readFileSync } from "node:fs";
import type { DocumentChange } from "../../../src/core/document-change";
import type { Host } from "../../../src/core/ports";
import type { Paragraphs } from "../../../src/core/snapshot";
import { openDocx, type DocxHost } from "../../../src/hosts/file/docx";
import { openInWord } from "../../../src/hosts/office/word";
import { planClearDocument } from "../../../src/writing/plan-clear";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { sourceRuleset } from "../../rules/source-ruleset";
import { AGREEMENT, insertion, mark } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { partOf } from "../file/docx-bytes";
import { contractDraft } from "./contract-draft";

const CONTRACT = "samples/services-contract.docx";
const { file } = AGREEMENT;
/** Ann's open comment stands at paragraph 7, so the mark there is a reply to her. */
const MARKS: readonly DocumentChange[] = [
  { kind: "unmark" },
  insertion(2),
  mark(7, "Commonweal · joins Ann"),
  mark(8),
];

let office: WordOffice;
beforeAll(async () => {
  office = await openWord(documentBytes(AGREEMENT));
});
afterAll(() => {
  office.close();
});

/** Comments of a saved document, each with its author and its first line. */
const commentsIn = (bytes: Uint8Array): readonly string[] =>
  [...(partOf(bytes, "word/comments.xml") ?? "").matchAll(/<w:comment\s.*?<\/w:comment>/gs)].map(([xml]) => {
    const author = /w:author="([^"]*)"/.exec(xml)?.[1] ?? "";
    return `${author}: ${/<w:t[^>]*>([^<]*)/.exec(xml)?.[1] ?? ""}`;
  });

/** The same without the author. */
const textOf = (comment: string): string => comment.slice(comment.indexOf(": ") + 2);

const count = (bytes: Uint8Array, sign: RegExp, part?: string): number =>
  (partOf(bytes, part) ?? "").match(sign)?.length ?? 0;

/** What the file host sees of a document that Word has marked and saved. */
async function markedInWord(): Promise<{ readonly saved: Uint8Array; readonly docx: DocxHost }> {
  office.reopen(documentBytes(AGREEMENT));
  expect(await openInWord(file).apply(MARKS)).toEqual([]);
  const saved = office.save();
  return { saved, docx: openDocx(file, saved) };
}

describe("marks that were made in Word, where they have the person's name, are ours in the file", () => {
  test("they are read as no comments of other people's", async () => {
    const { saved, docx } = await markedInWord();
    expect(commentsIn(saved).filter((one) => /^(?!Commonweal: ).*: Commonweal ·/.test(one))).toHaveLength(3);
    const { paragraphs } = await docx.read();
    expect(paragraphs.flatMap(({ comments }) => comments)).toEqual(["Who agreed this?"]);
    expect(await docx.read()).toEqual(await openInWord(file).read());
  });

  test("the same marks asked for again change nothing", async () => {
    const { docx } = await markedInWord();
    expect(await docx.apply(MARKS)).toEqual([]);
    expect(docx.changedParts).toEqual([]);
  });

  test("another text takes their place, and Word's lists keep no word of them", async () => {
    const { saved, docx } = await markedInWord();
    const again = [insertion(2), mark(7, "Commonweal · by itself"), mark(8, "Commonweal · newer")];
    expect(await docx.apply([{ kind: "unmark" }, ...again])).toEqual([]);
    const after = docx.save();
    expect([...commentsIn(after)].sort()).toEqual([
      "Ann: Who agreed this?",
      "Commonweal: Commonweal · by itself",
      "Commonweal: Commonweal · newer",
      ...commentsIn(saved).filter((one) => one.includes("why it is here")),
    ]);
    expect(count(after, /<w:commentReference /g)).toBe(4);
    // Ann's own entry, and that of the block's mark, which stays.
    expect(count(after, /<w15:commentEx /g, "word/commentsExtended.xml")).toBe(2);
  });

  test("clearing leaves Ann's comment, and nothing of ours", async () => {
    const { docx } = await markedInWord();
    expect(await docx.apply(planClearDocument(await docx.read()))).toEqual([]);
    const after = docx.save();
    expect(commentsIn(after)).toEqual(["Ann: Who agreed this?"]);
    expect(count(after, /<w:commentReference /g)).toBe(1);
    expect(count(after, /<w15:commentEx /g, "word/commentsExtended.xml")).toBe(1);
    expect((await openDocx(file, after).read()).paragraphs).toEqual(AGREEMENT.paragraphs);
    office.reopen(after);
    expect((await openInWord(file).read()).paragraphs).toEqual(AGREEMENT.paragraphs);
  });
});

/** Drafts into a contract as it now reads. */
async function draftInto(host: Host<Paragraphs, DocumentChange>): Promise<void> {
  await host.apply((await contractDraft(await host.read(), sourceRuleset("lcr"))).changes);
}

test("a contract drafted in Word, then as a file, has the comments of one that was always a file, and clear leaves none", async () => {
  const bytes = new Uint8Array(readFileSync(CONTRACT));
  const alone = openDocx(CONTRACT, bytes);
  const before = await alone.read();
  await draftInto(alone);
  await draftInto(alone);
  office.reopen(bytes);
  await draftInto(openInWord(CONTRACT));
  const docx = openDocx(CONTRACT, office.save());
  await draftInto(docx);
  const [expected, drafted] = [alone.save(), docx.save()].map((file) => commentsIn(file).map(textOf).sort());
  expect(drafted?.length).toBeGreaterThan(10);
  expect(drafted).toEqual(expected);
  expect(await docx.apply(planClearDocument(await docx.read()))).toEqual([]);
  expect(commentsIn(docx.save())).toEqual(commentsIn(bytes));
  expect((await docx.read()).paragraphs.map(({ text }) => text)).toEqual(
    before.paragraphs.map(({ text }) => text),
  );
}, 60_000);
