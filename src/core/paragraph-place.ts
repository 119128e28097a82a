import type { ParagraphLocation } from "./location";
import { paragraphNumber } from "./paragraph-number";
import type { Paragraph } from "./snapshot";

/** A cell with no more letters than this is found by what stands beside it. */
const SHORT = 24;

/** A paragraph's opening words, as a reader finds them. */
export function openingWords(text: string, length = 48): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).trim()}…`;
}

const isWords = ({ text }: Paragraph): boolean => /[\p{L}\d]/u.test(text);
const quoted = ({ text }: Paragraph): string => `“${openingWords(text)}”`;

/** The nearest cell with words to the left, in the same row of the same table. */
function beside({ index, cell }: Paragraph, paragraphs: readonly Paragraph[]): Paragraph | undefined {
  if (!cell) return undefined;
  for (let at = index - 1; at >= 0; at--) {
    const one = paragraphs[at];
    if (one?.cell?.table !== cell.table || one.cell.row !== cell.row) return undefined;
    if (one.cell.column < cell.column && isWords(one)) return one;
  }
  return undefined;
}

/** Where a paragraph stands that its own words do not tell: beside or after the nearest words before it. */
function nearWords(paragraph: Paragraph, paragraphs: readonly Paragraph[]): string | undefined {
  const label = beside(paragraph, paragraphs);
  if (label) return `beside ${quoted(label)}`;
  for (let at = paragraph.index - 1; at >= 0; at--) {
    const one = paragraphs[at];
    if (one && isWords(one)) return `after ${quoted(one)}`;
  }
  const next = paragraphs.find(isWords);
  return next && next !== paragraph ? `before ${quoted(next)}` : undefined;
}

/**
 * How a reader finds a paragraph: its number and opening words. One that has no words, or is a short cell, is named by the nearest words
 * before it: no reader counts paragraphs.
 */
export function paragraphLabel(paragraph: Paragraph, paragraphs: readonly Paragraph[]): string {
  const number = paragraphNumber(paragraph, paragraphs);
  const words = openingWords(paragraph.text);
  const isTelling =
    isWords(paragraph) && (words.length > SHORT || beside(paragraph, paragraphs) === undefined);
  const near = isTelling ? undefined : nearWords(paragraph, paragraphs);
  const parts = [number, words === "" ? undefined : quoted(paragraph), near];
  const label = parts.filter((part) => part !== undefined && part !== "").join(" ");
  return label === "" ? `paragraph ${String(paragraph.index + 1)}` : label;
}

/** A paragraph of a document, or of the contract read from it, as a place. */
export const paragraphPlace = (
  document: { readonly file: string; readonly paragraphs: readonly Paragraph[] },
  paragraph: Paragraph,
): ParagraphLocation => ({
  kind: "paragraph",
  file: document.file,
  index: paragraph.index,
  label: paragraphLabel(paragraph, document.paragraphs),
});
