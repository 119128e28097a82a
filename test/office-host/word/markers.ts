import type { XmlElement } from "../package/xml";
import { atomsOf, paragraphsIn } from "./paragraph-text";
import type { Point } from "./text-range";
import type { WordDocument } from "./word-document";

/** How much of a paragraph's text stands before an element inside it. */
export function offsetOf(paragraph: XmlElement, node: XmlElement): number {
  const before = new Set<XmlElement>();
  for (const one of paragraph.walk()) {
    if (one === node) break;
    before.add(one);
  }
  const last = atomsOf(paragraph).findLast((one) => before.has(one.node));
  return last ? last.start + last.text.length : 0;
}

/** Where a marker stands: in its paragraph, or at the start of the next where it stands between paragraphs. */
export function pointOf(document: WordDocument, story: XmlElement, marker: XmlElement): Point | undefined {
  const paragraph = marker.up("p");
  if (paragraph) return { paragraph, offset: offsetOf(paragraph, marker) };
  let passed = false;
  for (const one of story.walk()) {
    if (one === marker) passed = true;
    else if (passed && one.local === "p") return { paragraph: one, offset: 0 };
  }
  const last = document.paragraphs(story).at(-1);
  return last && { paragraph: last, offset: 0 };
}

/** The paragraphs of a document's body and of everything beside it. */
export const storiesOf = (document: WordDocument): readonly XmlElement[] => {
  const { pkg, part } = document;
  const aside = pkg
    .relationships(part)
    .filter((one) => ["header", "footer", "footnotes", "endnotes"].includes(one.type) && pkg.has(one.target))
    .map((one) => pkg.xml(one.target));
  return [document.body, ...aside.flatMap((one) => (/notes$/.test(one.local) ? one.elements() : [one]))];
};

/** Whether an element holds any paragraph of its own. */
export const hasParagraph = (of: XmlElement): boolean => paragraphsIn(of).next().done !== true;
