/// <reference types="office-js" />
import type { Segment } from "../../memory-document/held";
import { plainText } from "./plain-text";

/** A paragraph's text, cut where controls of filled blanks stand in it. */
export function segmentsOf(text: string, fills: readonly Word.ContentControl[]): readonly Segment[] {
  const out: Segment[] = [];
  let rest = text;
  for (const { tag, text: given } of fills) {
    const words = plainText(given);
    const at = words === "" ? -1 : rest.indexOf(words);
    if (at < 0) continue;
    if (at > 0) out.push({ text: rest.slice(0, at) });
    out.push({ text: words, fill: tag });
    rest = rest.slice(at + words.length);
  }
  return rest === "" && out.length > 0 ? out : [...out, { text: rest }];
}
