import type { RawParagraph } from "../../file/document/scan";

/** What share of the paragraphs must read alike: Word's text differs from the file's at fields and prompts. */
const ALIKE = 0.9;

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether paragraphs of the file are those that Word shows, by their number and nearly all their texts. */
export function readAlike(raws: readonly RawParagraph[], texts: readonly string[]): boolean {
  if (raws.length !== texts.length) return false;
  const alike = raws.filter(({ text }, at) => letters(text) === letters(texts[at] ?? ""));
  return alike.length >= raws.length * ALIKE;
}
