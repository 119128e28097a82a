import { splice, type Splice } from "../xml";
import { AUTHOR, OUR_TAG } from "./own-names";
import {
  changeMark,
  readMarks,
  unchangeMark,
  type MarkChange,
  type MarkedParagraph,
} from "./paragraph-marks";
import { secondLook, settledLook } from "./sibling-look";
import { attribute, walkWord, type Tracker } from "./word-xml";

/** A child of the body that holds paragraphs. */
interface Child {
  readonly kind: "p" | "tbl" | "sdt";
  readonly isOurs: boolean;
  /** Its last paragraph, where that stands directly in it. */
  readonly last: MarkedParagraph | undefined;
}

function childrenOf(file: string, part: string, xml: string): readonly Child[] {
  const marks = readMarks(file, part, xml);
  const found: Child[] = [];
  let contentStart = -1;
  let tag = "";
  const tracker: Tracker = {
    open({ name, tag: element }, path) {
      if (path.length === 2) tag = "";
      if (path.length === 3 && name === "sdtContent") contentStart = element.start;
      if (path.length === 4 && name === "tag") tag = attribute(element, "val") ?? "";
    },
    close({ name, tag: { start } }, _, end, path) {
      if (path.length !== 2 || path[1]?.name !== "body") return;
      if (name !== "p" && name !== "tbl" && name !== "sdt") return;
      const inside = marks.filter((one) => one.start >= start && one.end <= end);
      const own = inside.filter((one) =>
        name === "sdt" ? one.parent === contentStart : one.start === start,
      );
      const last = own.at(-1);
      const isLast = last !== undefined && xml.slice(last.end, end).search(/<\w+:(tbl|sdt|p)\b/) < 0;
      found.push({
        kind: name,
        isOurs: name === "sdt" && tag.startsWith(OUR_TAG),
        last: isLast ? last : undefined,
      });
    },
  };
  walkWord(file, part, xml, [tracker]);
  return found;
}

const ours = (paragraph: MarkedParagraph | undefined, kind: MarkChange["kind"]): MarkChange | undefined =>
  paragraph?.changes.find((one) => one.kind === kind && one.author === AUTHOR);

/** Whether a paragraph's mark is one of ours that goes when our tracked changes are rejected, and stays when they are accepted. */
const isInserted = ({ last }: Child): boolean => ours(last, "ins") !== undefined && !ours(last, "del");

/** Whether a block of ours ends the document with the mark that was the document's last before. */
const holdsEnd = ({ isOurs, last }: Child): boolean =>
  isOurs && !ours(last, "ins") && ours(last, "pPrChange") !== undefined;

/** Whether a filling of ours parts two paragraphs, so that the first one's mark came with it. */
function isParted(xml: string, one: MarkedParagraph, next: MarkedParagraph | undefined): boolean {
  const tags = (paragraph: MarkedParagraph): readonly string[] =>
    xml.slice(paragraph.start, paragraph.end).match(/"cw:fill:[^"]*"/g) ?? [];
  return next !== undefined && tags(one).some((tag) => tags(next).includes(tag));
}

/** Whether somebody's tracked change gave the paragraph its number. */
const INSERTED_NUMBER = /<\w+:numPr>(?:\s*<\w+:(?:ilvl|numId)\b[^>]*>)*\s*<\w+:ins\b/;

const inner = (xml: string, element: MarkedParagraph["properties"]): string =>
  element && !element.isEmpty ? xml.slice(element.start, element.end) : "";

/** A paragraph's properties with those of another as the earlier state that a rejection restores. */
function withEarlier(
  xml: string,
  last: MarkedParagraph,
  before: MarkedParagraph,
  revise: () => string,
): Splice {
  const own = settledLook(inner(xml, last.properties));
  const earlier = secondLook(inner(xml, before.properties));
  const marks =
    own.mark === earlier.mark
      ? own.mark
      : `${own.mark}<w:rPrChange${revise()}><w:rPr>${earlier.mark}</w:rPr></w:rPrChange>`;
  const change = `<w:pPrChange${revise()}><w:pPr>${earlier.paragraph}</w:pPr></w:pPrChange>`;
  const text = `<w:pPr>${own.paragraph}${marks === "" ? "" : `<w:rPr>${marks}</w:rPr>`}${change}</w:pPr>`;
  const { openEnd, properties } = last;
  return properties
    ? { start: properties.start, end: properties.end, text }
    : { start: openEnd, end: openEnd, text };
}

/** The properties of a block's last paragraph as they were before it ended the document. */
function withoutEarlier(xml: string, { openEnd, properties }: MarkedParagraph, revise: () => string): Splice {
  const { paragraph, mark } = settledLook(inner(xml, properties));
  const text = `<w:pPr>${paragraph}<w:rPr><w:ins${revise()}/>${mark}</w:rPr></w:pPr>`;
  return properties
    ? { start: properties.start, end: properties.end, text }
    : { start: openEnd, end: openEnd, text };
}

/**
 * Keeps the document's last paragraph mark, which cannot be inserted or deleted, where a tracked block of ours ends the document: the
 * mark before the block counts as inserted, and the block's last mark as the one that was there. Undone as soon as the block goes or
 * another follows it.
 */
export function settleEnd(file: string, part: string, xml: string, revise: () => string): string {
  if (!xml.includes(`author="${AUTHOR}"`)) return xml;
  const children = childrenOf(file, part, xml);
  const edits: Splice[] = [];
  children.forEach((child, index) => {
    const next = children[index + 1];
    const { kind, last } = child;
    const ending = children.slice(index + 1);
    const isBeforeEnd =
      ending.length > 0 &&
      ending.every((one) => one.isOurs) &&
      ending.every((one) => isInserted(one) || holdsEnd(one));
    if (holdsEnd(child) && next && last) edits.push(withoutEarlier(xml, last, revise));
    const change = ours(last, "ins");
    const isOwnLine = kind === "p" && last !== undefined && isParted(xml, last, next?.last);
    if (kind === "p" && change && last && !isBeforeEnd && !isOwnLine)
      edits.push(unchangeMark(xml, last, change));
  });
  const end = children.at(-1);
  const before = children.findLast(
    (child, index) =>
      index < children.length - 1 && !(child.isOurs && (isInserted(child) || holdsEnd(child))),
  );
  if (end?.isOurs && isInserted(end) && end.last && before?.last && (before.kind === "p" || before.isOurs)) {
    // A change of somebody else's would be lost, or hold two states at once: the block's last mark then stays an inserted one.
    const properties = inner(xml, before.last.properties);
    const isPlain =
      before.last.changes.every(({ author }) => author === AUTHOR) && !INSERTED_NUMBER.test(properties);
    const hasSection = /:sectPr\b/.test(properties);
    if (isPlain && !hasSection) {
      edits.push(withEarlier(xml, end.last, before.last, revise));
      if (!ours(before.last, "ins")) edits.push(changeMark(xml, before.last, `<w:ins${revise()}/>`));
    }
  }
  return edits.length > 0 ? splice(xml, edits) : xml;
}
