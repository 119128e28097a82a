import { parseAddress } from "../../../core/location";
import { cellKey } from "../../../core/snapshot";
import { addContentType, addRelationship, findByType } from "../opc";
import type { Package } from "../package";
import { MARK_OPENING } from "../../mark-opening";
import { escapeXml, isOn, splice, XML_HEAD, type Splice } from "../xml";
import {
  appendTo,
  childOf,
  childrenOf,
  elementsOf,
  OURS,
  prefixOf,
  removeAttribute,
  removeFrom,
  setAttribute,
  type Element,
} from "./elements";
import { cutRelationship, wasTheirs } from "./hanging-parts";
import { freePartName } from "./part-names";

const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const RELATIONSHIP = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const CONTENT_TYPE = "application/vnd.ms-excel.threadedcomments+xml";

/** One comment of a thread: the first of its cell, or a reply to it. */
export interface ThreadComment {
  readonly id: string;
  /** Address as written, such as "F14". */
  readonly ref: string;
  readonly text: string;
  readonly isReply: boolean;
  readonly isDone: boolean;
  /** Whether it is a mark of ours: by our person, and opening as every mark does. */
  readonly isMark: boolean;
}

/** A cell's thread: the comment that opens it, and the replies in their order. */
export interface Thread {
  readonly root: ThreadComment;
  readonly replies: readonly ThreadComment[];
}

/** What is to become of a sheet's threads; one call removes or adds, never both. */
export interface ThreadEdits {
  /** Ids of comments that go. */
  readonly removed: ReadonlySet<string>;
  readonly added: readonly {
    readonly id: string;
    readonly ref: string;
    readonly text: string;
    /** The comment that it answers; undefined where it opens a thread. */
    readonly parent: string | undefined;
  }[];
  /** Ids of first comments whose thread is marked as resolved (true) or open (false). */
  readonly resolved: ReadonlyMap<string, boolean>;
}

function commentOf(element: Element, people: ReadonlySet<string>): ThreadComment {
  const { id = "", ref = "", personId = "", parentId, done } = element.attributes;
  const text = childOf(element, "text")?.text ?? "";
  return {
    id,
    ref,
    text,
    isReply: parentId !== undefined,
    isDone: isOn(done),
    isMark: people.has(personId) && text.startsWith(MARK_OPENING),
  };
}

/** A sheet's threads by `cellKey`; `people` are the ids under which we write. */
export function readThreads(
  pkg: Package,
  sheetPart: string,
  people: ReadonlySet<string>,
): ReadonlyMap<number, Thread> {
  const threads = new Map<number, Thread>();
  for (const { target } of findByType(pkg, sheetPart, "threadedComment")) {
    const { root } = elementsOf(pkg, target) ?? {};
    for (const element of root ? childrenOf(root, "threadedComment") : []) {
      const comment = commentOf(element, people);
      const place = parseAddress(comment.ref);
      if (!place) continue;
      const key = cellKey(place.row, place.column);
      const thread = threads.get(key);
      if (!thread) threads.set(key, { root: comment, replies: [] });
      else threads.set(key, { ...thread, replies: [...thread.replies, comment] });
    }
  }
  return threads;
}

const EMPTY = `${XML_HEAD}<ThreadedComments xmlns="${NAMESPACE}"></ThreadedComments>`;

/** Splices edits into a sheet's part of threads; makes the part where there is none, and removes one that is left empty. */
export function writeThreads(pkg: Package, sheetPart: string, edits: ThreadEdits, person: string): void {
  if (edits.added.length + edits.removed.size + edits.resolved.size === 0) return;
  const [standing] = findByType(pkg, sheetPart, "threadedComment");
  const part = standing?.target ?? freePartName(pkg, "xl/threadedComments/threadedComment", ".xml");
  if (!standing) pkg.set(part, EMPTY);
  const { xml, root } = elementsOf(pkg, part) ?? {};
  if (xml === undefined || !root) return;
  const p = prefixOf(root);
  const comments = childrenOf(root, "threadedComment");
  const gone = comments.filter(({ attributes }) => edits.removed.has(attributes.id ?? ""));
  const switched = comments.flatMap((comment): readonly Splice[] => {
    const done = edits.resolved.get(comment.attributes.id ?? "");
    if (done === undefined || gone.includes(comment)) return [];
    return done ? [setAttribute(xml, comment, "done", "1")] : removeAttribute(xml, comment, "done");
  });
  const added = edits.added.map(({ id, ref, text, parent }) => {
    const answers = parent === undefined ? "" : ` parentId="${parent}"`;
    return `<${p}threadedComment${OURS}ref="${ref}" personId="${person}" id="${id}"${answers}><${p}text>${escapeXml(text)}</${p}text></${p}threadedComment>`;
  });
  const appended = added.length > 0 ? [appendTo(root, added.join(""))] : [];
  pkg.set(part, splice(xml, [...removeFrom(xml, root, gone), ...switched, ...appended]));
  if (!standing) {
    addContentType(pkg, part, CONTENT_TYPE);
    addRelationship(pkg, sheetPart, RELATIONSHIP, part);
  } else if (gone.length > 0 && gone.length === comments.length && !wasTheirs(standing.id, xml, gone))
    cutRelationship(pkg, sheetPart, standing.id);
}
