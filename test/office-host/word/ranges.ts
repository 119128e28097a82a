import type { XmlElement } from "../package/xml";
import { paragraphsIn, textOf } from "./paragraph-text";
import { TextRange } from "./text-range";
import type { WordDocument } from "./word-document";

/** The whole text of a paragraph. */
export const rangeOfParagraph = (document: WordDocument, paragraph: XmlElement): TextRange =>
  new TextRange(
    document,
    document.storyOf(paragraph),
    { paragraph, offset: 0 },
    { paragraph, offset: textOf(paragraph).length },
  );

/** All that an element of a story holds: the body, a table, a block of a content control. */
export function rangeWithin(document: WordDocument, of: XmlElement): TextRange | undefined {
  const all = [...paragraphsIn(of)];
  const [first] = all;
  const last = all.at(-1);
  if (!first || !last) return undefined;
  return new TextRange(
    document,
    document.storyOf(of),
    { paragraph: first, offset: 0 },
    { paragraph: last, offset: textOf(last).length },
  );
}

/** The paragraphs that a range touches. */
export function paragraphsOfRange(range: TextRange): readonly XmlElement[] {
  const { document, story } = range;
  const all = document.paragraphs(story);
  return all.slice(
    document.indexOf(story, range.start.paragraph),
    document.indexOf(story, range.end.paragraph) + 1,
  );
}

/** A range's text; paragraphs are parted as Word parts them. */
export function textOfRange(range: TextRange): string {
  const { start, end } = range;
  return paragraphsOfRange(range)
    .map((paragraph) => {
      const text = textOf(paragraph);
      return text.slice(
        paragraph === start.paragraph ? start.offset : 0,
        paragraph === end.paragraph ? end.offset : text.length,
      );
    })
    .join("\r");
}

/** Whether a range holds whole paragraphs, from the start of the first to the end of the last. */
export const isWhole = ({ start, end }: TextRange): boolean =>
  start.offset === 0 && end.offset === textOf(end.paragraph).length;

/** A range of the same story that begins and ends where these say. */
export const rangeBetween = (range: TextRange, start = range.start, end = range.end): TextRange =>
  new TextRange(range.document, range.story, start, end);
