import { place, remove, type XmlElement } from "../package/xml";
import { afterDelete, afterInsert, afterJoin, afterSplit, type Growing } from "./anchors";
import { textOf } from "./paragraph-text";
import { contentStart, makeRun, runAt, runsBetween, splitAt, spotAt } from "./runs";
import { TextRange, type Point } from "./text-range";
import { AUTHOR, type WordDocument } from "./word-document";
import { element, paragraphProperties } from "./word-xml";

/** The element around what is inserted or deleted while changes are tracked. */
export const trackMark = (document: WordDocument, like: XmlElement, name: string, date: string): XmlElement =>
  element(like, name, { id: String(9000 + document.next()), author: AUTHOR.name, date });

/** Whether a tracked insertion of ours is around a run: what we put in, we take out without a trace. */
const ownInsertion = (run: XmlElement): XmlElement | undefined => {
  const around = run.up("ins");
  return around?.attr("author") === AUTHOR.name ? around : undefined;
};

/** Puts text at a place; it looks like what stands before it. */
export function insertText(
  document: WordDocument,
  story: XmlElement,
  at: Point,
  text: string,
  side: "after" | "before",
  growing?: Growing,
): TextRange {
  document.edit(story);
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  let { paragraph, offset } = at;
  const date = document.tracking === "Off" ? "" : document.date();
  const first = at;
  lines.forEach((line, index) => {
    if (index > 0) {
      paragraph = splitParagraph(document, story, { paragraph, offset });
      offset = 0;
    }
    if (line === "") return;
    const run = makeRun(paragraph, line, runAt(paragraph, offset)?.child("rPr"));
    const spot = spotAt(paragraph, offset, side);
    const inOwn = spot.parent.local === "ins" && spot.parent.attr("author") === AUTHOR.name;
    const tracked = date !== "" && !inOwn;
    const made = tracked ? trackMark(document, paragraph, "ins", date) : run;
    if (tracked) made.add(run);
    spot.parent.insert(spot.index, made);
    afterInsert(document, paragraph, offset, line.length, growing);
    offset += line.length;
  });
  return new TextRange(document, story, first, { paragraph, offset });
}

/** Cuts a paragraph in two; the second half keeps the properties. Answers the second half. */
export function splitParagraph(
  document: WordDocument,
  story: XmlElement,
  { paragraph, offset }: Point,
): XmlElement {
  document.edit(story);
  splitAt(paragraph, offset);
  const rest = element(paragraph, "p");
  const own = paragraph.child("pPr");
  if (own) {
    rest.add(own.copy());
    // A section's end, and the note on a paragraph's end, belong to the end: to the second half.
    const section = own.child("sectPr");
    if (section) remove(section);
    for (const mark of own.child("rPr")?.elements() ?? [])
      if (mark.local === "ins" || mark.local === "del") remove(mark);
  }
  const spot = spotAt(paragraph, offset, "before");
  let on: XmlElement = spot.parent;
  let from = spot.index;
  // What stands between the paragraph and the place, such as an insertion, is cut in two as well.
  let carried: XmlElement[] = [];
  for (;;) {
    const moving = on.children.slice(from).filter((one) => one !== own);
    if (on === paragraph) {
      for (const one of [...carried, ...moving]) rest.add(one);
      break;
    }
    const { parent } = on;
    if (!parent) break;
    const half = element(on, on.local);
    for (const [name, value] of on.attributes) half.put(name, value);
    for (const one of [...carried, ...moving]) half.add(one);
    from = parent.indexOf(on) + 1;
    carried = half.children.length > 0 ? [half] : [];
    on = parent;
  }
  place(paragraph, [rest], "after");
  if (document.tracking !== "Off") markParagraph(document, paragraph, "ins", document.date());
  document.version++;
  afterSplit(document, paragraph, offset, rest);
  return rest;
}

/** Notes in a paragraph's properties that its end has been inserted or deleted. */
export function markParagraph(
  document: WordDocument,
  paragraph: XmlElement,
  name: "ins" | "del",
  date: string,
): void {
  const properties = paragraphProperties(paragraph);
  const known = properties.child("rPr");
  const section = properties.child("sectPr") ?? properties.child("pPrChange");
  const own =
    known ??
    properties.insert(
      section ? properties.indexOf(section) : properties.children.length,
      element(properties, "rPr"),
    );
  own.insert(0, trackMark(document, own, name, date));
}

