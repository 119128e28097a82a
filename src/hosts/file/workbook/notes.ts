import { parseAddress } from "../../../core/location";
import { cellKey } from "../../../core/snapshot";
import { addContentType, addRelationship, findByType, OFFICE_RELATIONSHIPS } from "../opc";
import type { Package } from "../package";
import { MARK_OPENING } from "../../mark-opening";
import { escapeXml, splice, XML_HEAD, type Splice } from "../xml";
import {
  appendTo,
  childOf,
  childrenOf,
  elementsOf,
  OURS,
  prefixOf,
  removeFrom,
  type Element,
} from "./elements";
import { cutRelationship, wasTheirs } from "./hanging-parts";
import { freePartName } from "./part-names";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REVISION = "http://schemas.microsoft.com/office/spreadsheetml/2014/revision";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";

/**
 * What is to become of a sheet's notes: the plain comments that stand for threads where threads cannot be shown. One call removes or
 * adds, never both, so that authors who leave do not stay in the list below those who come.
 */
export interface NoteEdits {
  /** Addresses of notes that go. */
  readonly removed: ReadonlySet<string>;
  readonly added: readonly { readonly id: string; readonly ref: string; readonly text: string }[];
  /** Replies written below a note's text, and those taken from it. */
  readonly replied: readonly { readonly ref: string; readonly text: string }[];
  readonly unreplied: readonly { readonly ref: string; readonly text: string }[];
}

/** Whose the note at each cell is, by `cellKey`. */
export function readNotes(pkg: Package, sheetPart: string): ReadonlyMap<number, "ours" | "theirs"> {
  const notes = new Map<number, "ours" | "theirs">();
  for (const { target } of findByType(pkg, sheetPart, "comments")) {
    const { root } = elementsOf(pkg, target) ?? {};
    const list = root && childOf(root, "commentList");
    for (const note of list?.children ?? []) {
      const place = parseAddress(note.attributes.ref ?? "");
      if (!place) continue;
      const isOurs = note.text.trimStart().startsWith(MARK_OPENING);
      notes.set(cellKey(place.row, place.column), isOurs ? "ours" : "theirs");
    }
  }
  return notes;
}

const EMPTY = `${XML_HEAD}<comments xmlns="${MAIN}" xmlns:mc="${COMPATIBILITY}" mc:Ignorable="xr" xmlns:xr="${REVISION}"><authors></authors><commentList></commentList></comments>`;

/** The last text element inside a note. */
const lastText = (note: Element): Element | undefined => {
  const texts: Element[] = [];
  const gather = (element: Element): void => {
    if (element.local === "t") texts.push(element);
    else if (element.local !== "rPh") element.children.forEach(gather);
  };
  gather(note);
  return texts.at(-1);
};

const replyXml = (text: string): string => `\nReply:\n    ${escapeXml(text)}`;

function replyEdits(xml: string, notes: readonly Element[], edits: NoteEdits): readonly Splice[] {
  const noteAt = (ref: string): Element | undefined => notes.find((note) => note.attributes.ref === ref);
  const cuts = edits.unreplied.flatMap(({ ref, text }) => {
    const note = noteAt(ref);
    const at = note ? xml.lastIndexOf(replyXml(text), note.end) : -1;
    return note && at > note.start ? [{ start: at, end: at + replyXml(text).length, text: "" }] : [];
  });
  const appended = edits.replied.flatMap(({ ref, text }) => {
    const note = noteAt(ref);
    const last = note && lastText(note);
    return last ? [appendTo(last, replyXml(text))] : [];
  });
  return [...cuts, ...appended];
}

/** Authors at the end of the list that only removed notes had. */
function goneAuthors(
  authors: readonly Element[],
  gone: readonly Element[],
  kept: readonly Element[],
): readonly Element[] {
  const used = new Set(kept.map((note) => Number(note.attributes.authorId)));
  const freed = new Set(gone.map((note) => Number(note.attributes.authorId)));
  const from = authors.findLastIndex((_, index) => used.has(index) || !freed.has(index)) + 1;
  return authors.slice(from);
}

/** Splices edits into a sheet's part of notes; makes the part where there is none, and removes one that is left empty. */
export function writeNotes(pkg: Package, sheetPart: string, edits: NoteEdits): void {
  if (edits.added.length + edits.removed.size + edits.replied.length + edits.unreplied.length === 0) return;
  const [standing] = findByType(pkg, sheetPart, "comments");
  const part = standing?.target ?? freePartName(pkg, "xl/comments", ".xml");
  if (!standing) pkg.set(part, EMPTY);
  const { xml, root } = elementsOf(pkg, part) ?? {};
  const list = root && childOf(root, "commentList");
  const authorList = root && childOf(root, "authors");
  if (xml === undefined || !root || !list || !authorList) return;
  const p = prefixOf(root);
  const notes = childrenOf(list, "comment");
  const gone = notes.filter(({ attributes }) => edits.removed.has(attributes.ref ?? ""));
  const kept = notes.filter((note) => !gone.includes(note));
  const authors = childrenOf(authorList, "author");
  const revision = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && value === REVISION,
  );
  const added = edits.added.map(({ id, ref, text }, index) => {
    const uid = revision ? ` ${revision[0].slice("xmlns:".length)}:uid="${id}"` : "";
    const author = String(authors.length + index);
    return `<${p}comment${OURS}ref="${ref}" authorId="${author}" shapeId="0"${uid}><${p}text><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}text></${p}comment>`;
  });
  const names = edits.added.map(({ id }) => `<${p}author>tc=${id}</${p}author>`);
  const splices = [
    ...removeFrom(xml, list, gone),
    ...removeFrom(xml, authorList, goneAuthors(authors, gone, kept)),
    ...replyEdits(xml, kept, edits),
    ...(added.length > 0 ? [appendTo(authorList, names.join("")), appendTo(list, added.join(""))] : []),
  ];
  pkg.set(part, splice(xml, splices));
  if (!standing) {
    addContentType(pkg, part, CONTENT_TYPE);
    addRelationship(pkg, sheetPart, `${OFFICE_RELATIONSHIPS}/comments`, part);
  } else if (gone.length > 0 && kept.length + added.length === 0 && !wasTheirs(standing.id, xml, gone))
    cutRelationship(pkg, sheetPart, standing.id);
}
