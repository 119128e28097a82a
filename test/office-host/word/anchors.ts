import type { XmlElement } from "../package/xml";
import type { Point, TextRange } from "./text-range";
import type { WordDocument } from "./word-document";

/** Which ends of a range take in what is inserted exactly there. */
export interface Growing {
  readonly range: TextRange;
  readonly end: "start" | "end";
}

/** Moves the anchors of ranges for text that has been inserted. */
export function afterInsert(
  document: WordDocument,
  paragraph: XmlElement,
  offset: number,
  length: number,
  growing?: Growing,
): void {
  for (const range of document.live) {
    const grows = growing?.range === range ? growing.end : undefined;
    const moved = (point: Point, isStart: boolean): Point => {
      if (point.paragraph !== paragraph || point.offset < offset) return point;
      if (point.offset === offset) {
        const stays = isStart ? grows !== undefined : grows === undefined;
        if (stays) return point;
      }
      return { paragraph, offset: point.offset + length };
    };
    const start = moved(range.start, true);
    const end = moved(range.end, false);
    const crossed = start.paragraph === end.paragraph && start.offset > end.offset;
    range.start = crossed ? end : start;
    range.end = end;
  }
}

/** Moves the anchors of ranges for text that has gone. */
export function afterDelete(document: WordDocument, paragraph: XmlElement, from: number, to: number): void {
  const moved = (point: Point): Point => {
    if (point.paragraph !== paragraph || point.offset <= from) return point;
    return { paragraph, offset: Math.max(from, point.offset - (to - from)) };
  };
  for (const range of document.live) {
    range.start = moved(range.start);
    range.end = moved(range.end);
  }
}

/** Moves the anchors of ranges for a paragraph that has been cut in two. */
export function afterSplit(
  document: WordDocument,
  paragraph: XmlElement,
  offset: number,
  rest: XmlElement,
): void {
  for (const range of document.live) {
    const moved = (point: Point, isStart: boolean): Point => {
      if (point.paragraph !== paragraph || point.offset < offset) return point;
      if (point.offset === offset && !isStart) return point;
      if (point.offset === offset && range.end.paragraph === paragraph && range.end.offset === offset)
        return point;
      return { paragraph: rest, offset: point.offset - offset };
    };
    const start = moved(range.start, true);
    range.end = moved(range.end, false);
    range.start = start;
  }
}

/** Moves the anchors of ranges for a paragraph that has been joined to the one before it, or is gone. */
export function afterJoin(
  document: WordDocument,
  gone: XmlElement,
  into: XmlElement,
  offset: number,
  kept: boolean,
): void {
  const moved = (point: Point): Point =>
    point.paragraph === gone ? { paragraph: into, offset: offset + (kept ? point.offset : 0) } : point;
  for (const range of document.live) {
    range.start = moved(range.start);
    range.end = moved(range.end);
  }
}
