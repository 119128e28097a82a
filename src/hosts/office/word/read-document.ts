/// <reference types="office-js" />
import type { Watch } from "../../../core/ports";
import { askParagraph, type AskedParagraph } from "./ask-paragraph";
import { askOwnParts, readOwnXml, type OwnXml } from "./own-xml";

/** How many paragraphs one request asks for: Word on the desktop restarts an add-in that keeps it busy for five seconds. */
export const PAGE = 500;

/** A document as Word answered, with the proxies that changes are made through. */
export interface Answered {
  readonly asked: readonly AskedParagraph[];
  readonly own: OwnXml;
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
 * Reads the body in pages of at most 500 paragraphs: one request for a page's paragraphs, one for what hangs on them. Between pages
 * Word has its turn, and a call that is given up ends.
 */
export async function readDocument(
  context: Word.RequestContext,
  file: string,
  watch?: Watch,
): Promise<Answered> {
  const { body } = context.document;
  const parts = askOwnParts(context);
  const asked: AskedParagraph[] = [];
  let own: OwnXml | undefined;
  for (let isLast = false; !isLast;) {
    watch?.signal.throwIfAborted();
    const page = body.paragraphs.load({ ...SHOWN, $top: PAGE, $skip: asked.length });
    await context.sync();
    const { items } = page;
    isLast = items.length < PAGE;
    const part = own ? undefined : parts.items[0];
    const xml = part?.getXml();
    const details = items.map(askParagraph);
    if (details.length > 0 || xml) await context.sync();
    own ??= readOwnXml(file, part, xml?.value ?? "");
    asked.push(...details);
    watch?.progress(asked.length, isLast ? asked.length : asked.length + PAGE);
    if (!isLast) await breathe();
  }
  return { asked, own: own ?? readOwnXml(file, undefined, "") };
}
