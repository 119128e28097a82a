import type { FillSlot } from "../../core/document-change";
import type { Paragraph } from "../../core/snapshot";
import { textOf, type Held, type Segment } from "./held";

/** What stood where a blank was filled. */
export interface FillRecord {
  readonly tag: string;
  readonly blank: string;
  /** Whether its paragraph had a tracked change before. */
  readonly wasTracked: boolean;
}

/** The words of a filling, one a line, as they stand. */
export const linesOf = (all: readonly Held[], tag: string): readonly string[] =>
  all.flatMap(({ segments }) => segments.flatMap(({ fill, text }) => (fill === tag ? [text] : [])));

/** Segments cut in two at a letter. */
function cut(segments: readonly Segment[], at: number): readonly [readonly Segment[], readonly Segment[]] {
  const [before, behind]: [Segment[], Segment[]] = [[], []];
  let passed = 0;
  for (const segment of segments) {
    const split = Math.min(Math.max(at - passed, 0), segment.text.length);
    passed += segment.text.length;
    if (split > 0 || segment.text === "") before.push({ ...segment, text: segment.text.slice(0, split) });
    if (split < segment.text.length) behind.push({ ...segment, text: segment.text.slice(split) });
  }
  return [before, behind];
}

/** Whether a blank touches words that a filling wrote. */
export function touchesFilling({ segments }: Held, start: number, length: number): boolean {
  const inside = cut(cut(segments, start)[1], length)[0];
  return inside.some(({ fill }) => fill !== undefined);
}

/** A paragraph that a further line of a filling makes: it looks like the one before, has no number, and nobody commented on it. */
function following({ bookmarks, comments, ...paragraph }: Paragraph): Paragraph {
  return {
    ...paragraph,
    numbering: "none",
    number: "",
    comments: comments.slice(0, 0),
    ...(bookmarks && { bookmarks: [] }),
  };
}

/** A paragraph with a blank filled: one paragraph a line, the first with what stood before it and the last with what follows. */
export function filled(
  held: Held,
  { start, length, lines, tag }: FillSlot,
  isTracked: boolean,
): readonly Held[] {
  const [before, rest] = cut(held.segments, start);
  const behind = cut(rest, length)[1];
  return lines.map((text, at): Held => {
    const [isFirst, isLast] = [at === 0, at === lines.length - 1];
    const own: Segment = { text, fill: tag };
    const paragraph = isFirst ? held.paragraph : following(held.paragraph);
    return {
      ...held,
      paragraph: { ...paragraph, hasTrackedChange: paragraph.hasTrackedChange || isTracked },
      segments: [...(isFirst ? before : []), own, ...(isLast ? behind : [])],
      typed: isFirst ? held.typed : "",
      marks: isFirst ? held.marks : [],
      from: isFirst ? held.from : undefined,
    };
  });
}

/** Paragraphs with a filling taken out: its blank is back, and the paragraphs that its lines made are one again. */
export function unfilled(
  all: readonly Held[],
  tag: string,
  blank: string,
  wasTracked?: boolean,
): readonly Held[] {
  const has = ({ segments }: Held): boolean => segments.some(({ fill }) => fill === tag);
  const [first, last] = [all.findIndex(has), all.findLastIndex(has)];
  const [opening, closing] = [all[first], all[last]];
  if (!opening || !closing) return all;
  const before = opening.segments.slice(
    0,
    opening.segments.findIndex(({ fill }) => fill === tag),
  );
  const behind = closing.segments.slice(closing.segments.findLastIndex(({ fill }) => fill === tag) + 1);
  const { hasTrackedChange } = opening.paragraph;
  const whole: Held = {
    ...opening,
    paragraph: { ...opening.paragraph, hasTrackedChange: wasTracked ?? hasTrackedChange },
    segments: [...before, { text: blank }, ...behind],
    marks: all.slice(first, last + 1).flatMap(({ marks }) => marks),
  };
  return [...all.slice(0, first), whole, ...all.slice(last + 1)];
}

/** A paragraph's text before some fillings were made, for places that were read then. */
export const textBefore = (all: readonly Held[], records: readonly FillRecord[]): string =>
  records
    .reduce<readonly Held[]>((now, { tag, blank }) => unfilled(now, tag, blank), all)
    .map(textOf)
    .join("");