/** Takes the text out between two offsets of one paragraph. */
function deleteWithin(
  document: WordDocument,
  paragraph: XmlElement,
  from: number,
  to: number,
  date: string,
): void {
  if (from >= to) return;
  for (const run of runsBetween(paragraph, from, to)) {
    const own = ownInsertion(run);
    if (date === "" || own) {
      remove(run);
      if (own?.elements().length === 0) remove(own);
      continue;
    }
    const mark = trackMark(document, paragraph, "del", date);
    place(run, [mark], "instead");
    mark.add(run);
    for (const text of run.elements("t")) {
      const gone = element(run, "delText", { "xml:space": "preserve" });
      gone.text = text.text;
      place(text, [gone], "instead");
    }
  }
  afterDelete(document, paragraph, from, to);
}

/** Takes out all that a range holds; where it reaches over several paragraphs, what is left of them becomes one. */
export function deleteRange(range: TextRange): void {
  const { document, story } = range;
  const { start, end } = range;
  document.edit(story);
  const date = document.tracking === "Off" ? "" : document.date();
  if (start.paragraph === end.paragraph) {
    deleteWithin(document, start.paragraph, start.offset, end.offset, date);
    return;
  }
  const all = document.paragraphs(story);
  const between = all.slice(
    document.indexOf(story, start.paragraph),
    document.indexOf(story, end.paragraph) + 1,
  );
  deleteWithin(document, end.paragraph, 0, end.offset, date);
  deleteWithin(document, start.paragraph, start.offset, textOf(start.paragraph).length, date);
  for (const paragraph of between.slice(1, -1)) {
    deleteWithin(document, paragraph, 0, textOf(paragraph).length, date);
    if (date === "") dropParagraph(document, paragraph, start);
    else markParagraph(document, paragraph, "del", date);
  }
  if (date !== "") {
    markParagraph(document, start.paragraph, "del", date);
    return;
  }
  if (start.paragraph.parent === end.paragraph.parent)
    joinParagraphs(document, start.paragraph, end.paragraph);
}

function dropParagraph(document: WordDocument, paragraph: XmlElement, to: Point): void {
  const cell = paragraph.parent?.local === "tc" && paragraph.parent.elements("p").length === 1;
  if (!cell) {
    remove(paragraph);
    afterJoin(document, paragraph, to.paragraph, to.offset, false);
  }
  document.version++;
}

/** Appends a paragraph's content to the one before, whose properties stay. */
export function joinParagraphs(document: WordDocument, first: XmlElement, second: XmlElement): void {
  const length = textOf(first).length;
  for (const one of second.children.slice(contentStart(second))) first.add(one);
  remove(second);
  document.version++;
  afterJoin(document, second, first, length, true);
}

/** Takes a whole paragraph out; the last one of a story or cell is only emptied. */
export function deleteParagraph(document: WordDocument, story: XmlElement, paragraph: XmlElement): void {
  document.edit(story);
  const date = document.tracking === "Off" ? "" : document.date();
  deleteWithin(document, paragraph, 0, textOf(paragraph).length, date);
  const { parent } = paragraph;
  if (!parent) return;
  const ownMark = paragraph.child("pPr")?.child("rPr")?.child("ins")?.attr("author") === AUTHOR.name;
  if (date !== "" && !ownMark) {
    markParagraph(document, paragraph, "del", date);
    return;
  }
  const others = parent.elements("p").length > 1 || (parent.local !== "tc" && parent.local !== "body");
  const section = paragraph.child("pPr")?.child("sectPr");
  if (!others || section) return;
  const all = document.paragraphs(story);
  const at = document.indexOf(story, paragraph);
  const near = all[at + 1] ?? all[at - 1];
  remove(paragraph);
  document.version++;
  if (near) afterJoin(document, paragraph, near, at + 1 < all.length ? 0 : textOf(near).length, false);
}

/** Puts a new paragraph before or after one, with its properties. */
export function insertParagraph(
  document: WordDocument,
  story: XmlElement,
  beside: XmlElement,
  text: string,
  where: "before" | "after",
): XmlElement {
  document.edit(story);
  const made = element(beside, "p");
  const own = beside.child("pPr");
  if (own) {
    const copy = own.copy();
    for (const name of ["sectPr", "pPrChange"]) {
      const one = copy.child(name);
      if (one) remove(one);
    }
    const marks = copy.child("rPr");
    for (const name of ["ins", "del"]) {
      const one = marks?.child(name);
      if (one) remove(one);
    }
    made.add(copy);
  }
  place(beside, [made], where);
  document.version++;
  if (document.tracking !== "Off") markParagraph(document, made, "ins", document.date());
  const like = runAt(beside, textOf(beside).length)?.child("rPr");
  const point = { paragraph: made, offset: 0 };
  if (text !== "") {
    insertText(document, story, point, text, "after");
    if (like) for (const run of made.all("r")) if (!run.child("rPr")) run.insert(0, like.copy());
  }
  return made;
}
