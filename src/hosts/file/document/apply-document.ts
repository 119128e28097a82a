import type { DocumentChange, InsertBlock, MarkParagraph, RemoveBlock } from "../../../core/document-change";
import type { Refusal } from "../../../core/refusal";
import { splice } from "../xml";
import { insertBlock, noteStanding, removeBlock } from "./apply-blocks";
import { settleMarks, wantMark } from "./apply-marks";
import { startBatch } from "./batch";
import { changeComments, resolveComments } from "./comments-part";
import type { OpenDocument } from "./open-document";

const isRemoval = (change: DocumentChange): change is RemoveBlock => change.kind === "remove-block";
const isInsertion = (change: DocumentChange): change is InsertBlock => change.kind === "insert-block";
const isMark = (change: DocumentChange): change is MarkParagraph => change.kind === "mark";

/** Makes the changes to a document's words and comments that it can, and returns those it refused. Nothing but our splices changes. */
export function applyDocument(
  document: OpenDocument,
  changes: readonly DocumentChange[],
): readonly Refusal[] {
  const batch = startBatch(document);
  const { pkg, main, scan } = document;
  // Removals come first, since a block of the same tag may be written anew in the same batch.
  for (const change of changes.filter(isRemoval)) removeBlock(batch, change);
  noteStanding(batch, changes.filter(isInsertion));
  for (const change of changes.filter(isInsertion)) insertBlock(batch, change);
  for (const change of changes.filter(isMark)) wantMark(batch, change);
  const unmark = changes.some((change) => change.kind === "unmark") && document.protection !== "locked";
  settleMarks(batch, unmark);
  if (batch.edits.length > 0) pkg.set(main, splice(scan.xml, batch.edits));
  resolveComments(pkg, main, [...batch.answered]);
  changeComments(pkg, main, [...batch.removed], batch.added);
  return batch.refusals;
}
