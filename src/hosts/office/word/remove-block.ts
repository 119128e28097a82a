/// <reference types="office-js" />
import { bookmarkOf } from "../../file/document/own-names";
import type { WordParagraph } from "./held-paragraphs";

/** Content controls with a tag, each once. */
export const controlsOf = (
  paragraphs: readonly WordParagraph[],
  tag: string,
): readonly Word.ContentControl[] => {
  const all = paragraphs.flatMap(({ controls }) => controls.filter((one) => one.tag === tag));
  return [...new Map(all.map((one) => [one.id, one])).values()];
};

/** Takes out a block that stands without a control: its tables whole, and its paragraphs. */
function removeParagraphs(context: Word.RequestContext, own: readonly WordParagraph[], tag: string): void {
  const tables = new Set<number>();
  context.document.deleteBookmark(bookmarkOf(tag));
  for (const { held, proxy } of [...own].reverse()) {
    const { cell } = held.paragraph;
    if (!cell) proxy.delete();
    else if (!tables.has(cell.table)) proxy.parentTable.delete();
    if (cell) tables.add(cell.table);
  }
}

/** Queues the removal of a block of ours, with its marks. */
export function removeBlock(
  context: Word.RequestContext,
  paragraphs: readonly WordParagraph[],
  tag: string,
  isTracked: boolean,
): void {
  const own = paragraphs.filter(({ held }) => held.blocks.includes(tag));
  for (const { threads } of own) for (const thread of threads) thread.remove();
  const isDraft = own.every(({ held }) => held.paragraph.hasTrackedChange);
  const controls = controlsOf(paragraphs, tag);
  if (controls.length === 0) removeParagraphs(context, own, tag);
  for (const control of controls)
    if (isTracked && !isDraft) control.getRange("Content").delete();
    else control.delete(false);
}
