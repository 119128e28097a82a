import type { BlockParagraph, InsertBlock, RemoveBlock } from "../../../core/document-change";
import { hold } from "./apply-marks";
import { indexOf, isSameText, opening, refuse, type Batch } from "./batch";
import { blockXml } from "./block-xml";
import { chooseModels } from "./models";
import { numberOf, OUR_TAG } from "./own-names";
import type { Control } from "./scan";

const standingBlock = ({ document, gone }: Batch, tag: string): Control | undefined =>
  document.scan.controls.find((one) => one.tag === tag && !gone.some((span) => span.start === one.start));

/**
 * Where a block goes: behind the body's child that holds the paragraph, so never inside a table, a content control or a text box,
 * and behind any field that is open there.
 */
function placeAfter({ document }: Batch, after: number): number {
  const { blocks, bodyStart, fields } = document.scan;
  const paragraph = document.joined[after];
  if (!paragraph) return bodyStart;
  const isFree = (at: number): boolean => fields.every((field) => at <= field.start || at >= field.end);
  const behind = blocks.filter((block) => block.end >= paragraph.end).map((block) => block.end);
  return behind.find(isFree) ?? behind.at(-1) ?? bodyStart;
}

/** What keeps a block from being inserted or removed; undefined where nothing does. */
function obstacle({ document }: Batch): string | undefined {
  if (document.protection === "none") return undefined;
  const allowed = {
    "comments-only": "comments only",
    "tracked-only": "tracked changes only",
    locked: "no changes",
  };
  return `the document's protection allows ${allowed[document.protection]}. Unprotect it under Review > Restrict Editing, then try once more.`;
}

/** Notes the blocks asked for that stand already, before any place is looked up. */
export function noteStanding(batch: Batch, changes: readonly InsertBlock[]): void {
  for (const { tag } of changes) {
    const block = standingBlock(batch, tag);
    if (block) batch.standing.push(block);
  }
}

const paragraphsOf = ({ parts }: InsertBlock): readonly BlockParagraph[] =>
  parts.filter((part) => part.role !== "table");

/** Inserts a block of ours; one that already stands with these words is done, and its marks are asked for again. */
export function insertBlock(batch: Batch, change: InsertBlock): void {
  const { joined, paragraphs, scan, styles } = batch.document;
  const standing = standingBlock(batch, change.tag);
  if (standing) {
    const inside = joined.flatMap((one, index) =>
      one.start > standing.start && one.end < standing.end ? [{ one, index }] : [],
    );
    const isSame =
      inside.length === paragraphsOf(change).length &&
      paragraphsOf(change).every((paragraph, index) =>
        isSameText(paragraph.text, inside[index]?.one.text ?? ""),
      );
    if (!isSame) {
      const message = `"${change.title}" was not inserted: the document holds a block with the tag ${change.tag} whose words differ. Remove that block first, or keep it.`;
      refuse(batch, change, "name-taken", message);
      return;
    }
    paragraphsOf(change).forEach((paragraph, at) => {
      const index = inside[at]?.index;
      if (paragraph.mark !== undefined && index !== undefined) hold(batch, index, paragraph.mark);
    });
    return;
  }
  const at = paragraphs[change.after];
  const after = change.after < 0 ? -1 : indexOf(batch, change.after, change.expect);
  if (after === undefined) {
    const found = at
      ? `it now reads "${opening(at.text)}"`
      : `the document has ${String(paragraphs.length)} paragraphs`;
    const message = `"${change.title}" was not inserted: paragraph ${String(change.after + 1)} was expected to read "${opening(change.expect)}", and ${found}. Read the document again.`;
    refuse(batch, change, at ? "changed-meanwhile" : "no-such-place", message);
    return;
  }
  const why = obstacle(batch);
  if (why !== undefined) {
    refuse(batch, change, "protected-sheet", `"${change.title}" was not inserted: ${why}`);
    return;
  }
  const place = placeAfter(batch, after);
  const models = chooseModels(paragraphs, joined, styles, after, (tag) => tag.startsWith(OUR_TAG));
  const ids = {
    control: freeControlId(batch, change.tag),
    bookmark: batch.freshId(),
    comments: paragraphsOf(change).map(({ mark }) => {
      if (mark === undefined) return undefined;
      const id = batch.freshId();
      batch.added.push({ id, text: mark });
      return id;
    }),
  };
  batch.edits.push({ start: place, end: place, text: blockXml(change, models, ids, scan.hasUsualPrefix) });
}

/** An id for a content control: always the same for a tag, unless another control has it. */
function freeControlId({ document }: Batch, tag: string): number {
  let id = numberOf(tag);
  while (document.scan.controlIds.has(id)) id = id === 0x7fffffff ? 1 : id + 1;
  return id;
}

/** Removes a block of ours with our marks in it. A block that someone commented on stays. */
export function removeBlock(batch: Batch, change: RemoveBlock): void {
  const { anchors, controls } = batch.document.scan;
  if (!change.tag.startsWith(OUR_TAG)) {
    refuse(
      batch,
      change,
      "no-such-place",
      `The block "${change.tag}" was not removed: it is not one of Commonweal's.`,
    );
    return;
  }
  for (const control of controls.filter((one) => one.tag === change.tag)) {
    const inside = anchors.filter((anchor) => anchor.start > control.start && anchor.end < control.end);
    const comments = batch.document.comments.filter((comment) =>
      inside.some((anchor) => anchor.id === comment.id),
    );
    const why = obstacle(batch);
    if (why !== undefined)
      refuse(batch, change, "protected-sheet", `The block "${change.tag}" was not removed: ${why}`);
    else if (comments.some((comment) => !comment.isOurs || comment.isAnswered)) {
      const message = `The block "${change.tag}" was not removed: someone has commented on it. Settle the comments in Word first, or delete the clause there.`;
      refuse(batch, change, "note-in-the-way", message);
    } else {
      batch.gone.push(control);
      batch.edits.push({ start: control.start, end: control.end, text: "" });
      for (const comment of comments) batch.removed.add(comment);
    }
  }
}
