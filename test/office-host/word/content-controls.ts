import { ApiError } from "../core/api-error";
import { remember } from "../package/remember";
import { place, remove, type XmlElement } from "../package/xml";
import { atomsOf, paragraphsIn, runsOf, textOf } from "./paragraph-text";
import { isWhole, paragraphsOfRange } from "./ranges";
import { outerSpot, splitAt } from "./runs";
import type { Span } from "./spans";
import { TextRange } from "./text-range";
import type { WordDocument } from "./word-document";
import { attribute, childInOrder, element } from "./word-xml";

const ORDER = (
  "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding label tabIndex equation comboBox date docPartObj " +
  "docPartList dropDownList picture richText text citation group bibliography appearance color"
).split(" ");

/** A property of a content control, made in its place. */
export const property = (sdt: XmlElement, name: string): XmlElement =>
  childInOrder(sdt.child("sdtPr") ?? sdt.insert(0, element(sdt, "sdtPr")), name, ORDER);

/** The content controls inside an element, in order. */
export function* controlsIn(of: XmlElement): Generator<XmlElement> {
  for (const one of of.all("sdt")) if (!one.up("txbxContent")) yield one;
}

/** The number that a content control is known by. */
export function controlId(document: WordDocument, sdt: XmlElement): number {
  const own = sdt.child("sdtPr")?.child("id")?.attr("val");
  if (own !== undefined) return Number(own);
  const id = 100_000 + document.next();
  attribute(property(sdt, "id"), "val", String(id));
  return id;
}

/** The text inside a content control. */
export function rangeOfControl(document: WordDocument, sdt: XmlElement): TextRange {
  const content = sdt.child("sdtContent") ?? sdt;
  const story = document.storyOf(sdt);
  const inside = [...paragraphsIn(content)];
  const [first] = inside;
  const last = inside.at(-1);
  if (first && last)
    return new TextRange(
      document,
      story,
      { paragraph: first, offset: 0 },
      { paragraph: last, offset: textOf(last).length },
    );
  const paragraph = sdt.up("p");
  if (!paragraph) throw new ApiError("GeneralException", "The content control is empty.", "ContentControl");
  const own = new Set(runsOf(content));
  const atoms = atomsAround(paragraph, own);
  return new TextRange(document, story, { paragraph, offset: atoms.from }, { paragraph, offset: atoms.to });
}

const spansBy = remember((story: XmlElement) =>
  remember((document: WordDocument): readonly Span<XmlElement>[] =>
    [...controlsIn(story)].map((of) => {
      const { start, end } = rangeOfControl(document, of);
      return { of, start, end };
    }),
  ),
);

/** The content controls of a story, each with where its text stands. */
export const controlSpans = (document: WordDocument, story: XmlElement): readonly Span<XmlElement>[] =>
  spansBy(story)(document);

function atomsAround(
  paragraph: XmlElement,
  runs: ReadonlySet<XmlElement>,
): { readonly from: number; readonly to: number } {
  const inside = atomsOf(paragraph).filter((one) => runs.has(one.run));
  const [first] = inside;
  const last = inside.at(-1);
  return { from: first?.start ?? 0, to: last ? last.start + last.text.length : 0 };
}

/** Puts a content control around a range: around its runs, or around whole paragraphs where it holds them. */
export function wrap(range: TextRange, type: string): XmlElement {
  const { document, story, start, end } = range;
  document.edit(story);
  const paragraphs = paragraphsOfRange(range);
  const made = element(start.paragraph, "sdt");
  made.add(element(made, "sdtPr"));
  controlId(document, made);
  if (type === "PlainText") property(made, "text");
  const content = made.add(element(made, "sdtContent"));
  if (paragraphs.length > 1 || isWhole(range)) {
    const blocks = [...new Set(paragraphs.map((one) => blockUnder(one, start.paragraph)))];
    const [first] = blocks;
    if (!first) throw new ApiError("GeneralException", "The range cannot be held by one content control.");
    place(first, [made], "before");
    for (const block of blocks) content.add(block);
    document.version++;
    return made;
  }
  const { paragraph } = start;
  splitAt(paragraph, start.offset);
  splitAt(paragraph, end.offset);
  const to = outerSpot(paragraph, end.offset, "after");
  const last = paragraph.children[to - 1];
  const from = outerSpot(paragraph, start.offset, "before");
  const stop = last ? paragraph.indexOf(last) + 1 : from;
  const moving = start.offset === end.offset ? [] : paragraph.children.slice(from, Math.max(from, stop));
  paragraph.insert(start.offset === end.offset ? outerSpot(paragraph, start.offset, "after") : from, made);
  for (const one of moving) content.add(one);
  return made;
}

/** The block beside `like` that a paragraph belongs to: itself, or the table around it. */
function blockUnder(paragraph: XmlElement, like: XmlElement): XmlElement {
  let on = paragraph;
  while (on.parent && on.parent !== like.parent) on = on.parent;
  if (!on.parent)
    throw new ApiError(
      "InvalidArgument",
      "The range begins and ends in different places.",
      "Range.insertContentControl",
    );
  return on;
}

/** Takes a content control off; its content stays unless asked otherwise. */
export function unwrap(document: WordDocument, sdt: XmlElement, keepContent: boolean): void {
  if (sdt.child("sdtPr")?.child("lock")?.attr("val")?.toLowerCase().startsWith("sdt") === true)
    throw new ApiError("AccessDenied", "The content control cannot be deleted.", "ContentControl.delete");
  document.edit(document.storyOf(sdt));
  const content = sdt.child("sdtContent");
  if (keepContent && content) place(sdt, [...content.children], "before");
  remove(sdt);
  document.version++;
}
