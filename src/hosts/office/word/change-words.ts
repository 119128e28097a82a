/// <reference types="office-js" />
import { FILL_TAG } from "../../file/document/own-names";
import { fillBlank, placeOfBlank, unfillBlank } from "./fill-words";
import { fileLooks } from "./file-looks";
import { fragmentOf } from "./fragment";
import { looksOf, placesOfModels } from "./fragment-looks";
import type { WordParagraph } from "./held-paragraphs";
import { insertFragment, placeBehind } from "./insert-block";
import type { Looked } from "./look-up";
import type { Work } from "./plan-work";
import { controlsOf, removeBlock } from "./remove-block";

/** Queues all words that come and go. Everything is one request, so that a fault leaves all of it or nothing. */
export function changeWords(
  context: Word.RequestContext,
  paragraphs: readonly WordParagraph[],
  work: Work,
  { exported, blanks, open }: Looked,
  { isTracked, hasControls }: { readonly isTracked: boolean; readonly hasControls: boolean },
): void {
  const all = paragraphs.map(({ held }) => held.paragraph);
  for (const tag of work.gone.filter((one) => !one.startsWith(FILL_TAG)))
    removeBlock(context, paragraphs, tag, isTracked);
  for (const { tag, blank } of work.unfills)
    unfillBlank(context, controlsOf(paragraphs, tag), { tag, blank });
  // The last goes first, at a place and in a paragraph, so that the others stay where they were.
  for (const block of [...work.blocks].reverse()) {
    const looks = open
      ? fileLooks(open, block)
      : looksOf(all, placesOfModels(all, block.after), exported, block);
    insertFragment(placeBehind(context, paragraphs[block.after]), fragmentOf(block, looks, hasControls));
  }
  const ordered = [...blanks].sort((a, b) => b.fill.change.start - a.fill.change.start);
  for (const sought of ordered) {
    const range = placeOfBlank(sought);
    if (range) fillBlank(range, sought.fill.change, hasControls);
  }
}
