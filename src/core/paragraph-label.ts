import type { ParagraphLocation } from "./location";
import type { Paragraph } from "./snapshot";

const MOST = 48;

/** A paragraph as a place, which a reader finds by its number and opening words. */
export function paragraphAt(file: string, { index, number, text }: Paragraph): ParagraphLocation {
  const plain = text.replace(/\s+/g, " ").trim();
  const cut = plain.slice(0, MOST);
  const opening =
    plain.length <= MOST ? plain : `${cut.slice(0, Math.max(cut.lastIndexOf(" "), MOST / 2)).trim()}…`;
  const name = opening === "" ? `paragraph ${String(index + 1)}` : `“${opening}”`;
  const label = number === "" ? name : `${/^[\d.]+$/.test(number) ? "§" : ""}${number} ${name}`;
  return { kind: "paragraph", file, index, label };
}
