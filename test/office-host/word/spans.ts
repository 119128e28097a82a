import type { Point, TextRange } from "./text-range";

/** Something that stands from one point to another. */
export interface Span<T> {
  readonly of: T;
  readonly start: Point;
  readonly end: Point;
}

/** What touches a range, of things of its story. */
export const touching = <T>(
  { document, story, start, end }: TextRange,
  spans: readonly Span<T>[],
): readonly T[] =>
  spans
    .filter(
      (one) => document.compare(story, one.start, end) <= 0 && document.compare(story, one.end, start) >= 0,
    )
    .map((one) => one.of);
