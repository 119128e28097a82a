import type { DocumentChange } from "../../../src/core/document-change";
import { openDocx } from "../../../src/hosts/file/docx";
import { openPackage } from "../../../src/hosts/file/package";
import { settleChanges, type Settling } from "../../../scripts/corpus/settle-changes";
import { partOf } from "./docx-bytes";

/** What came of changes to a document. */
export interface Applied {
  readonly bytes: Uint8Array;
  readonly refused: readonly string[];
  readonly texts: readonly string[];
  /** What stands in the body before the section's properties. */
  readonly body: string;
}

/** What stands in a document's body before the section's properties, which tests write last. */
export const bodyOf = (bytes: Uint8Array): string =>
  /<w:body>(.*)<w:sectPr\/><\/w:body>/s.exec(partOf(bytes) ?? "")?.[1] ?? "sectPr is not last";

/** Opens a document, makes changes and saves it. */
export async function applied(
  bytes: Uint8Array,
  changes: readonly DocumentChange[],
  track = false,
): Promise<Applied> {
  const host = openDocx("a.docx", bytes);
  const refused = await host.apply(changes, { track });
  const saved = host.save();
  const { paragraphs } = await host.read();
  return {
    bytes: saved,
    refused: refused.map(({ why }) => why),
    texts: paragraphs.map(({ text }) => text),
    body: bodyOf(saved),
  };
}

/** A document with all tracked changes of ours accepted or rejected. */
export function settled(bytes: Uint8Array, how: Settling): Uint8Array {
  const pkg = openPackage("a.docx", bytes);
  pkg.set("word/document.xml", settleChanges(pkg.text("word/document.xml") ?? "", "Commonweal", how));
  return pkg.save();
}

/** The same document with its main part written anew, as Word does on saving: other ids and no spaces of ours. */
export function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const pkg = openPackage("a.docx", bytes);
  pkg.set("word/document.xml", change(pkg.text("word/document.xml") ?? ""));
  return pkg.save();
}
