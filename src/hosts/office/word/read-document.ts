/// <reference types="office-js" />
import type { Watch } from "../../../core/ports";
import type { Aside, Paragraphs } from "../../../core/snapshot";
import type { OpenDocument } from "../../file/document/open-document";
import { readFills, readOwnPart } from "../../file/own-part";
import type { Protection } from "../../memory-document/batch";
import { askPages } from "./ask-pages";
import { asTheFileReads } from "./as-the-file-reads";
import { asidesOf } from "./asides-of";
import { withBareFills } from "./bare-fills";
import { heldParagraphs, type WordParagraph } from "./held-paragraphs";
import { offers } from "./missing";
import type { Opening } from "./opening";
import type { OwnXml } from "./own-xml";
import { protectionOf } from "./protection";
import { openWordFile } from "./word-file";

/** A document as Word answered, with the proxies that changes are made through. */
export interface Answered {
  readonly paragraphs: readonly WordParagraph[];
  readonly asides: readonly Aside[];
  readonly unread: NonNullable<Paragraphs["unread"]>;
  readonly protection: Protection;
  readonly own: OwnXml;
  /** The document's file, where it shows the same paragraphs as Word. */
  readonly open: OpenDocument | undefined;
}

/** Reads the body, and with it what only the document's file tells: headers and footers, text boxes, protection. */
export async function readDocument(
  context: Word.RequestContext,
  file: string,
  { kept, hasControls }: Opening,
  watch?: Watch,
): Promise<Answered> {
  // Without controls only Word's API tells how far a block's bookmark reaches.
  const isThorough = !hasControls && offers("1.4");
  const { asked, own, open } = await askPages(context, file, {
    openFile: () => openWordFile(file),
    isThorough,
    watch,
  });
  watch?.signal.throwIfAborted();
  const told = heldParagraphs(asked);
  const read = open && asTheFileReads(told, open);
  const margins = open?.asides.filter(({ at }) => at === undefined) ?? [];
  const inFile = open && { ...readOwnPart(open.pkg), fills: readFills(open.pkg) };
  const known = offers("1.4") ? own : { ...own, ...(kept.content ?? inFile) };
  return {
    paragraphs: offers("1.4") ? await withBareFills(context, read ?? told, known.fills) : (read ?? told),
    asides: (read && open.asides) ?? [...margins, ...asidesOf(asked)],
    unread: (read && open.unread) ?? [],
    protection: protectionOf(context, open?.protection),
    own: known,
    open: read && open,
  };
}
