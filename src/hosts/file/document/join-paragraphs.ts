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

/**
 * Joins paragraphs over deleted marks, never over a table or a content control. A deleted, empty paragraph with nothing to run on
 * into is gone; only a cell keeps its last one, since a cell without a paragraph is none.
 */
export function joinParagraphs(paragraphs: Scan["paragraphs"]): readonly JoinedParagraph[] {
  const out: JoinedParagraph[] = [];
  const waiting = new Map<number, RawParagraph[]>();
  const filled = new Set<number>();
  const add = (parts: readonly RawParagraph[], last: RawParagraph): void => {
    filled.add(last.parent);
    out.push(joined(parts, last));
  };
  const flush = (parent: number, isEnd: boolean): void => {
    const parts = waiting.get(parent) ?? [];
    const last = parts.at(-1);
    waiting.delete(parent);
    const isKept = isEnd && last?.cell !== undefined && !filled.has(parent);
    if (last && (isKept || parts.some((part) => part.text !== ""))) add(parts, last);
  };
  for (const paragraph of paragraphs) {
    const { parent } = paragraph;
    if (waiting.get(parent)?.at(-1)?.group !== paragraph.group) flush(parent, false);
    const parts = [...(waiting.get(parent) ?? []), paragraph];
    waiting.delete(parent);
    if (paragraph.isMarkDeleted) waiting.set(parent, parts);
    else add(parts, paragraph);
  }
  for (const parent of [...waiting.keys()]) flush(parent, true);
  return out.sort((a, b) => a.start - b.start);
}
