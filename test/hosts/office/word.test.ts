import type { DocumentChange } from "../../../src/core/document-change";
import type { Host } from "../../../src/core/ports";
import type { Paragraphs } from "../../../src/core/snapshot";
import { openInWord } from "../../../src/hosts/office/word";
import type { ParagraphMark } from "../../../src/hosts/memory-document";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { documentContract } from "../document-contract";
import { AGREEMENT, type Answered } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { partOf } from "../file/docx-bytes";

let office: WordOffice;

beforeAll(async () => {
  office = await openWord(documentBytes(AGREEMENT));
});
afterAll(() => {
  office.close();
});

const words = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** Marks in the comments of the saved file, told by their opening words, each at the paragraph that refers to it. */
function marksIn(bytes: Uint8Array): readonly ParagraphMark[] {
  const [main = "", comments = "", extended = ""] = ["document", "comments", "commentsExtended"].map(
    (name) => partOf(bytes, `word/${name}.xml`) ?? "",
  );
  const done = new Set([...extended.matchAll(/paraId="([^"]+)"[^>]*done="1"/g)].map(([, id]) => id));
  return [...comments.matchAll(/<w:comment\s[^>]*w:id="(\d+)".*?<\/w:comment>/gs)].flatMap(
    ([xml, id = ""]) => {
      const before = main.split(`<w:commentReference w:id="${id}"/>`)[0] ?? "";
      const text = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([line]) => words(line)).join("\n");
      const index = (before.match(/<w:p[ >/]/g)?.length ?? 0) - 1;
      const isSettled = done.has(/paraId="([^"]+)"/.exec(xml)?.[1]);
      return text.startsWith("Commonweal ·") ? [{ index, text, isSettled }] : [];
    },
  );
}

interface Opened {
  bytes: Uint8Array;
}
let shown: Opened | undefined;

/** Puts a document into Word, which shows one at a time; what stood there is kept. */
function show(document: Opened): void {
  if (shown === document) return;
  if (shown) shown.bytes = office.save();
  shown = document;
  office.reopen(document.bytes);
}

/** The host of a document that is put into Word before each call. */
function hostOf(file: string, document: Opened): Host<Paragraphs, DocumentChange> {
  const host = openInWord(file);
  return {
    read: async (watch) => {
      show(document);
      return host.read(watch);
    },
    apply: async (changes, options) => {
      show(document);
      return host.apply(changes, options);
    },
  };
}

documentContract("the host of Word", (document, answered: readonly Answered[] = []) => {
  const opened: Opened = { bytes: documentBytes(document, answered) };
  const saved = (): Uint8Array => {
    show(opened);
    return office.save();
  };
  return {
    host: hostOf(document.file, opened),
    marks: () => marksIn(saved()),
    reopened: () => Promise.resolve(hostOf(document.file, { bytes: saved() })),
    content: saved,
  };
});
