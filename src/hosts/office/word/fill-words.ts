/// <reference types="office-js" />
import type { FillSlot } from "../../../core/document-change";
import type { FillRecord } from "../../own-part";
import { bookmarkOf } from "../../file/document/own-names";
import { runXml } from "../../file/document/paragraph-xml";
import type { WordParagraph } from "./held-paragraphs";
import type { ComingFill } from "./plan-work";

/** Where a blank was looked for: all places with its words, and which of them is meant. */
export interface SoughtBlank {
  readonly fill: ComingFill;
  readonly blank: string;
  readonly found: Word.RangeCollection;
  readonly nth: number;
  /** How often its paragraph has these words. */
  readonly count: number;
}

/** The blank's place; undefined where Word finds its words more or less often than they were read, so that the right one is not sure. */
export const placeOfBlank = ({ found, nth, count }: SoughtBlank): Word.Range | undefined =>
  found.items.length === count ? found.items[nth] : undefined;

/** How many letters Word's search takes. */
const LONGEST = 255;

/** Looks for a blank in its paragraph; Word knows no place by letters, so the right one is told by counting equal ones before it. */
export function seekBlank(fill: ComingFill, { proxy, lead, held }: WordParagraph): SoughtBlank | undefined {
  const { start, length } = fill.change;
  const text = lead + held.segments.map((one) => one.text).join("");
  const from = lead.length + start;
  const blank = text.slice(from, from + length);
  if (blank === "" || blank.length > LONGEST) return undefined;
  let [nth, count] = [0, 0];
  for (let at = text.indexOf(blank); at >= 0; at = text.indexOf(blank, at + blank.length)) {
    if (at < from) nth++;
    count++;
  }
  const found = proxy.search(blank.replace(/\^/g, "^^"), { matchCase: true }).load("items/text");
  return { fill, blank, found, nth, count };
}

function wrap(range: Word.Range, { tag }: FillSlot): void {
  const control = range.insertContentControl();
  control.tag = tag;
  control.title = "Commonweal";
}

/**
 * Puts the lines of a filling in the place of a blank, from the second on in a paragraph of its own: each in a control of ours or,
 * without controls, all of them in a bookmark of ours.
 */
export function fillBlank(range: Word.Range, change: FillSlot, hasControls: boolean): void {
  const [first = "", ...rest] = change.lines;
  let last = range.insertText(first, "Replace");
  const ranges = [last];
  for (const line of rest) {
    const broken = last.insertText("\n", "After");
    last = broken.getRange("End").insertText(line, "After");
    ranges.push(last);
  }
  if (hasControls) for (const one of ranges) wrap(one, change);
  else (ranges[0] ?? last).expandTo(last).insertBookmark(bookmarkOf(change.tag));
}

/** The record that gives a blank back, as files keep it too. */
export const recordOf = ({ tag, lines }: FillSlot, blank: string): FillRecord => ({
  tag,
  blank,
  lines,
  was: runXml(blank, ""),
  is: lines.map((line) => runXml(line, "")).join(""),
  headWas: "",
  headIs: "",
});

/** Gives a filled blank its words back: from the first of its controls to the last, or in its bookmark, they give way to the blank. */
export function unfillBlank(
  { document }: Word.RequestContext,
  controls: readonly Word.ContentControl[],
  { tag, blank }: Pick<FillRecord, "tag" | "blank">,
): void {
  const [first] = controls;
  const last = controls.at(-1);
  if (!first || !last) {
    document.getBookmarkRange(bookmarkOf(tag)).insertText(blank, "Replace");
    document.deleteBookmark(bookmarkOf(tag));
    return;
  }
  const whole = first.getRange("Content").expandTo(last.getRange("Content"));
  whole.insertText(blank, "Replace");
  for (const control of controls) control.delete(true);
}
