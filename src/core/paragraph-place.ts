import type { ParagraphLocation } from "./location";
import type { Paragraph } from "./snapshot";

/** A paragraph's opening words, as a reader finds them. */
export function openingWords(text: string, length = 48): string {
  const plain = text.replace(/\s+/g, " ").trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).trim()}…`;
}

/** How a reader finds a paragraph: its number and opening words. */
export function paragraphLabel({ number, text, index }: Paragraph): string {
  const words = openingWords(text);
  const name = words === "" ? `paragraph ${String(index + 1)}` : `“${words}”`;
  return number === "" ? name : `${/^[\d.]+$/.test(number) ? "§" : ""}${number} ${name}`;
}

/** A paragraph of a document, or of the contract read from it, as a place. */
export const paragraphPlace = (
  document: { readonly file: string },
  paragraph: Paragraph,
): ParagraphLocation => ({
  kind: "paragraph",
  file: document.file,
  index: paragraph.index,
  label: paragraphLabel(paragraph),
});
