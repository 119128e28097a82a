/// <reference types="office-js" />
import { bookmarkOf } from "../../file/document/own-names";
import { isSameText, textOf } from "../../memory-document/held";
import type { ComingBlock } from "./plan-work";
import { startThread } from "./start-thread";

/** A block that Word inserted reads otherwise than it was sent. */
export class BlockNotAsSent extends Error {
  override readonly name = "BlockNotAsSent";
}

interface Standing {
  readonly block: ComingBlock;
  readonly controls: Word.ContentControlCollection | undefined;
  readonly paragraphs: Word.ParagraphCollection;
}

const worded = ({ paragraphs }: Standing): readonly Word.Paragraph[] =>
  paragraphs.items.filter(({ text }) => text.trim() !== "");

/** Reads inserted blocks back, throws where Word made something else of one, and sets the blocks' own marks. */
export async function settleBlocks(
  context: Word.RequestContext,
  file: string,
  blocks: readonly ComingBlock[],
  { hasControls, hasComments }: { readonly hasControls: boolean; readonly hasComments: boolean },
): Promise<void> {
  if (blocks.length === 0) return;
  const standing = blocks.map((block): Standing => {
    if (!hasControls) {
      const range = context.document.getBookmarkRange(bookmarkOf(block.tag));
      return { block, controls: undefined, paragraphs: range.paragraphs.load("items/text") };
    }
    const controls = context.document.contentControls.getByTag(block.tag).load("items/id");
    return { block, controls, paragraphs: controls.getFirst().paragraphs.load("items/text") };
  });
  await context.sync();
  for (const one of standing) {
    const { block, controls } = one;
    const wanted = block.expected.filter((held) => textOf(held).trim() !== "");
    const found = worded(one).map(({ text }) => text);
    const isSame =
      (controls?.items.length ?? 1) === 1 &&
      found.length === wanted.length &&
      wanted.every((held, at) =>
        [held.typed + textOf(held), textOf(held)].some((text) => isSameText(text, found[at] ?? "")),
      );
    if (isSame) {
      wanted.forEach(({ marks }, at) => {
        const paragraph = worded(one)[at];
        if (!paragraph || !hasComments) return;
        for (const { text } of marks) startThread(paragraph, text, hasControls);
      });
      continue;
    }
    throw new BlockNotAsSent(
      `Word inserted "${block.title}" (${block.tag}) into ${file}, but it does not read as it was sent: ${String(found.length)} paragraphs with words where ${String(wanted.length)} were sent. Undo in Word, and use the document as a file.`,
    );
  }
  const isMarked =
    hasComments && blocks.some(({ expected }) => expected.some(({ marks }) => marks.length > 0));
  if (isMarked) await context.sync();
}
