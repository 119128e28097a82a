import type { Splice } from "../xml";
import type { Span } from "./scan";
import { attribute, walkWord, type Frame, type Tracker } from "./word-xml";

/** A tracked change of a paragraph's mark or of its properties. */
export interface MarkChange extends Span {
  readonly kind: "ins" | "del" | "pPrChange" | "rPrChange";
  readonly author: string;
}

/** An element with content, at its offsets. */
export interface Element extends Span {
  readonly name: string;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly isEmpty: boolean;
}

/** A `w:p` with its properties and those of its mark, as far as tracked changes need them. */
export interface MarkedParagraph extends Element {
  readonly properties: Element | undefined;
  readonly mark: Element | undefined;
  /** Where what must come last in its properties starts: a section's properties or an earlier state. */
  readonly tail: number | undefined;
  readonly changes: readonly MarkChange[];
  /** Start of the element that holds it. */
  readonly parent: number;
}

const OF_MARK = ["ins", "del", "rPrChange"] as const;

type Draft = { -readonly [Key in keyof MarkedParagraph]: MarkedParagraph[Key] } & {
  readonly serial: number;
  changes: MarkChange[];
};

const elementOf = ({ tag }: Frame, closeStart: number, end: number): Element => ({
  name: tag.name,
  start: tag.start,
  openEnd: tag.end,
  closeStart,
  end,
  isEmpty: tag.isEmpty,
});

/** Collects the paragraphs with their marks, in the order of their starts. */
export function readMarks(file: string, part: string, xml: string): readonly MarkedParagraph[] {
  const found: Draft[] = [];
  const open: Draft[] = [];
  const tracker: Tracker = {
    open(frame, path) {
      if (frame.name === "p") {
        const { start, end } = frame.tag;
        const draft: Draft = {
          ...elementOf(frame, end, end),
          serial: frame.serial,
          properties: undefined,
          mark: undefined,
          tail: undefined,
          changes: [],
          parent: path.at(-1)?.tag.start ?? 0,
        };
        draft.start = start;
        found.push(draft);
        open.push(draft);
      }
      const draft = open.at(-1);
      const isProperty = path.at(-1)?.name === "pPr" && path.at(-2)?.serial === draft?.serial;
      if (draft && isProperty && (frame.name === "sectPr" || frame.name === "pPrChange"))
        draft.tail ??= frame.tag.start;
    },
    close(frame, closeStart, end, path) {
      const draft = open.at(-1);
      if (!draft) return;
      const { name, serial, tag } = frame;
      const [above, second, third] = [path.at(-1), path.at(-2), path.at(-3)];
      if (serial === draft.serial) {
        draft.closeStart = closeStart;
        draft.end = end;
        open.pop();
      } else if (name === "pPr" && above?.serial === draft.serial)
        draft.properties = elementOf(frame, closeStart, end);
      else if (name === "rPr" && above?.name === "pPr" && second?.serial === draft.serial)
        draft.mark = elementOf(frame, closeStart, end);
      const isInMark = above?.name === "rPr" && second?.name === "pPr" && third?.serial === draft.serial;
      const isChange = name === "pPrChange" && above?.name === "pPr" && second?.serial === draft.serial;
      const kind = isInMark ? OF_MARK.find((one) => one === name) : isChange ? "pPrChange" : undefined;
      if (kind !== undefined) {
        const author = attribute(tag, "author") ?? "";
        draft.changes.push({ kind, author, start: tag.start, end });
      }
    },
  };
  walkWord(file, part, xml, [tracker]);
  return found;
}

/** The element written empty, opened again; two spaces before its ">" tell that it was. */
const opened = (xml: string, { start, end }: Element): string => xml.slice(start, end).replace(/\/>$/, "  >");

/**
 * The splice that puts a tracked change at a paragraph's mark. What is made for it carries a space before its ">", so that it goes
 * with the change and leaves the paragraph as it was.
 */
export function changeMark(xml: string, paragraph: MarkedParagraph, change: string): Splice {
  const { properties, mark, tail, name, openEnd, changes } = paragraph;
  const prefix = name.slice(0, -1);
  const at = (place: number, text: string): Splice => ({ start: place, end: place, text });
  const instead = (element: Element, text: string): Splice => ({
    start: element.start,
    end: element.end,
    text: `${opened(xml, element)}${text}</${element.name}>`,
  });
  if (mark?.isEmpty) return instead(mark, change);
  if (mark) {
    // An insertion stands before a deletion.
    const insertion = changes.find(({ kind }) => kind === "ins");
    return at(insertion && /^<\w+:del\b/.test(change) ? insertion.end : mark.openEnd, change);
  }
  const fresh = `<${prefix}rPr >${change}</${prefix}rPr>`;
  if (properties?.isEmpty) return instead(properties, fresh);
  if (properties) return at(tail ?? properties.closeStart, fresh);
  const all = `<${prefix}pPr >${fresh}</${prefix}pPr>`;
  return paragraph.isEmpty ? instead(paragraph, all) : at(openEnd, all);
}

/** The splice that takes a tracked change of a mark out, with what was made for it. */
export function unchangeMark(xml: string, paragraph: MarkedParagraph, change: MarkChange): Splice {
  const { start, properties, closeStart, end, openEnd } = paragraph;
  const headEnd = properties?.end ?? openEnd;
  const head = (xml.slice(start, change.start) + xml.slice(change.end, headEnd))
    .replace(/<(\w+:)?rPr ><\/\1rPr>/, "")
    .replace(/<((?:\w+:)?rPr\b[^<>]*?) {2}><\/[^<>]*>/, "<$1/>")
    .replace(/<(\w+:)?pPr ><\/\1pPr>/, "")
    .replace(/<((?:\w+:)?pPr\b[^<>]*?) {2}><\/[^<>]*>/, "<$1/>");
  const wasEmpty = /^<[^<>]* >$/.test(head) && headEnd === closeStart;
  return wasEmpty
    ? { start, end, text: head.replace(/ {1,2}>$/, "/>") }
    : { start, end: headEnd, text: head };
}
