import type { RemoveBlock, UnfillSlot } from "../../../core/document-change";
import type { FillRecord } from "../../own-part";
import type { Splice } from "../xml";
import { controlText, fillControls } from "./apply-fills";
import { refuse, type Batch } from "./batch";
import { isOurInsertion } from "./control-state";
import type { DraftPart } from "./draft-part";
import type { OpenDocument } from "./open-document";
import { obstacle } from "./obstacle";
import { bookmarkOf } from "./own-names";
import type { Control, RawParagraph } from "./scan";
import { strikeFill } from "./strike-fill";
import { restoreWords } from "./restore-words";

/** The splices that give a filling's place its XML back, byte for byte; undefined where the place was edited since. */
function exactly(document: OpenDocument, record: FillRecord): readonly Splice[] | undefined {
  const { xml, paragraphs } = document.scan;
  const start = xml.indexOf(record.is);
  if (start < 0) return undefined;
  const blank = { start, end: start + record.is.length, text: record.was };
  if (record.headIs === "") return [blank];
  const holder: RawParagraph | undefined = paragraphs.findLast(
    (one) => one.start < start && xml.startsWith(record.headIs, one.start),
  );
  // The opening belongs to the paragraph that the filling starts in, no other.
  if (!holder || holder.end < start) return undefined;
  return [{ start: holder.start, end: holder.start + record.headIs.length, text: record.headWas }, blank];
}

/** What keeps a filling from being taken out, for a refusal; undefined where nothing does. */
function reason(
  batch: Batch,
  document: OpenDocument,
  controls: readonly Control[],
  record: FillRecord | undefined,
): { readonly why: "protected-sheet" | "changed-meanwhile"; readonly message: string } | undefined {
  const isOwnDraft =
    document.protection === "tracked-only" && controls.every((one) => isOurInsertion(document, one));
  const hindrance = isOwnDraft ? undefined : obstacle(batch);
  if (hindrance !== undefined) return { why: "protected-sheet", message: hindrance };
  if (!record) {
    const message = "the file no longer holds a record of what stood there. Restore the blank by hand.";
    return { why: "changed-meanwhile", message };
  }
  const lines = controls.map((control) => controlText(document, control));
  const isSame = lines.length === record.lines.length && lines.every((line, at) => line === record.lines[at]);
  if (isSame) return undefined;
  const message = "its words were changed since. Keep them, or restore the blank by hand.";
  return { why: "changed-meanwhile", message };
}

/** Takes one filling out again, and says whether its record is done with. */
export function unfill(
  batch: Batch,
  draft: DraftPart,
  change: UnfillSlot | RemoveBlock,
  record: FillRecord | undefined,
): boolean {
  const document = draft.open();
  const controls = fillControls(document, change.tag);
  if (controls.length === 0) {
    const isBare = document.scan.paragraphs.some(({ bookmarks }) =>
      bookmarks.includes(bookmarkOf(change.tag)),
    );
    if (isBare) {
      const message = `The filling "${change.tag}" was not taken out: it was made in Word without a content control, and only its bookmark tells it. Take it out in Word, with the add-in.`;
      refuse(batch, change, "not-offered", message);
      return false;
    }
    const isStanding = document.scan.controls.some(({ tag }) => tag === change.tag);
    return !isStanding;
  }
  const refused = reason(batch, document, controls, record);
  const splices = record && exactly(document, record);
  const isExact = splices && (!batch.revise || controls.every((one) => isOurInsertion(document, one)));
  if (refused && !(isExact && refused.why === "changed-meanwhile")) {
    refuse(batch, change, refused.why, `The filling "${change.tag}" was not taken out: ${refused.message}`);
    return false;
  }
  if (isExact) {
    draft.edit(splices);
    return true;
  }
  const edits = batch.revise
    ? strikeFill(document, controls, record, batch.revise)
    : restoreWords(document, controls, record?.blank ?? "", record?.headWas);
  if (!edits) {
    const message = `The filling "${change.tag}" was not taken out: other words, comments or changes stand between its lines. Restore the blank by hand.`;
    refuse(batch, change, "note-in-the-way", message);
    return false;
  }
  draft.edit(edits);
  return batch.revise === undefined;
}
