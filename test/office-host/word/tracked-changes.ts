import type { XmlElement } from "../package/xml";
import { remember } from "../package/remember";
import { place, remove } from "../package/xml";
import type { Span } from "./spans";
import { afterDelete, afterInsert, afterJoin } from "./anchors";
import { pointOf } from "./markers";
import { runsOf, textOf } from "./paragraph-text";
import { contentStart } from "./runs";
import { TextRange } from "./text-range";
import type { WordDocument } from "./word-document";
import { element } from "./word-xml";

/** One change as a reader sees it: what the same hand did in one stretch. */
export interface Change {
  readonly document: WordDocument;
  readonly story: XmlElement;
  readonly type: "Added" | "Deleted" | "Formatted";
  readonly author: string;
  readonly date: string;
  /** The elements that note it: around runs, in the properties of paragraphs, rows or runs. */
  readonly parts: XmlElement[];
}

const TYPES: Readonly<Record<string, Change["type"]>> = {
  ins: "Added",
  moveTo: "Added",
  del: "Deleted",
  moveFrom: "Deleted",
  rPrChange: "Formatted",
  pPrChange: "Formatted",
};

/** What a reader sees of a run; a comment's sign is nothing that parts one change from the next. */
const SHOWN = new Set([
  "t",
  "tab",
  "br",
  "cr",
  "noBreakHyphen",
  "drawing",
  "pict",
  "object",
  "sym",
  "footnoteReference",
]);

/** The notes of changes of one paragraph in order; undefined stands for text that nobody changed. */
function* notes(paragraph: XmlElement): Generator<XmlElement | undefined> {
  const row = paragraph.up("tr");
  if (row && [...row.all("p")][0] === paragraph) {
    const own = row
      .child("trPr")
      ?.elements()
      .find((one) => one.local === "ins" || one.local === "del");
    if (own) yield own;
  }
  const seen = new Set<XmlElement>();
  for (const run of runsOf(paragraph)) {
    let on = run.parent;
    const around: XmlElement[] = [];
    while (on && on !== paragraph) {
      if (on.local in TYPES) around.push(on);
      on = on.parent;
    }
    const formatted = run.child("rPr")?.child("rPrChange");
    if (around.length === 0 && !formatted && run.elements().some((one) => SHOWN.has(one.local)))
      yield undefined;
    for (const one of around.reverse())
      if (!seen.has(one)) {
        seen.add(one);
        yield one;
      }
    if (formatted) yield formatted;
  }
  const properties = paragraph.child("pPr");
  const change = properties?.child("pPrChange");
  if (change) yield change;
  yield properties
    ?.child("rPr")
    ?.elements()
    .find((one) => one.local === "ins" || one.local === "del");
}

/** The tracked changes of a story, in order. */
export function changesIn(document: WordDocument, story: XmlElement): readonly Change[] {
  const out: Change[] = [];
  let last: Change | undefined;
  for (const paragraph of document.paragraphs(story))
    for (const note of notes(paragraph)) {
      const type = note && TYPES[note.local];
      if (!type) {
        last = undefined;
        continue;
      }
      const [author, date] = [note.attr("author") ?? "", note.attr("date") ?? ""];
      if (last?.type === type && last.author === author && last.date === date) last.parts.push(note);
      else {
        last = { document, story, type, author, date, parts: [note] };
        out.push(last);
      }
    }
  return out;
}

/** What a change added or took away. */
export const changeText = ({ parts, type }: Change): string =>
  parts
    .map((one) => {
      const run = type === "Formatted" ? one.up("r") : one;
      const texts = [...(run?.walk() ?? [])].filter((each) => each.local === "t" || each.local === "delText");
      return texts.map((each) => each.text).join("");
    })
    .join("");

/** Where a change stands. */
export function rangeOfChange({ document, story, parts }: Change): TextRange {
  const [first] = parts;
  const last = parts.at(-1);
  const start = first && pointOf(document, story, first);
  const end = last && pointOf(document, story, last);
  if (!start || !end) throw new Error("A change stands in no paragraph.");
  const length = [...last.walk()]
    .filter((one) => one.local === "t")
    .reduce((sum, one) => sum + one.text.length, 0);
  const mark = last.parent?.local === "rPr";
  const close = mark
    ? { paragraph: end.paragraph, offset: textOf(end.paragraph).length }
    : { ...end, offset: end.offset + length };
  return new TextRange(document, story, start, close);
}

