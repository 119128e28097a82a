import type { MarkParagraph } from "../../core/document-change";
import { opening, place, refuse, type Batch } from "./batch";
import { isSameText, textOf, type Held, type OurMark } from "./held";

/** Asks for a mark at a paragraph, beside any other that is asked for there. A text box's mark stands at the paragraph before the box. */
export function hold({ then, wanted }: Batch, index: number, text: string): void {
  const host = then.findLastIndex(({ paragraph }, at) => at <= index && !paragraph.inTextBox);
  const at = host < 0 ? index : host;
  const before = wanted.get(at);
  wanted.set(at, before === undefined || before === text ? text : `${before}\n${text}`);
}

/** Notes a mark that is asked for, or refuses it; a mark that stands already is done. */
export function wantMark(batch: Batch, change: MarkParagraph): void {
  const { expect, text } = change;
  const name = "No mark was set";
  const stands = batch.then.findIndex(
    (held) => held.marks.some((mark) => mark.text === text) && isSameText(textOf(held), expect),
  );
  const now = batch.then[batch.seen[change.index]?.index ?? change.index];
  const isThere = now !== undefined && isSameText(textOf(now), expect);
  const index = stands >= 0 && !isThere ? stands : place(batch, change, { ...change, name });
  if (index === undefined) return;
  if (batch.protection === "locked") {
    const message = `No mark was set at "${opening(expect)}": the document is protected against editing. Its finding stands in the report.`;
    refuse(batch, change, "protected-sheet", message);
  } else hold(batch, index, text);
}

/** A paragraph's marks once those asked for are set: one stays or comes; answered ones are settled, others that are replaced go. */
export function settled(held: Held, wanted: string | undefined, unmark: boolean): readonly OurMark[] {
  const kept = held.marks.find(({ text }) => text === wanted);
  const out = held.marks.flatMap((mark): readonly OurMark[] => {
    if (mark === kept || (!unmark && wanted === undefined)) return [mark];
    return mark.isAnswered ? [{ ...mark, isSettled: true }] : [];
  });
  if (kept || wanted === undefined) return out;
  return [...out, { text: wanted, isAnswered: false, isSettled: false }];
}
