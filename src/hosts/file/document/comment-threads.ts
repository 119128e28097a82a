import { findByType } from "../opc";
import type { Package } from "../package";
import { splice, type Splice } from "../xml";
import type { Comment } from "./comments-part";
import { attribute, walkWord, type Tracker } from "./word-xml";

/** The parts in which Word keeps more about comments than their words, each entry by a comment's paragraph or by a number of Word's own. */
type ListPart = "commentsExtended" | "commentsIds" | "commentsExtensible";

/** A list's part and its XML, where the document has one. */
function listOf(pkg: Package, main: string, type: ListPart): { part: string; xml: string } | undefined {
  const part = findByType(pkg, main, type).find((one) => pkg.has(one.target))?.target;
  const xml = part === undefined ? undefined : pkg.text(part);
  return part === undefined || xml === undefined ? undefined : { part, xml };
}

function walkList(pkg: Package, main: string, type: ListPart, tracker: Tracker): void {
  const list = listOf(pkg, main, type);
  if (list) walkWord(pkg.file, list.part, list.xml, [tracker]);
}

/** Which comment each reply answers, by the ids of their last paragraphs. */
export function readParents(pkg: Package, main: string): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  walkList(pkg, main, "commentsExtended", {
    open({ tag }) {
      const [id, parent] = [attribute(tag, "paraId"), attribute(tag, "paraIdParent")];
      if (id !== undefined && parent !== undefined) parents.set(id, parent);
    },
  });
  return parents;
}

/** Marks answered comments of ours as done; they are never deleted, since a person's words hang on them. A thread in which ours is a reply is its owner's to close. */
export function resolveComments(pkg: Package, main: string, answered: readonly Comment[]): void {
  const list = listOf(pkg, main, "commentsExtended");
  if (!list || answered.length === 0) return;
  const { part, xml } = list;
  const wanted = new Set(answered.filter((one) => !one.isReply).map((one) => one.paragraphId));
  const edits: Splice[] = [];
  walkList(pkg, main, "commentsExtended", {
    open({ tag }) {
      const id = attribute(tag, "paraId");
      if (id === undefined || !wanted.has(id) || /^(1|true)$/.test(attribute(tag, "done") ?? "")) return;
      const written = xml.slice(tag.start, tag.end);
      const text = /\bdone\s*=/.test(written)
        ? written.replace(/\bdone\s*=\s*(["'])[^"']*\1/, 'done="1"')
        : written.replace(/\/?>$/, (ending) => ` ${tag.name.replace(/[^:]*$/, "")}done="1"${ending}`);
      edits.push({ start: tag.start, end: tag.end, text });
    },
  });
  if (edits.length > 0) pkg.set(part, splice(xml, edits));
}

/** Takes the entries out whose `local` attribute is one of `ids`; returns their durable ids. */
function dropEntries(
  pkg: Package,
  main: string,
  type: ListPart,
  local: string,
  ids: ReadonlySet<string>,
): ReadonlySet<string> {
  const list = listOf(pkg, main, type);
  const durable = new Set<string>();
  const edits: Splice[] = [];
  if (!list || ids.size === 0) return durable;
  walkList(pkg, main, type, {
    close({ tag }, _, end, path) {
      if (path.length !== 1 || !ids.has(attribute(tag, local) ?? "")) return;
      edits.push({ start: tag.start, end, text: "" });
      const id = attribute(tag, "durableId");
      if (id !== undefined) durable.add(id);
    },
  });
  if (edits.length > 0) pkg.set(list.part, splice(list.xml, edits));
  return durable;
}

/** Takes out what Word's lists say of comments that go. */
export function forgetComments(pkg: Package, main: string, removed: readonly Comment[]): void {
  const ids = new Set(removed.flatMap(({ paragraphId }) => paragraphId ?? []));
  dropEntries(pkg, main, "commentsExtended", "paraId", ids);
  const durable = dropEntries(pkg, main, "commentsIds", "paraId", ids);
  dropEntries(pkg, main, "commentsExtensible", "durableId", durable);
}
