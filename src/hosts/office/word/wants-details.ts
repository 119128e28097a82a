/// <reference types="office-js" />
import type { OpenDocument } from "../../file/document/open-document";
import { bookmarkOf, FILL_TAG } from "../../file/document/own-names";
import type { RawParagraph } from "../../file/document/scan";
import { plainText } from "./plain-text";
import { readAlike } from "./read-alike";

/** How the bookmark of every filling begins. */
const FILL_BOOKMARK = bookmarkOf(FILL_TAG);

/** Which paragraphs have comments, controls or bookmarks, by the file; all of them where the file does not show the same ones. */
export function wantsDetails(
  proxies: readonly Word.Paragraph[],
  open: OpenDocument | undefined,
): readonly boolean[] {
  const raws = open?.scan.paragraphs.filter(({ host }) => host === undefined) ?? [];
  const texts = proxies.map(({ text }) => plainText(text));
  if (!open || !readAlike(raws, texts)) return proxies.map(() => true);
  const commented = new Set<RawParagraph>();
  for (const { start } of open.scan.anchors) {
    // A comment that starts between two paragraphs is about the next.
    const about = raws.find(({ end }) => end > start);
    if (about) commented.add(about);
  }
  const isFilled = ({ bookmarks }: RawParagraph): boolean =>
    bookmarks.some((name) => name.startsWith(FILL_BOOKMARK));
  return raws.map((raw) => raw.inControl || raw.ourTags.length > 0 || commented.has(raw) || isFilled(raw));
}
