import { MARK_OPENING } from "../../mark-opening";
import {
  addContentType,
  addRelationship,
  findByType,
  OFFICE_RELATIONSHIPS,
  OUR_RELATIONSHIP,
  removePart,
  removeRelationship,
} from "../opc";
import type { Package } from "../package";
import { escapeXml, splice, XML_HEAD, type Splice } from "../xml";
import { forgetComments, readParents } from "./comment-threads";
import { AUTHOR } from "./own-names";
import { attribute, walkWord, wordPrefix, WORD_NAMESPACE } from "./word-xml";

const INITIALS = "CW";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** One comment of the document. */
export interface Comment {
  readonly id: string;
  /** Its paragraphs, one a line. */
  readonly text: string;
  readonly isOurs: boolean;
  /** Whether it stands in another comment's thread. */
  readonly isReply: boolean;
  /** Whether someone replied to it, or, where it is a reply of ours, after it. */
  readonly isAnswered: boolean;
  readonly start: number;
  readonly end: number;
  /** Id of its last paragraph, by which replies name it. */
  readonly paragraphId: string | undefined;
}

const partOf = (pkg: Package, main: string, type: string): string | undefined =>
  findByType(pkg, main, type).find((one) => pkg.has(one.target))?.target;

/** Whether a comment opens as every mark of ours does; in Word it then has the name of whoever used the add-in. */
const opensAsOurs = (text: string): boolean => text.startsWith(MARK_OPENING);

/** LibreOffice 7 empties the first paragraph of a comment that stands in a content control: only its author is left to know it by. */
const isEmptied = (author: string | undefined, text: string): boolean =>
  author === AUTHOR && text.startsWith("\n");

/** A comment as its part alone tells of it. */
type ReadComment = Omit<Comment, "isOurs" | "isReply" | "isAnswered"> & {
  readonly author: string | undefined;
};

/** Reads the document's comments in the part's order. A reply is ours only where it opens so; what others reply after it answers it. */
export function readComments(pkg: Package, main: string): readonly Comment[] {
  const parents = readParents(pkg, main);
  const parentOf = ({ paragraphId = "" }: ReadComment): string | undefined => parents.get(paragraphId);
  const answered = new Set(parents.values());
  const all = readPart(pkg, main);
  return all.map(({ author, ...comment }, at) => {
    const { text, paragraphId } = comment;
    const thread = parents.get(paragraphId ?? "");
    const isReply = thread !== undefined;
    const isAnswered = isReply
      ? all.slice(at + 1).some((later) => parentOf(later) === thread && !opensAsOurs(later.text))
      : paragraphId !== undefined && answered.has(paragraphId);
    return {
      ...comment,
      isOurs: opensAsOurs(text) || (!isReply && isEmptied(author, text)),
      isReply,
      isAnswered,
    };
  });
}

function readPart(pkg: Package, main: string): readonly ReadComment[] {
  const part = partOf(pkg, main, "comments");
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return [];
  const out: ReadComment[] = [];
  let lines: string[] = [];
  let paragraphId: string | undefined;
  walkWord(pkg.file, part, xml, [
    {
      open({ name, tag }) {
        if (name === "comment") lines = [];
        if (name === "comment") paragraphId = undefined;
        if (name !== "p") return;
        lines.push("");
        paragraphId = attribute(tag, "paraId");
      },
      text(text, path) {
        if (path.at(-1)?.name === "t") lines.push((lines.pop() ?? "") + text);
      },
      close({ name, tag }, _, end) {
        if (name !== "comment") return;
        const author = attribute(tag, "author");
        const id = attribute(tag, "id") ?? "";
        out.push({ id, author, text: lines.join("\n"), start: tag.start, end, paragraphId });
      },
    },
  ]);
  return out;
}

/** The id after the highest in use, so that the same document gives the same ids. */
export function freshIds(taken: Iterable<number>): () => number {
  let last = -1;
  for (const id of taken) if (Number.isSafeInteger(id) && id > last && id < 2_000_000_000) last = id;
  return () => ++last;
}

const commentXml = ({ id, text }: NewComment, binding: string): string => {
  const paragraphs = text
    .split("\n")
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join("");
  return `<w:comment${binding} w:id="${String(id)}" w:author="${AUTHOR}" w:initials="${INITIALS}">${paragraphs}</w:comment>`;
};

/** A comment of ours to be added: without a date, so that the same input gives the same bytes. */
export interface NewComment {
  readonly id: number;
  readonly text: string;
}

/** Removes comments of ours and adds others. A part that we made goes with its last comment. */
export function changeComments(
  pkg: Package,
  main: string,
  removed: readonly Comment[],
  added: readonly NewComment[],
): void {
  if (removed.length === 0 && added.length === 0) return;
  forgetComments(pkg, main, removed);
  const standing = partOf(pkg, main, "comments");
  const own = findByType(pkg, main, "comments").find((one) => one.id.startsWith(OUR_RELATIONSHIP));
  if (added.length === 0 && own && removed.length === readComments(pkg, main).length) {
    removePart(pkg, own.target);
    removeRelationship(pkg, main, own.id);
    return;
  }
  const part = standing ?? freePart(pkg, main);
  const xml = pkg.text(part) ?? `${XML_HEAD}<w:comments xmlns:w="${WORD_NAMESPACE}"></w:comments>`;
  const edits: Splice[] = removed.map(({ start, end }) => ({ start, end, text: "" }));
  walkWord(pkg.file, part, xml, [
    {
      close({ tag }, closeStart, end, path) {
        if (path.length > 0) return;
        const binding = wordPrefix(tag) === "w" ? "" : ` xmlns:w="${WORD_NAMESPACE}"`;
        const text = added.map((one) => commentXml(one, binding)).join("");
        const gone = removed.reduce((sum, one) => sum + one.end - one.start, 0);
        // The space before ">" tells, when our comments go, that the part was written without a closing tag.
        const wasEmpty = xml.startsWith(" >", tag.end - 2) && gone === closeStart - tag.end;
        if (tag.isEmpty) edits.push({ start: tag.end - 2, end, text: ` >${text}</${tag.name}>` });
        else if (text !== "") edits.push({ start: closeStart, end: closeStart, text });
        else if (wasEmpty) edits.splice(0, edits.length, { start: tag.end - 2, end, text: "/>" });
      },
    },
  ]);
  pkg.set(part, splice(xml, edits));
  if (standing !== undefined) return;
  addContentType(pkg, part, COMMENTS_TYPE);
  addRelationship(pkg, main, `${OFFICE_RELATIONSHIPS}/comments`, part);
}

function freePart(pkg: Package, main: string): string {
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const names = [
    "comments.xml",
    ...Array.from({ length: 99 }, (_, index) => `comments${String(index + 2)}.xml`),
  ];
  return folder + (names.find((name) => !pkg.has(folder + name)) ?? "comments-commonweal.xml");
}
