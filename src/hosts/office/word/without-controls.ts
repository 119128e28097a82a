import type { DocumentChange } from "../../../core/document-change";
import { bookmarkOf, FILL_TAG } from "../../file/document/own-names";
import type { WordParagraph } from "./held-paragraphs";

const tagsOf = (change: DocumentChange): readonly string[] =>
  "tag" in change ? ("newTag" in change ? [change.tag, change.newTag] : [change.tag]) : [];

/** Paragraphs with the blocks that only their bookmarks tell: those that the changes name. */
export function withoutControls(
  paragraphs: readonly WordParagraph[],
  changes: readonly DocumentChange[],
): readonly WordParagraph[] {
  const tags = [...new Set(changes.flatMap(tagsOf))]
    .filter((tag) => !tag.startsWith(FILL_TAG))
    .map((tag) => ({ tag, name: bookmarkOf(tag) }));
  return paragraphs.map((one) => {
    const { held, touched } = one;
    const own = tags.filter(({ tag, name }) => touched.includes(name) && !held.blocks.includes(tag));
    if (own.length === 0) return one;
    return { ...one, held: { ...held, blocks: [...held.blocks, ...own.map(({ tag }) => tag)] } };
  });
}
