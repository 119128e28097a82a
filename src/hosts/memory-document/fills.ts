import type { FillSlot, RemoveBlock, UnfillSlot } from "../../core/document-change";
import { OUR_TAG } from "../file/document/own-names";
import { obstacle, opening, place, refuse, type Batch } from "./batch";
import { filled, linesOf, touchesFilling, unfilled, type FillRecord } from "./fill";
import { textOf, type Held } from "./held";

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, at) => line === other[at]);

/** Whether a filling stands already with the words asked for. */
export const isFilled = (all: readonly Held[], { tag, lines }: FillSlot): boolean =>
  lines.length > 0 && isSame(linesOf(all, tag), lines);

/** The paragraph of a filling that can be made; undefined where it stands already, or is refused. */
export function wantFill(batch: Batch, change: FillSlot): number | undefined {
  const { start, length, lines, tag, expect, index } = change;
  if (isFilled(batch.then, change)) return undefined;
  const name = `The blank "${opening(expect.slice(start, start + length))}" was not filled`;
  if (linesOf(batch.then, tag).length > 0) {
    const message = `${name}: the document holds a filling with the tag ${tag} whose words differ. Take that out first, or keep it.`;
    refuse(batch, change, "name-taken", message);
    return undefined;
  }
  const at = place(batch, change, { index, expect, name });
  const held = batch.then[at ?? -1];
  if (at === undefined || !held) return undefined;
  const text = textOf(held);
  const isInside = start >= 0 && length > 0 && start + length <= text.length;
  const why = obstacle(batch);
  if (text !== expect)
    refuse(
      batch,
      change,
      "changed-meanwhile",
      `${name}: the paragraph now reads "${opening(text)}". Read the document again.`,
    );
  else if (!isInside || lines.length === 0 || !tag.startsWith(OUR_TAG))
    refuse(
      batch,
      change,
      "no-such-place",
      `${name}: letters ${String(start)} to ${String(start + length)} are no blank that can be filled.`,
    );
  else if (why !== undefined) refuse(batch, change, "protected-sheet", `${name}: ${why}`);
  else if (touchesFilling(held, start, length))
    refuse(batch, change, "field-in-the-way", `${name}: Commonweal filled it already. Fill it by hand.`);
  else return at;
  return undefined;
}

/** The paragraphs with a blank filled, and the record that gives it back. */
export function fill(
  all: readonly Held[],
  {
    change,
    from,
    isTracked,
  }: { readonly change: FillSlot; readonly from: number; readonly isTracked: boolean },
): { readonly all: readonly Held[]; readonly record: FillRecord | undefined } {
  const at = all.findIndex((held) => held.from === from);
  const held = all[at];
  if (!held) return { all, record: undefined };
  const { start, length, tag } = change;
  const blank = textOf(held).slice(start, start + length);
  const record = { tag, blank, wasTracked: held.paragraph.hasTrackedChange };
  return { all: [...all.slice(0, at), ...filled(held, change, isTracked), ...all.slice(at + 1)], record };
}

/** The paragraphs with a filling taken out; as they were where it is not there, or is refused. */
export function unfill(
  batch: Batch,
  all: readonly Held[],
  change: UnfillSlot | RemoveBlock,
): readonly Held[] {
  const { tag } = change;
  if (linesOf(all, tag).length === 0) return all;
  const record = batch.records.get(tag);
  const why = obstacle(batch);
  const name = `The filling "${tag}" was not taken out`;
  if (why !== undefined) refuse(batch, change, "protected-sheet", `${name}: ${why}`);
  else if (!record)
    refuse(
      batch,
      change,
      "changed-meanwhile",
      `${name}: there is no record of what stood there. Restore the blank by hand.`,
    );
  else return unfilled(all, tag, record.blank, record.wasTracked);
  return all;
}
