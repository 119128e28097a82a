import type {
  DocumentChange,
  FillSlot,
  InsertBlock,
  MarkParagraph,
  RemoveBlock,
  ReplaceBlock,
  UnfillSlot,
} from "../../../core/document-change";
import type { Watch } from "../../../core/ports";
import type { Refusal } from "../../../core/refusal";
import { readFills, readOwnPart } from "../own-part";
import { writeOwnPart } from "../write-own-part";
import { insertBlock, noteStanding } from "./apply-blocks";
import { noteFilled, wantFill } from "./apply-fills";
import { settleMarks, wantMark } from "./apply-marks";
import { startBatch } from "./batch";
import { resolveComments } from "./comment-threads";
import { changeComments } from "./comments-part";
import { draftPart } from "./draft-part";
import { makeFills } from "./make-fills";
import type { OpenDocument } from "./open-document";
import { FILL_TAG } from "./own-names";
import { removeBlock } from "./remove-block";
import { replaceBlock } from "./replace-block";
import { reviseWith } from "./revision";
import { settleEnd } from "./settle-end";
import { unfill } from "./unfill";

const isFilling = (change: DocumentChange): change is FillSlot => change.kind === "fill-slot";
const isUnfilling = (change: DocumentChange): change is UnfillSlot | RemoveBlock =>
  change.kind === "unfill-slot" || (change.kind === "remove-block" && change.tag.startsWith(FILL_TAG));
const isRemoval = (change: DocumentChange): change is RemoveBlock =>
  change.kind === "remove-block" && !isUnfilling(change);
const isReplacement = (change: DocumentChange): change is ReplaceBlock => change.kind === "replace-block";
const isInsertion = (change: DocumentChange): change is InsertBlock => change.kind === "insert-block";
const isMark = (change: DocumentChange): change is MarkParagraph => change.kind === "mark";

/**
 * Makes the changes to a document's words and comments that it can, and returns those it refused. Nothing but our splices changes;
 * with `track`, words go in and out as tracked changes of ours.
 */
export function applyDocument(
  document: OpenDocument,
  changes: readonly DocumentChange[],
  track: boolean,
  watch?: Watch,
): readonly Refusal[] {
  watch?.signal.throwIfAborted();
  const batch = startBatch(document, track);
  const { pkg, main } = document;
  // Removals come first, since a block of the same tag may be written anew in the same batch.
  for (const change of changes.filter(isRemoval)) removeBlock(batch, change);
  const insertions = changes.filter(isInsertion);
  noteStanding(batch, insertions, changes.filter(isReplacement));
  noteFilled(batch, changes.filter(isFilling));
  for (const change of changes.filter(isReplacement)) replaceBlock(batch, change);
  for (const change of insertions) insertBlock(batch, change);
  for (const change of changes.filter(isMark)) wantMark(batch, change);
  const fills = changes.filter(isFilling).flatMap((change) => wantFill(batch, change) ?? []);
  const unmark = changes.some((change) => change.kind === "unmark") && document.protection !== "locked";
  settleMarks(batch, unmark);

  // Blanks are filled in the document that these changes leave, since what they write lies between its letters.
  const draft = draftPart(document);
  draft.edit(batch.edits);
  const settle = (): void => {
    const { hasUsualPrefix } = document.scan;
    if (hasUsualPrefix) draft.set(settleEnd(pkg.file, main, draft.xml, reviseWith(batch.freshId)));
  };
  const kept = [...readFills(pkg)];
  const unfillings = changes.filter(isUnfilling);
  // The mark before a block that ended the document, and now is gone, may be a filling's.
  if (unfillings.length > 0) settle();
  // The newest goes first: an older one may lie inside what the newer wrote.
  for (const record of [...kept].reverse()) {
    const change = unfillings.find(({ tag }) => tag === record.tag);
    if (change && unfill(batch, draft, change, record)) kept.splice(kept.indexOf(record), 1);
  }
  for (const change of unfillings)
    if (!readFills(pkg).some(({ tag }) => tag === change.tag)) unfill(batch, draft, change, undefined);
  const made = makeFills(draft, fills, batch);
  settle();
  watch?.progress(changes.length, changes.length);
  // All is worked out; a call that is given up by now has changed nothing.
  watch?.signal.throwIfAborted();
  const renewed = new Set(made.map(({ tag }) => tag));
  const records = [...kept.filter(({ tag }) => !renewed.has(tag)), ...made];
  if (made.length > 0 || kept.length !== readFills(pkg).length)
    writeOwnPart(pkg, main, readOwnPart(pkg), records);
  if (draft.xml !== document.scan.xml) pkg.set(main, draft.xml);
  resolveComments(pkg, main, [...batch.answered]);
  changeComments(pkg, main, [...batch.removed], batch.added);
  return batch.refusals;
}
