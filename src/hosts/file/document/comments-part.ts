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
  /** Whether someone replied to it. */
  readonly isAnswered: boolean;
  readonly start: number;
  readonly end: number;
  /** Id of its last paragraph, by which replies name it. */
  readonly paragraphId: string | undefined;
}

const partOf = (pkg: Package, main: string, type: string): string | undefined =>
  findByType(pkg, main, type).find((one) => pkg.has(one.target))?.target;

function answeredIds(pkg: Package, main: string): ReadonlySet<string> {
  const part = partOf(pkg, main, "commentsExtended");
  const ids = new Set<string>();
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part !== undefined && xml !== undefined)
    walkWord(pkg.file, part, xml, [
      {
        open({ tag }) {
          const parent = attribute(tag, "paraIdParent");
          if (parent !== undefined) ids.add(parent);
        },
      },
    ]);
  return ids;
}

/** Reads the document's comments in the part's order. */
export function readComments(pkg: Package, main: string): readonly Comment[] {
  const part = partOf(pkg, main, "comments");
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined) return [];
  const answered = answeredIds(pkg, main);
  const out: Comment[] = [];
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
        const text = lines.join("\n");
        out.push({
          id: attribute(tag, "id") ?? "",
          text,
          // LibreOffice 7 empties the first paragraph of a comment that stands in a content control.
          isOurs:
            attribute(tag, "author") === AUTHOR && (text.startsWith(MARK_OPENING) || text.startsWith("\n")),
          isAnswered: paragraphId !== undefined && answered.has(paragraphId),
          start: tag.start,
          end,
          paragraphId,
        });
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

/** Marks answered comments of ours as done; they are never deleted, since a person's words hang on them. */
export function resolveComments(pkg: Package, main: string, answered: readonly Comment[]): void {
  const part = partOf(pkg, main, "commentsExtended");
  const xml = part === undefined ? undefined : pkg.text(part);
  if (part === undefined || xml === undefined || answered.length === 0) return;
  const wanted = new Set(answered.map((one) => one.paragraphId));
  const edits: Splice[] = [];
  walkWord(pkg.file, part, xml, [
    {
      open({ tag }) {
        const id = attribute(tag, "paraId");
        if (id === undefined || !wanted.has(id) || /^(1|true)$/.test(attribute(tag, "done") ?? "")) return;
        const written = xml.slice(tag.start, tag.end);
        const text = /\bdone\s*=/.test(written)
          ? written.replace(/\bdone\s*=\s*(["'])[^"']*\1/, 'done="1"')
          : written.replace(/\/?>$/, (ending) => ` ${tag.name.replace(/[^:]*$/, "")}done="1"${ending}`);
        edits.push({ start: tag.start, end: tag.end, text });
      },
    },
  ]);
  if (edits.length > 0) pkg.set(part, splice(xml, edits));
}
