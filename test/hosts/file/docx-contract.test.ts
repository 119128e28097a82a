import { openDocx } from "../../../src/hosts/file/docx";
import type { ParagraphMark } from "../../../src/hosts/memory-document";
import { documentContract } from "../document-contract";
import { documentBytes } from "./document-bytes";
import { partOf } from "./docx-bytes";

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** Marks in a file's comments, told by their author and opening words alone, each at the paragraph that refers to it. */
function marksIn(bytes: Uint8Array): readonly ParagraphMark[] {
  const [main, comments, extended] = ["document", "comments", "commentsExtended"].map(
    (name) => partOf(bytes, `word/${name}.xml`) ?? "",
  );
  const done = new Set([...(extended ?? "").matchAll(/paraId="([^"]+)"[^>]*done="1"/g)].map(([, id]) => id));
  const all = (comments ?? "").matchAll(
    /<w:comment\s[^>]*w:id="(\d+)" w:author="Commonweal".*?<\/w:comment>/gs,
  );
  return [...all].map(([xml, id = ""]) => {
    const before = (main ?? "").split(`<w:commentReference w:id="${id}"/>`)[0] ?? "";
    const lines = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([line]) => line.replace(/<[^>]*>/g, ""));
    return {
      index: (before.match(/<w:p[ >/]/g)?.length ?? 0) - 1,
      text: unescape(lines.join("\n")),
      isSettled: done.has(/paraId="([^"]+)"/.exec(xml)?.[1]),
    };
  });
}

documentContract("the host of .docx files", (document, answered) => {
  const host = openDocx(document.file, documentBytes(document, answered));
  return {
    host,
    marks: () => marksIn(host.save()),
    reopened: () => Promise.resolve(openDocx(document.file, host.save())),
    content: () => host.save(),
  };
});
