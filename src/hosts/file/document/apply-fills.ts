import type { FillSlot } from "../../../core/document-change";
import { foundAt, indexOf, opening, refuse, type Batch } from "./batch";
import { isStruckOut } from "./control-state";
import { fillObstacle } from "./fill-obstacle";
import { lettersOf } from "./letters";
import { obstacle } from "./obstacle";
import type { OpenDocument } from "./open-document";
import { OUR_TAG } from "./own-names";
import type { Control } from "./scan";

/** A filling that was found possible: the paragraph's start in the part, and the blank counted in the paragraph's letters. */
export interface WantedFill {
  readonly change: FillSlot;
  readonly paragraph: number;
  readonly start: number;
}

/** The controls of a filling, one a line, in the document's order. */
export const fillControls = (document: OpenDocument, tag: string): readonly Control[] =>
  document.scan.controls
    .filter((one) => one.tag === tag)
    .filter((one) => !isStruckOutInline(document, one))
    .sort((a, b) => a.start - b.start);

/** Text inside a filling's control, as it reads. */
export function controlText(document: OpenDocument, control: Control): string {
  // The innermost: a paragraph may hold a text box with paragraphs of its own.
  const holder = document.joined.findLast(({ start, end }) => start < control.start && control.end < end);
  const pieces = holder && lettersOf(document, holder);
  return (pieces ?? [])
    .filter(({ element }) => control.start < element.start && element.end < control.end)
    .map(({ text }) => text)
    .join("");
}

const isStruckOutInline = (document: OpenDocument, control: Control): boolean =>
  isStruckOut(document, control) && controlText(document, control) === "";

const isSameLines = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, at) => line === other[at]);

/** Notes the fillings asked for that stand already, before any place is looked up. */
export function noteFilled(batch: Batch, changes: readonly FillSlot[]): void {
  for (const change of changes) {
    const controls = fillControls(batch.document, change.tag);
    const lines = controls.map((control) => controlText(batch.document, control));
    if (controls.length > 0 && isSameLines(lines, change.lines)) batch.filled.push({ change, controls });
  }
}

/** Notes a filling that can be done, or refuses it; one that stands already is done. */
export function wantFill(batch: Batch, change: FillSlot): WantedFill | undefined {
  const { document } = batch;
  if (batch.filled.some((one) => one.change === change)) return undefined;
  const name = `The blank "${opening(change.expect.slice(change.start, change.start + change.length))}" was not filled`;
  if (fillControls(document, change.tag).length > 0) {
    const message = `${name}: the document holds a filling with the tag ${change.tag} whose words differ. Take that out first, or keep it.`;
    refuse(batch, change, "name-taken", message);
    return undefined;
  }
  const index = indexOf(batch, change.index, change.expect);
  const [paragraph, joined] = [document.paragraphs[index ?? -1], document.joined[index ?? -1]];
  if (!paragraph || !joined || paragraph.text !== change.expect) {
    const message = `${name}: paragraph ${String(change.index + 1)} was expected to read "${opening(change.expect)}", and ${foundAt(batch, index ?? change.index)}. Read the document again.`;
    const isThere = document.paragraphs[change.index] !== undefined;
    refuse(batch, change, isThere ? "changed-meanwhile" : "no-such-place", message);
    return undefined;
  }
  const { start, length, lines, tag } = change;
  const isInside = start >= 0 && length > 0 && start + length <= paragraph.text.length;
  if (!isInside || lines.length === 0 || !tag.startsWith(OUR_TAG)) {
    const message = `${name}: letters ${String(start)} to ${String(start + length)} of "${opening(change.expect)}" are no blank that can be filled.`;
    refuse(batch, change, "no-such-place", message);
    return undefined;
  }
  const why = obstacle(batch);
  if (why !== undefined) {
    refuse(batch, change, "protected-sheet", `${name}: ${why}`);
    return undefined;
  }
  const from = joined.text.length - paragraph.text.length + start;
  // The text is what stands behind a typed number.
  const pieces = joined.text.endsWith(paragraph.text) ? lettersOf(document, joined) : undefined;
  const hindrance = fillObstacle(document, pieces, from, length, lines.length > 1);
  if (hindrance !== undefined) {
    const message = `${name}: ${hindrance}. Fill it by hand in "${opening(change.expect)}".`;
    refuse(batch, change, "field-in-the-way", message);
    return undefined;
  }
  return { change, paragraph: joined.start, start: from };
}
