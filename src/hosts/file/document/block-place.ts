import type { OpenDocument } from "./open-document";

/** Ends of ranges that belong to the block before them. */
const TRAILING = /^\s*(<\w+:customXml(Ins|Del)RangeEnd\b[^>]*\/>\s*)+/;

/**
 * Where a block goes: behind the body's child that holds the paragraph, so never inside a table, a content control or a text box,
 * behind any field that is open there, and behind paragraphs whose marks someone deleted, which would run on into it.
 */
export function placeAfter({ scan, joined }: OpenDocument, after: number): number {
  const { blocks, bodyStart, fields, paragraphs, xml } = scan;
  const paragraph = joined[after];
  if (!paragraph) return bodyStart;
  const loose = new Set(paragraphs.filter((one) => one.isMarkDeleted).map(({ end }) => end));
  const isFree = (at: number): boolean => fields.every((field) => at <= field.start || at >= field.end);
  const behind = blocks.filter((block) => block.end >= paragraph.end).map((block) => block.end);
  const free = behind.filter(isFree);
  const place = free.find((at) => !loose.has(at)) ?? free[0] ?? behind.at(-1) ?? bodyStart;
  return place + (TRAILING.exec(xml.slice(place, place + 2000))?.[0].trimEnd().length ?? 0);
}
