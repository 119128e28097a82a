import type { BlockPart, InsertBlock, ReplaceBlock } from "../../../core/document-change";
import { hold } from "./apply-marks";
import { foundAt, indexOf, opening, refuse, shifted, type Batch } from "./batch";
import { siblingLooks, tableLook, typedLooks, type BlockLooks } from "./block-looks";
import { placeAfter } from "./block-place";
import { asked, readsAs, wordsIn } from "./block-words";
import { blockXml, type BlockIds } from "./block-xml";
import { isStruckOut } from "./control-state";
import { chooseModels } from "./models";
import { obstacle } from "./obstacle";
import { numberOf, OUR_TAG } from "./own-names";
import type { Control } from "./scan";
import { siblingLook } from "./sibling-look";
import { tableStyleOf } from "./table-styles";
import { textWidth } from "./text-width";

/** The block of a tag that stands and is not about to go. */
export const standingBlock = ({ document, gone }: Batch, tag: string): Control | undefined =>
  document.scan.controls.find(
    (one) => one.tag === tag && !gone.some((span) => span.start === one.start) && !isStruckOut(document, one),
  );

/** Notes the blocks asked for that stand already, before any place is looked up. */
export function noteStanding(
  batch: Batch,
  insertions: readonly InsertBlock[],
  replacements: readonly ReplaceBlock[],
): void {
  for (const { tag } of insertions) {
    const block = standingBlock(batch, tag);
    if (block) batch.standing.push(block);
  }
  for (const { tag, newTag, expect } of replacements) {
    const block = standingBlock(batch, newTag);
    if (block && tag !== newTag) batch.standing.push({ ...block, instead: expect.split("\n") });
  }
}

/** Asks once more for the marks of a block that stands with the words asked for; false where its words differ. */
export function keepBlock(batch: Batch, standing: Control, parts: readonly BlockPart[]): boolean {
  const inside = wordsIn(batch.document, standing);
  const wanted = asked(parts);
  const isSame = readsAs(
    inside,
    wanted.map(({ text }) => text),
  );
  if (isSame)
    wanted.forEach(({ mark }, at) => {
      const index = inside[at]?.index;
      if (mark !== undefined && index !== undefined) hold(batch, index, mark);
    });
  return isSame;
}

/** Ids for one block; its marks are noted as comments to be added. */
export const blockIds = (batch: Batch, tag: string, parts: readonly BlockPart[]): BlockIds => ({
  control: freeControlId(batch, tag),
  bookmark: batch.freshId(),
  comments: parts.map((part) => {
    if (part.role === "table" || part.mark === undefined) return undefined;
    const id = batch.freshId();
    batch.added.push({ id, text: part.mark });
    return id;
  }),
});

/** An id for a content control: always the same for a tag, unless another control has it. */
function freeControlId({ document }: Batch, tag: string): number {
  let id = numberOf(tag);
  while (document.scan.controlIds.has(id)) id = id === 0x7fffffff ? 1 : id + 1;
  return id;
}

/** The looks that the document's paragraphs around an index give a block at a place of the body. */
export function looksAt(batch: Batch, index: number, place: number, newPage: boolean): BlockLooks {
  const { pkg, main, paragraphs, joined, styles, scan } = batch.document;
  const models = chooseModels(paragraphs, joined, styles, index, (tag) => tag.startsWith(OUR_TAG));
  const width = textWidth(pkg.file, main, scan, place);
  return typedLooks(models, tableLook(models.body, tableStyleOf(pkg, main, scan.xml), width), newPage);
}

/** The looks that a change's sibling paragraphs give it; undefined where one of them is not there. */
function likeLooks(batch: Batch, { like = [] }: InsertBlock, isShifted: boolean, plain: BlockLooks) {
  const siblings = like.map(
    (index) => batch.document.joined[isShifted ? (shifted(batch, index) ?? -1) : index],
  );
  const looks = siblings.flatMap((one) =>
    one ? [{ heading: siblingLook(one, true), body: siblingLook(one, false) }] : [],
  );
  return looks.length === like.length && looks.length > 0 ? siblingLooks(looks, plain.table) : undefined;
}

/** Inserts a block of ours; one that already stands with these words is done, and its marks are asked for again. */
export function insertBlock(batch: Batch, change: InsertBlock): void {
  const { document } = batch;
  const { tag, title, parts } = change;
  const standing = standingBlock(batch, tag);
  if (standing) {
    if (keepBlock(batch, standing, parts)) return;
    const message = `"${title}" was not inserted: the document holds a block with the tag ${tag} whose words differ. Remove that block first, or keep it.`;
    refuse(batch, change, "name-taken", message);
    return;
  }
  const after = change.after < 0 ? -1 : indexOf(batch, change.after, change.expect);
  if (after === undefined) {
    const message = `"${title}" was not inserted: paragraph ${String(change.after + 1)} was expected to read "${opening(change.expect)}", and ${foundAt(batch, change.after)}. Read the document again.`;
    const isThere = document.paragraphs[change.after] !== undefined;
    refuse(batch, change, isThere ? "changed-meanwhile" : "no-such-place", message);
    return;
  }
  const why = obstacle(batch);
  if (why !== undefined) {
    refuse(batch, change, "protected-sheet", `"${title}" was not inserted: ${why}`);
    return;
  }
  const place = placeAfter(document, after);
  const plain = looksAt(batch, after, place, change.newPage);
  const isShifted = change.after >= 0 && shifted(batch, change.after) === after;
  const looks = change.like === undefined ? plain : likeLooks(batch, change, isShifted, plain);
  if (!looks) {
    const message = `"${title}" was not inserted: it was to look like paragraphs ${(change.like ?? []).map((index) => String(index + 1)).join(", ")}, and the document has ${String(document.paragraphs.length)} paragraphs. Read the document again.`;
    refuse(batch, change, "no-such-place", message);
    return;
  }
  const ids = blockIds(batch, tag, parts);
  const text = blockXml({ tag, title, parts }, looks, ids, batch.revise, document.scan.hasUsualPrefix);
  batch.edits.push({ start: place, end: place, text });
}
