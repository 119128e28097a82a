/// <reference types="office-js" />
import type { Watch } from "../../../core/ports";
import type { Aside, Paragraphs } from "../../../core/snapshot";
import type { OpenDocument } from "../../file/document/open-document";
import { readFills, readOwnPart } from "../../file/own-part";
import type { Protection } from "../../memory-document/batch";
import { askParagraph, type AskedParagraph } from "./ask-paragraph";
import { asTheFileReads } from "./as-the-file-reads";
import { asidesOf } from "./asides-of";
import { heldParagraphs, type WordParagraph } from "./held-paragraphs";
import type { KeptPart } from "./kept-part";
import { offers } from "./missing";
import { askOwnParts, NO_OWN_XML, readOwnXml, type OwnXml } from "./own-xml";
import { askProtection, protectionOf } from "./protection";
import { openWordFile } from "./word-file";

/** How many paragraphs one request asks for: Word on the desktop restarts an add-in that keeps it busy for five seconds. */
export const PAGE = 500;

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

const SHOWN = {
  text: true,
  style: true,
  styleBuiltIn: true,
  isListItem: true,
  outlineLevel: true,
  tableNestingLevel: true,
} as const;

const breathe = (): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, 0);
  });

/**
 * Asks for the body in pages of at most 500 paragraphs: one request for a page's paragraphs, one for what hangs on them. Between pages
 * Word has its turn, and a call that is given up ends.
 */
async function askPages(
  context: Word.RequestContext,
  file: string,
  watch: Watch | undefined,
): Promise<{ readonly asked: readonly AskedParagraph[]; readonly own: OwnXml }> {
  const { body } = context.document;
  const parts = offers("1.4") ? askOwnParts(context) : undefined;
  askProtection(context);
  const asked: AskedParagraph[] = [];
  let own: OwnXml | undefined;
  for (let isLast = false; !isLast;) {
    watch?.signal.throwIfAborted();
    const page = body.paragraphs.load({ ...SHOWN, $top: PAGE, $skip: asked.length });
    await context.sync();
    const { items } = page;
    isLast = items.length < PAGE;
    const part = own ? undefined : parts?.items[0];
    const xml = part?.getXml();
    const details = items.map(askParagraph);
    if (details.length > 0 || xml) await context.sync();
    own ??= readOwnXml(file, part, xml?.value ?? "");
    asked.push(...details);
    watch?.progress(asked.length, isLast ? asked.length : asked.length + PAGE);
    if (!isLast) await breathe();
  }
  return { asked, own: own ?? NO_OWN_XML };
}

/** Reads the body, and with it what only the document's file tells: headers and footers, text boxes, protection. */
export async function readDocument(
  context: Word.RequestContext,
  file: string,
  kept: KeptPart,
  watch?: Watch,
): Promise<Answered> {
  const { asked, own } = await askPages(context, file, watch);
  // The file comes last: what somebody changes meanwhile then reads otherwise than was expected.
  const open = await openWordFile(file);
  watch?.signal.throwIfAborted();
  const told = heldParagraphs(asked);
  const read = open && asTheFileReads(told, open);
  const margins = open?.asides.filter(({ at }) => at === undefined) ?? [];
  const inFile = open && { ...readOwnPart(open.pkg), fills: readFills(open.pkg) };
  return {
    paragraphs: read ?? told,
    asides: (read && open?.asides) ?? [...margins, ...asidesOf(asked)],
    unread: (read && open?.unread) ?? [],
    protection: protectionOf(context, open?.protection),
    own: offers("1.4") ? own : { ...own, ...(kept.content ?? inFile) },
    open: read && open,
  };
}
