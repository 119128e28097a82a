import type { DocumentChange } from "../../../src/core/document-change";
import type { Host } from "../../../src/core/ports";
import type { Paragraphs } from "../../../src/core/snapshot";
import { openInWord, type WordHost, type WordOptions } from "../../../src/hosts/office/word";
import type { ParagraphMark } from "../../../src/hosts/memory-document";
import type { WordOffice } from "../../office-host/env/open-word";
import type { Answered, OpenDocument } from "../document-laws/opened";
import { documentBytes } from "../file/document-bytes";
import { partOf } from "../file/docx-bytes";

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

/** Opens documents of the contract in one Word, which shows one at a time; a report that a host leaves is given to the next. */
export function wordOpener(office: () => WordOffice, options: WordOptions = {}): OpenDocument {
  let shown: Opened | undefined;
  /** Puts a document into Word; what stood there is kept. */
  function show(document: Opened): void {
    if (shown === document) return;
    if (shown) shown.bytes = office().save();
    shown = document;
    office().reopen(document.bytes);
  }
  /** The host of a document that is put into Word before each call. */
  function hostOf(host: WordHost, document: Opened): Host<Paragraphs, DocumentChange> {
    return {
      read: async (watch) => {
        show(document);
        return host.read(watch);
      },
      apply: async (changes, given) => {
        show(document);
        return host.apply(changes, given);
      },
    };
  }
  return (document, answered: readonly Answered[] = []) => {
    const { file } = document;
    const opened: Opened = { bytes: documentBytes(document, answered) };
    const host = openInWord(file, options);
    const saved = (): Uint8Array => {
      show(opened);
      return office().save();
    };
    return {
      host: hostOf(host, opened),
      marks: () => marksIn(saved()),
      reopened: () => {
        const bytes = saved();
        const report = host.report()?.text;
        return Promise.resolve(
          hostOf(openInWord(file, { ...options, ...(report !== undefined && { report }) }), { bytes }),
        );
      },
      content: saved,
    };
  };
}
