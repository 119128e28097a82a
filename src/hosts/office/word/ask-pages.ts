/// <reference types="office-js" />
import type { Watch } from "../../../core/ports";
import type { OpenDocument } from "../../file/document/open-document";
import { askParagraph, leanParagraph, type AskedParagraph } from "./ask-paragraph";
import { offers } from "./missing";
import { askOwnParts, NO_OWN_XML, readOwnXml, type OwnXml } from "./own-xml";
import { askProtection } from "./protection";
import { wantsDetails } from "./wants-details";

/** How many paragraphs one request asks for: Word on the desktop restarts an add-in that keeps it busy for five seconds. */
export const PAGE = 500;

const SHOWN = {
  text: true,
  style: true,
  styleBuiltIn: true,
  isListItem: true,
  outlineLevel: true,
  tableNestingLevel: true,
} as const;

/** What Word's API answered, and the document's file as it stood in between. */
export interface Asked {
  readonly asked: readonly AskedParagraph[];
  readonly own: OwnXml;
  readonly open: OpenDocument | undefined;
}

const breathe = (): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, 0);
  });

async function paragraphsOf(
  context: Word.RequestContext,
  watch: Watch | undefined,
): Promise<readonly Word.Paragraph[]> {
  const { body } = context.document;
  const all: Word.Paragraph[] = [];
  for (let isLast = false; !isLast;) {
    watch?.signal.throwIfAborted();
    const page = body.paragraphs.load({ ...SHOWN, $top: PAGE, $skip: all.length });
    await context.sync();
    const { items } = page;
    isLast = items.length < PAGE;
    all.push(...items);
    watch?.progress(all.length, isLast ? all.length : all.length + PAGE);
    if (!isLast) await breathe();
  }
  return all;
}

/**
 * Asks for the body in pages of at most 500 paragraphs, then for the file, then for what hangs on paragraphs: on those alone where the
 * file shows anything, or on all where there is no file to go by. Between pages Word has its turn, and a call that is given up ends.
 */
export async function askPages(
  context: Word.RequestContext,
  file: string,
  {
    openFile,
    isThorough,
    watch,
  }: {
    readonly openFile: () => Promise<OpenDocument | undefined>;
    readonly isThorough: boolean;
    readonly watch: Watch | undefined;
  },
): Promise<Asked> {
  const parts = offers("1.4") ? askOwnParts(context) : undefined;
  askProtection(context);
  const proxies = await paragraphsOf(context, watch);
  const part = parts?.items[0];
  // The file comes after the paragraphs: what somebody changes meanwhile then reads otherwise than was expected.
  const open = await openFile();
  const wants = isThorough ? proxies.map(() => true) : wantsDetails(proxies, open);
  const asked: AskedParagraph[] = [];
  const xml = part?.getXml();
  let [waiting, isFirst] = [0, true];
  for (const [at, proxy] of proxies.entries()) {
    const isWanted = wants[at] === true;
    asked.push(isWanted ? askParagraph(proxy) : leanParagraph(proxy));
    if (isWanted) waiting++;
    const isEnd = at === proxies.length - 1;
    const isDue = waiting >= PAGE || (isEnd && (waiting > 0 || (isFirst && xml !== undefined)));
    if (!isDue) continue;
    watch?.signal.throwIfAborted();
    await context.sync();
    [waiting, isFirst] = [0, false];
    if (!isEnd) await breathe();
  }
  if (proxies.length === 0 && xml) await context.sync();
  return { asked, own: part ? readOwnXml(file, part, xml?.value ?? "") : NO_OWN_XML, open };
}