const spansBy = remember((story: XmlElement) =>
  remember((document: WordDocument): readonly Span<Change>[] =>
    changesIn(document, story).map((of) => {
      const { start, end } = rangeOfChange(of);
      return { of, start, end };
    }),
  ),
);

/** The tracked changes of a story, each with where it stands. */
export const changeSpans = (document: WordDocument, story: XmlElement): readonly Span<Change>[] =>
  spansBy(story)(document);

const isParagraphMark = (one: XmlElement): boolean =>
  one.parent?.local === "rPr" && one.parent.parent?.local === "pPr";

/** Lets changes stand, or takes them back: first what they say of text, then what they say of the ends of paragraphs. */
export function settleChanges(changes: readonly Change[], accept: boolean): void {
  for (const { document, story, type, parts } of changes) {
    document.edit(story);
    for (const one of parts)
      if (type === "Formatted") settleFormat(one, accept);
      else if (!isParagraphMark(one)) settleRuns(document, one, (type === "Added") === accept);
  }
  for (const { document, story, type, parts } of [...changes].reverse())
    for (const one of [...parts].reverse())
      if (type !== "Formatted" && isParagraphMark(one))
        settleMark(document, story, one, (type === "Added") === accept);
}

function settleRuns(document: WordDocument, note: XmlElement, stays: boolean): void {
  if (note.parent?.local === "trPr") {
    const row = note.up("tr");
    remove(note);
    if (!stays && row) remove(row);
    document.version++;
    return;
  }
  const paragraph = note.up("p");
  if (!paragraph) return;
  const before = textOf(paragraph).length;
  const at = pointOf(document, document.storyOf(note), note)?.offset ?? 0;
  if (!stays) remove(note);
  else {
    for (const gone of [...note.all("delText")]) {
      const text = element(gone, "t", { "xml:space": "preserve" });
      text.text = gone.text;
      place(gone, [text], "instead");
    }
    place(note, [...note.children], "before");
    remove(note);
  }
  const after = textOf(paragraph).length;
  if (after < before) afterDelete(document, paragraph, at, at + before - after);
  if (after > before) afterInsert(document, paragraph, at, after - before);
}

/** A paragraph whose end goes is joined to the next, whose properties stay. */
function settleMark(document: WordDocument, story: XmlElement, note: XmlElement, stays: boolean): void {
  const paragraph = note.up("p");
  const holder = note.parent;
  remove(note);
  if (holder?.elements().length === 0) remove(holder);
  if (stays || !paragraph?.parent) return;
  const beside = paragraph.parent.elements();
  const next = beside[beside.indexOf(paragraph) + 1];
  const content = paragraph.children.slice(contentStart(paragraph));
  if (next?.local === "p") {
    const length = textOf(paragraph).length;
    content.reverse().forEach((one) => next.insert(contentStart(next), one));
    afterInsert(document, next, 0, length);
    remove(paragraph);
    document.version++;
    afterJoin(document, paragraph, next, 0, true);
    return;
  }
  const others = paragraph.parent.elements("p").length > 1;
  if (textOf(paragraph) !== "" || !others || paragraph.child("pPr")?.child("sectPr")) return;
  const all = document.paragraphs(story);
  const near = all[document.indexOf(story, paragraph) - 1];
  const { parent } = paragraph;
  remove(paragraph);
  if (parent.local === "sdtContent" && parent.elements().length === 0 && parent.parent) remove(parent.parent);
  document.version++;
  if (near) afterJoin(document, paragraph, near, textOf(near).length, false);
}

function settleFormat(note: XmlElement, accept: boolean): void {
  const properties = note.parent;
  remove(note);
  if (accept || !properties) return;
  const old = note.elements()[0];
  const keep = properties.elements().filter((one) => ["rPr", "sectPr", "ins", "del"].includes(one.local));
  properties.clear();
  for (const one of old?.elements() ?? []) properties.add(one);
  for (const one of keep) properties.add(one);
}
