import type { BlockPart, InsertBlock, RemoveBlock, ReplaceBlock } from "../../core/document-change";
import type { Paragraph } from "../../core/snapshot";
import { OUR_TAG } from "../file/document/own-names";
import { obstacle, place, refuse, standing, type Batch } from "./batch";
import { asked, blockOf, readsAs } from "./block";
import { textOf, type Held } from "./held";
import { hold } from "./marks";
import { endOfPlace } from "./seen";

/** Whether people's words hang on a block. */
const isCommentedOn = (block: readonly Held[]): boolean =>
  block.some(({ paragraph, marks }) => paragraph.comments.length > 0 || marks.some((one) => one.isAnswered));

/** Asks once more for the marks of a block that stands with these words; false where it does not. */
function keep(batch: Batch, tag: string, parts: readonly BlockPart[]): boolean {
  const block = standing(batch, tag);
  const wanted = asked(parts).filter(({ text }) => text.trim() !== "");
  const isSame =
    block.length > 0 &&
    readsAs(
      block,
      wanted.map(({ text }) => text),
    );
  if (!isSame) return false;
  const worded = block.filter((held) => textOf(held).trim() !== "");
  wanted.forEach(({ mark }, at) => {
    const one = worded[at];
    if (mark !== undefined && one) hold(batch, batch.then.indexOf(one), mark);
  });
  return true;
}

function come(batch: Batch, after: number, block: readonly Held[]): void {
  batch.coming.set(after, [...(batch.coming.get(after) ?? []), block]);
}

/** Inserts a block of ours; one that stands with these words is done. */
export function insertBlock(batch: Batch, change: InsertBlock): void {
  const { tag, title, parts, expect } = change;
  const name = `"${title}" was not inserted`;
  if (standing(batch, tag).length > 0) {
    if (keep(batch, tag, parts)) return;
    const message = `${name}: the document holds a block with the tag ${tag} whose words differ. Remove that block first, or keep it.`;
    refuse(batch, change, "name-taken", message);
    return;
  }
  const after = change.after < 0 ? -1 : place(batch, change, { index: change.after, expect, name });
  if (after === undefined) return;
  const why = obstacle(batch);
  const like = (change.like ?? []).map((index) => batch.then[batch.seen[index]?.index ?? index]?.paragraph);
  const models = like.filter((one): one is Paragraph => one !== undefined);
  if (why !== undefined) refuse(batch, change, "protected-sheet", `${name}: ${why}`);
  else if (models.length < like.length)
    refuse(
      batch,
      change,
      "no-such-place",
      `${name}: a paragraph that it was to look like is not there. Read the document again.`,
    );
  else {
    const { isTracked, table } = batch;
    come(batch, endOfPlace(batch.then, after), blockOf(parts, { tag, isTracked, like: models, table }));
  }
}

/** Removes a block of ours with our marks in it; one that someone commented on stays. */
export function removeBlock(batch: Batch, change: RemoveBlock): void {
  const { tag } = change;
  const name = `The block "${tag}" was not removed`;
  const block = standing(batch, tag);
  const why = obstacle(batch);
  if (!tag.startsWith(OUR_TAG))
    refuse(batch, change, "no-such-place", `${name}: it is not one of Commonweal's.`);
  else if (block.length === 0) return;
  else if (why !== undefined) refuse(batch, change, "protected-sheet", `${name}: ${why}`);
  else if (isCommentedOn(block))
    refuse(
      batch,
      change,
      "note-in-the-way",
      `${name}: someone has commented on it. Settle the comments first.`,
    );
  else batch.gone.add(tag);
}

/** Puts other words in the place of a block of ours; where they stand already it is done. */
export function replaceBlock(batch: Batch, change: ReplaceBlock): void {
  const { tag, newTag, parts, expect } = change;
  if (keep(batch, newTag, parts)) return;
  const name = `The block "${tag}" was not replaced`;
  const block = standing(batch, tag);
  const why = obstacle(batch);
  if (block.length === 0 || !tag.startsWith(OUR_TAG))
    refuse(
      batch,
      change,
      "no-such-place",
      `${name}: the document holds no such block. Read the document again.`,
    );
  else if (newTag !== tag && standing(batch, newTag).length > 0)
    refuse(
      batch,
      change,
      "name-taken",
      `${name}: the document holds a block with the tag ${newTag} whose words differ.`,
    );
  else if (!readsAs(block, expect.split("\n")))
    refuse(
      batch,
      change,
      "changed-meanwhile",
      `${name}: its words differ from those that were read. Read the document again.`,
    );
  else if (why !== undefined) refuse(batch, change, "protected-sheet", `${name}: ${why}`);
  else if (isCommentedOn(block))
    refuse(
      batch,
      change,
      "note-in-the-way",
      `${name}: someone has commented on it. Settle the comments first.`,
    );
  else {
    const last = block.at(-1);
    const numbered = block.filter(({ paragraph }) => /^(direct|style)$/.test(paragraph.numbering));
    const like = numbered.slice(0, 2).map(({ paragraph }) => paragraph);
    batch.gone.add(tag);
    const { isTracked, table } = batch;
    if (last) come(batch, batch.then.indexOf(last), blockOf(parts, { tag: newTag, isTracked, like, table }));
  }
}
