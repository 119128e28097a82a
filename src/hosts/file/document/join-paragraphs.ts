import type { RawParagraph, Scan } from "./scan";

/** One paragraph as a reader sees it: those whose marks are deleted run on into the next. */
export interface JoinedParagraph {
  readonly parts: readonly RawParagraph[];
  /** The part whose mark remains: its properties are the paragraph's. */
  readonly last: RawParagraph;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const joined = (parts: readonly RawParagraph[], last: RawParagraph): JoinedParagraph => ({
  parts,
  last,
  text: parts.map((part) => part.text).join(""),
  start: parts[0]?.start ?? last.start,
  end: last.end,
});

/** Joins paragraphs over deleted marks. A deleted, empty paragraph with nothing to run on into is gone. */
export function joinParagraphs(scan: Scan): readonly JoinedParagraph[] {
  const out: JoinedParagraph[] = [];
  const waiting = new Map<number, RawParagraph[]>();
  const flush = (parent: number): void => {
    const parts = waiting.get(parent) ?? [];
    const last = parts.at(-1);
    waiting.delete(parent);
    if (last && parts.some((part) => part.text !== "")) out.push(joined(parts, last));
  };
  for (const paragraph of scan.paragraphs) {
    const before = waiting.get(paragraph.parent) ?? [];
    const previous = before.at(-1);
    // A table or a content control between the two keeps them apart.
    const isNext =
      previous === undefined ||
      /^\s*(<(?!w:(tbl|sdt|p)\b)[^>]*>\s*)*$/.test(scan.xml.slice(previous.end, paragraph.start));
    if (!isNext) flush(paragraph.parent);
    const parts = [...(isNext ? before : []), paragraph];
    if (paragraph.isMarkDeleted) waiting.set(paragraph.parent, parts);
    else {
      waiting.delete(paragraph.parent);
      out.push(joined(parts, paragraph));
    }
  }
  for (const parent of [...waiting.keys()]) flush(parent);
  return out.sort((a, b) => a.start - b.start);
}
