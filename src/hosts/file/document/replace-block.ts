import type { BlockPart, ReplaceBlock } from "../../../core/document-change";
import { blockIds, keepBlock, looksAt, standingBlock } from "./apply-blocks";
import { refuse, type Batch } from "./batch";
import type { BlockLooks } from "./block-looks";
import { readsAs, wordsIn, type StandingParagraph } from "./block-words";
import { blockXml } from "./block-xml";
import { withRanges } from "./control-state";
import { obstacle } from "./obstacle";
import { OUR_TAG } from "./own-names";
import { PLAIN, type Look } from "./paragraph-xml";
import type { Control } from "./scan";
import { siblingLook } from "./sibling-look";
import { commentsIn, isCommentedOn, takeOut } from "./remove-block";

/** Depth of a paragraph that the document numbers, below the block's first; undefined where its number is typed, or it has none. */
function depthOf({ paragraph, joined }: StandingParagraph): number | undefined {
  if (paragraph.numbering !== "direct" && paragraph.numbering !== "style") return undefined;
  return joined.last.ilvl ?? paragraph.level ?? 0;
}

/** Looks of the block that stands, for the words that take its place; undefined where its numbers are typed. */
function looksOf(standing: readonly StandingParagraph[], plain: BlockLooks): BlockLooks | undefined {
  const [first] = standing;
  const top = first && depthOf(first);
  if (!first || top === undefined) return undefined;
  const byDepth = new Map<number, StandingParagraph>();
  for (const one of standing.slice(1)) {
    const depth = depthOf(one);
    if (depth !== undefined && !byDepth.has(depth - top)) byDepth.set(depth - top, one);
  }
  const bodyAt = (level: number): Look => {
    for (let at = level; at >= 0; at--) {
      const found = byDepth.get(at);
      if (found) return siblingLook(found.joined, false);
    }
    return standing[1] ? siblingLook(standing[1].joined, false) : PLAIN;
  };
  return {
    paragraph: (part, { isFirst }) =>
      isFirst || (part.role === "heading" && part.level === 0)
        ? siblingLook(first.joined, part.role === "heading")
        : bodyAt(part.level),
    table: plain.table,
  };
}

/** The block, where it may give way; undefined where something keeps it, which is then refused with its reason. */
function replaceable(batch: Batch, change: ReplaceBlock): Control | undefined {
  const control = standingBlock(batch, change.tag);
  const name = `The block "${change.tag}" was not replaced`;
  if (!control || !change.tag.startsWith(OUR_TAG)) {
    refuse(
      batch,
      change,
      "no-such-place",
      `${name}: the document holds no such block. Read the document again.`,
    );
    return undefined;
  }
  if (change.newTag !== change.tag && standingBlock(batch, change.newTag)) {
    const message = `${name}: the document holds a block with the tag ${change.newTag} whose words differ. Remove that block first, or keep it.`;
    refuse(batch, change, "name-taken", message);
    return undefined;
  }
  if (!readsAs(wordsIn(batch.document, control), change.expect.split("\n"))) {
    const message = `${name}: its words differ from those that were read. Read the document again, or settle its words by hand.`;
    refuse(batch, change, "changed-meanwhile", message);
    return undefined;
  }
  const why = obstacle(batch);
  if (why !== undefined) {
    refuse(batch, change, "protected-sheet", `${name}: ${why}`);
    return undefined;
  }
  if (isCommentedOn(commentsIn(batch, control))) {
    const message = `${name}: someone has commented on it. Settle the comments in Word first.`;
    refuse(batch, change, "note-in-the-way", message);
    return undefined;
  }
  return control;
}

const isDone = (batch: Batch, tag: string, parts: readonly BlockPart[]): boolean => {
  const standing = standingBlock(batch, tag);
  return standing !== undefined && keepBlock(batch, standing, parts);
};

/** Puts other words in the place of a block of ours; where they stand already it is done. */
export function replaceBlock(batch: Batch, change: ReplaceBlock): void {
  const { document, revise } = batch;
  const { newTag, title, parts } = change;
  if (isDone(batch, newTag, parts)) return;
  const control = replaceable(batch, change);
  if (!control) return;
  const whole = withRanges(document.scan.xml, control);
  const standing = wordsIn(document, control);
  const isOnNewPage = document.scan.xml.slice(control.start, control.end).includes("<w:pageBreakBefore/>");
  const plain = looksAt(batch, (standing[0]?.index ?? 0) - 1, whole.start, isOnNewPage);
  const looks = looksOf(standing, plain) ?? plain;
  takeOut(batch, control);
  const ids = blockIds(batch, newTag, parts);
  const text = blockXml({ tag: newTag, title, parts }, looks, ids, revise, document.scan.hasUsualPrefix);
  batch.edits.push({ start: whole.end, end: whole.end, text });
}
