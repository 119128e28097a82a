/// <reference types="office-js" />
import type { WordParagraph } from "./held-paragraphs";

/** A new empty paragraph behind one of the document: outside the table or the content control that it stands in. */
export function placeBehind(
  { document }: Word.RequestContext,
  paragraph: WordParagraph | undefined,
): Word.Paragraph {
  if (!paragraph) return document.body.insertParagraph("", "Start");
  const { proxy, held } = paragraph;
  if (held.paragraph.inTable) {
    let table = proxy.parentTableOrNullObject;
    for (let depth = proxy.tableNestingLevel; depth > 1; depth--) table = table.parentTableOrNullObject;
    return table.insertParagraph("", "After");
  }
  const [outermost] = paragraph.controls;
  const isAround = outermost !== undefined && held.paragraph.tag !== "";
  return isAround ? outermost.insertParagraph("", "After") : proxy.insertParagraph("", "After");
}

/** Puts a fragment in the place of a new empty paragraph, and takes away the empty paragraph that Word leaves behind it. */
export function insertFragment(fresh: Word.Paragraph, fragment: string): void {
  const made = fresh.getRange("Whole").insertOoxml(fragment, "Replace");
  made.paragraphs.getLast().delete();
}
