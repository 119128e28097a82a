import { place, remove, type XmlElement } from "../package/xml";
import {
  deleteRange,
  insertParagraph,
  joinParagraphs,
  markParagraph,
  splitParagraph,
  trackMark,
} from "./edit-text";
import { afterInsert } from "./anchors";
import { paragraphsIn, runsOf, textOf } from "./paragraph-text";
import { contentStart } from "./runs";
import { TextRange, type Point } from "./text-range";
import type { WordDocument } from "./word-document";

/** Notes every run and paragraph of new blocks as inserted. */
function track(document: WordDocument, blocks: readonly XmlElement[]): void {
  if (document.tracking === "Off") return;
  const date = document.date();
  for (const block of blocks) {
    for (const paragraph of block.local === "p" ? [block] : [...paragraphsIn(block)]) {
      markParagraph(document, paragraph, "ins", date);
      for (const run of [...runsOf(paragraph)]) {
        if (run.up("ins")) continue;
        const mark = trackMark(document, run, "ins", date);
        place(run, [mark], "instead");
        mark.add(run);
      }
    }
  }
}

const content = (paragraph: XmlElement): readonly (typeof paragraph.children)[number][] =>
  paragraph.children.slice(contentStart(paragraph));

/**
 * Puts blocks at a place as Word does: one paragraph flows into the text there; of several, the last loses its own properties
 * to the paragraph that it runs into.
 */
function insertAt(
  document: WordDocument,
  story: XmlElement,
  at: Point,
  blocks: readonly XmlElement[],
): TextRange {
  document.edit(story);
  track(document, blocks);
  const [first] = blocks;
  const last = blocks.at(-1);
  if (!first || !last) return new TextRange(document, story, at, at);
  const { paragraph, offset } = at;
  const isEmpty = textOf(paragraph) === "" && content(paragraph).length === 0;
  if (blocks.length === 1 && first.local === "p") {
    const length = textOf(first).length;
    const rest =
      offset < textOf(paragraph).length || !isEmpty ? splitQuietly(document, story, at) : undefined;
    if (isEmpty) takeProperties(paragraph, first);
    for (const one of content(first)) paragraph.add(one);
    document.version++;
    if (rest) joinParagraphs(document, paragraph, rest);
    else afterInsert(document, paragraph, offset, length);
    return new TextRange(document, story, at, { paragraph, offset: offset + length });
  }
  const tail = splitQuietly(document, story, at);
  const middle = [...blocks];
  let start: Point = at;
  if (first.local === "p" && offset > 0) {
    for (const one of content(first)) paragraph.add(one);
    middle.shift();
  }
  let end: Point = { paragraph: tail, offset: 0 };
  if (last.local === "p" && middle.length > 0) {
    const length = textOf(last).length;
    [...content(last)].reverse().forEach((one) => tail.insert(contentStart(tail), one));
    afterInsert(document, tail, 0, length);
    end = { paragraph: tail, offset: length };
    middle.pop();
  }
  place(paragraph, middle, "after");
  document.version++;
  if (offset === 0) {
    const begins = middle[0];
    const [inside] = begins ? (begins.local === "p" ? [begins] : [...paragraphsIn(begins)]) : [];
    start = { paragraph: inside ?? tail, offset: 0 };
    const target = start.paragraph;
    remove(paragraph);
    document.version++;
    for (const range of document.live) {
      if (range.start.paragraph === paragraph) range.start = { paragraph: target, offset: 0 };
      if (range.end.paragraph === paragraph) range.end = { paragraph: target, offset: 0 };
    }
  }
  return new TextRange(document, story, start, end);
}

/** Cuts a paragraph in two without noting it as a change: the blocks between carry the notes. */
const splitQuietly = (document: WordDocument, story: XmlElement, at: Point): XmlElement =>
  document.quietly(() => splitParagraph(document, story, at));

function takeProperties(paragraph: XmlElement, from: XmlElement): void {
  const given = from.child("pPr");
  const own = paragraph.child("pPr");
  const section = own?.child("sectPr");
  if (!given || section) return;
  if (own) remove(own);
  paragraph.insert(0, given);
}

/** Puts blocks at the start or end of a range, or in its place. */
export function insertBlocks(range: TextRange, blocks: readonly XmlElement[], where: string): TextRange {
  const { document, story } = range;
  if (where === "Start" || where === "Before") return insertAt(document, story, range.start, blocks);
  if (where === "End") return insertAt(document, story, range.end, blocks);
  if (where === "After") {
    const fresh = insertParagraph(document, story, range.end.paragraph, "", "after");
    return insertAt(document, story, { paragraph: fresh, offset: 0 }, blocks);
  }
  deleteRange(range);
  const made = insertAt(document, story, range.start, blocks);
  range.start = made.start;
  range.end = made.end;
  return made;
}
