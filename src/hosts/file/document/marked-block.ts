import type { OpenDocument } from "./open-document";
import { bookmarkOf, OUR_TAG } from "./own-names";
import type { Span } from "./scan";

/** A block of ours whose content control is gone, found by its bookmark: what goes with it, or why that cannot be told. */
export type MarkedBlock =
  | { readonly is: "whole"; readonly spans: readonly Span[] }
  | { readonly is: "unclear"; readonly why: string };

interface BookmarkEnd extends Span {
  readonly id: string;
}

const TEXT = /<\w+:t(?:\s[^>]*)?>([^<]*)</g;
const OBJECT = /<\w+:(?:drawing|pict|object|footnoteReference|endnoteReference)\b/;

/** Whether a stretch of the part holds letters, figures or pictures; signs alone, such as a bracket, are no words. */
const hasWords = (xml: string): boolean =>
  OBJECT.test(xml) || [...xml.matchAll(TEXT)].some(([, text = ""]) => /[\p{L}\p{N}]/u.test(text));

const idOf = (element: string): string => /\bid="([^"]*)"/.exec(element.replace(/\w+:id=/, "id="))?.[1] ?? "";

const elements = (xml: string, name: string): readonly (BookmarkEnd & { readonly text: string })[] =>
  [...xml.matchAll(new RegExp(`<\\w+:${name}\\b[^>]*>`, "g"))].map(({ 0: text, index }) => ({
    id: idOf(text),
    start: index,
    end: index + text.length,
    text,
  }));

const isIn = (span: Span, outer: Span): boolean => span.start >= outer.start && span.end <= outer.end;

/** The paragraphs and tables that the bookmark of a tag spans, where other programs have dropped the content control around them. */
export function markedBlocks({ scan }: OpenDocument, tag: string): readonly MarkedBlock[] {
  const { xml, blocks, controls, fields } = scan;
  const starts = elements(xml, "bookmarkStart");
  const ends = elements(xml, "bookmarkEnd");
  const own = starts.filter(({ text }) => text.includes(`name="${bookmarkOf(tag)}"`));
  const hasEnd = ({ id }: BookmarkEnd): number => (ends.some((end) => end.id === id) ? 0 : 1);
  return own
    .toSorted((a, b) => hasEnd(a) - hasEnd(b))
    .flatMap((start): readonly MarkedBlock[] => {
      const end = ends.find((one) => one.id === start.id && one.start >= start.end);
      // A program that writes a bookmark twice leaves one of the two without an end.
      if (!end) return [{ is: "whole", spans: [start] }];
      const inside = blocks.filter((block) => block.end > start.start && block.start < end.end);
      const last = inside.at(-1);
      const endsBefore =
        last !== undefined && inside.length > 1 && !hasWords(xml.slice(last.start, end.start));
      const going = endsBefore && hasWords(xml.slice(end.end, last.end)) ? inside.slice(0, -1) : inside;
      const [first, final] = [going[0], going.at(-1)];
      if (!first || !final) return [{ is: "whole", spans: [start, end] }];
      const span = { start: first.start, end: final.end };
      const [before, after] = [
        xml.slice(first.start, Math.max(first.start, start.start)),
        end.end < final.end ? xml.slice(end.end, final.end) : "",
      ];
      const why = hasWords(before)
        ? "other words stand before it in its first paragraph"
        : hasWords(after)
          ? "other words stand behind it in its last paragraph"
          : crossing(span);
      if (why !== undefined) return [{ is: "unclear", why }];
      const around = isIn(end, span) ? [] : [end];
      return [{ is: "whole", spans: [span, ...around] }];
    });

  function crossing(span: Span): string | undefined {
    const cut = (one: Span): boolean =>
      (one.start < span.start && one.end > span.start && one.end < span.end) ||
      (one.start > span.start && one.start < span.end && one.end > span.end);
    if (fields.some(cut)) return "a field reaches over its bounds";
    if (controls.some((one) => !one.tag.startsWith(OUR_TAG) && isIn(one, span)))
      return "a content control of somebody else stands in it";
    if (/<\w+:sectPr\b/.test(xml.slice(span.start, span.end))) return "a section of the document ends in it";
    const foreign = starts.filter(({ text }) => !text.includes('name="cw_'));
    const isCut = foreign.some((one) => {
      const end = ends.find(({ id }) => id === one.id);
      return end !== undefined && isIn(one, span) !== isIn(end, span);
    });
    return isCut ? "a bookmark of somebody else reaches over its bounds" : undefined;
  }
}
