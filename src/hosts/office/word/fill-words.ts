/// <reference types="office-js" />
import type { FillSlot } from "../../../core/document-change";
import type { FillRecord } from "../../own-part";
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

/** Puts the lines of a filling in the place of a blank, each in a control of ours and, from the second on, in a paragraph of its own. */
export function fillBlank(range: Word.Range, change: FillSlot): void {
  const [first = "", ...rest] = change.lines;
  let last = range.insertText(first, "Replace");
  const ranges = [last];
  for (const line of rest) {
    const broken = last.insertText("\n", "After");
    last = broken.getRange("End").insertText(line, "After");
    ranges.push(last);
  }
  for (const one of ranges) wrap(one, change);
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

/** Gives a filled blank its words back: from the first of its controls to the last, they give way to the blank. */
export function unfillBlank(controls: readonly Word.ContentControl[], blank: string): void {
  const [first] = controls;
  const last = controls.at(-1);
  if (!first || !last) return;
  const whole = first.getRange("Content").expandTo(last.getRange("Content"));
  whole.insertText(blank, "Replace");
  for (const control of controls) control.delete(true);
}
