import { ApiError } from "../core/api-error";
import { remove, XmlElement, XmlText } from "../package/xml";
import { pointOf } from "./markers";
import { outerSpot } from "./runs";
import { TextRange } from "./text-range";
import { AUTHOR, type WordDocument } from "./word-document";
import { attribute, element } from "./word-xml";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const W14 = "http://schemas.microsoft.com/office/word/2010/wordml";
const W15 = "http://schemas.microsoft.com/office/word/2012/wordml";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** One comment or reply: its element in the part of comments. */
export interface WordComment {
  readonly document: WordDocument;
  readonly element: XmlElement;
}

const commentsPart = (document: WordDocument): string | undefined =>
  document.pkg.related(document.part, "comments");

const extendedPart = (document: WordDocument): string | undefined =>
  document.pkg.related(document.part, "commentsExtended");

export const commentId = ({ element: one }: WordComment): string => one.attr("id") ?? "";

/** Every comment and reply of the document. */
export const allComments = (document: WordDocument): readonly WordComment[] => {
  const part = commentsPart(document);
  return part === undefined
    ? []
    : document.pkg
        .xml(part)
        .elements("comment")
        .map((one) => ({ document, element: one }));
};

const paraId = ({ element: one }: WordComment): string | undefined =>
  one.elements("p").at(-1)?.attr("paraId");

const extended = (comment: WordComment): XmlElement | undefined => {
  const part = extendedPart(comment.document);
  const id = paraId(comment);
  if (part === undefined || id === undefined) return undefined;
  return comment.document.pkg
    .xml(part)
    .elements("commentEx")
    .find((one) => one.attr("paraId") === id);
};

/** The comment that a reply answers; undefined for one that starts a thread. */
export function parentOf(comment: WordComment): WordComment | undefined {
  const parent = extended(comment)?.attr("paraIdParent");
  return parent === undefined
    ? undefined
    : allComments(comment.document).find((one) => paraId(one) === parent);
}

export const repliesOf = (comment: WordComment): readonly WordComment[] =>
  allComments(comment.document).filter((one) => parentOf(one)?.element === comment.element);

export const commentText = ({ element: one }: WordComment): string =>
  one
    .elements("p")
    .map((paragraph) => [...paragraph.all("t")].map((text) => text.text).join(""))
    .join("\n");

const markerOf = (comment: WordComment, name: string): XmlElement | undefined =>
  [...comment.document.body.all(name)].find((one) => one.attr("id") === commentId(comment));

/** Whether the document still has the place that a comment is at. */
export const isPlaced = (comment: WordComment): boolean =>
  markerOf(comment, "commentRangeStart") !== undefined || markerOf(comment, "commentReference") !== undefined;

/** What a comment is about. */
export function rangeOfComment(comment: WordComment): TextRange {
  const { document } = comment;
  const from = markerOf(comment, "commentRangeStart") ?? markerOf(comment, "commentReference");
  const to = markerOf(comment, "commentRangeEnd") ?? markerOf(comment, "commentReference");
  const start = from && pointOf(document, document.body, from);
  const end = to && pointOf(document, document.body, to);
  if (!start || !end) throw new ApiError("ItemNotFound", "The comment's place is gone.", "Comment.getRange");
  return new TextRange(document, document.body, start, end);
}

function declare(root: XmlElement, prefix: string, uri: string): void {
  root.put(`xmlns:${prefix}`, uri);
  root.put("xmlns:mc", MC);
  const ignorable = root.attributes.get("mc:Ignorable") ?? "";
  if (!ignorable.split(" ").includes(prefix)) root.put("mc:Ignorable", `${ignorable} ${prefix}`.trim());
}

function ensureParts(document: WordDocument): {
  readonly comments: XmlElement;
  readonly extended: XmlElement;
} {
  const { pkg } = document;
  if (commentsPart(document) === undefined) {
    pkg.add(
      "word/comments.xml",
      `${TYPE}.comments+xml`,
      `${HEAD}<w:comments xmlns:w="${MAIN}"></w:comments>`,
    );
    pkg.relate(document.part, `${RELATION}/comments`, "word/comments.xml");
  }
  if (extendedPart(document) === undefined) {
    pkg.add(
      "word/commentsExtended.xml",
      `${TYPE}.commentsExtended+xml`,
      `${HEAD}<w15:commentsEx xmlns:w15="${W15}"></w15:commentsEx>`,
    );
    pkg.relate(
      document.part,
      "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
      "word/commentsExtended.xml",
    );
  }
  const comments = pkg.edit(commentsPart(document) ?? "");
  const more = pkg.edit(extendedPart(document) ?? "");
  declare(comments, "w14", W14);
  return { comments, extended: more };
}

function addComment(document: WordDocument, text: string, parent: WordComment | undefined): WordComment {
  const parts = ensureParts(document);
  if (parent && paraId(parent) === undefined) mark(document, parent.element, parts.extended);
  const ids = parts.comments.elements("comment").map((one) => Number(one.attr("id")));
  const made = parts.comments.add(
    element(parts.comments, "comment", {
      id: String(Math.max(-1, ...ids) + 1),
      author: AUTHOR.name,
      date: document.date(),
      initials: AUTHOR.initials,
    }),
  );
  for (const line of text.split(/\r\n|\r|\n/)) {
    const node = made.add(element(made, "p")).add(element(made, "r")).add(element(made, "t"));
    node.put("xml:space", "preserve").add(new XmlText(line));
  }
  mark(document, made, parts.extended, parent && paraId({ document, element: parent.element }));
  return { document, element: made };
}

/** Gives the last paragraph of a comment the id by which threads are kept together. */
function mark(document: WordDocument, comment: XmlElement, list: XmlElement, parent?: string): void {
  const id = (0x10000000 + document.next()).toString(16).toUpperCase();
  comment.elements("p").at(-1)?.put("w14:paraId", id);
  const entry = list.add(new XmlElement(`${list.prefix}commentEx`));
  attribute(entry, "paraId", id);
  if (parent !== undefined) attribute(entry, "paraIdParent", parent);
  attribute(entry, "done", "0");
}

function reference(like: XmlElement, id: string): XmlElement {
  const run = element(like, "r");
  run.add(element(like, "commentReference", { id }));
  return run;
}

/** Starts a thread about a range. */
export function commentOn(range: TextRange, text: string): WordComment {
  const { document, story, start, end } = range;
  if (story !== document.body)
    throw new ApiError("NotAllowed", "Comments stand in the body only.", "Range.insertComment");
  if (!document.quirks.comments)
    throw new ApiError("NotAllowed", "Comments are not allowed.", "Range.insertComment");
  document.edit(story, "comment");
  const comment = addComment(document, text, undefined);
  const id = commentId(comment);
  const close = outerSpot(end.paragraph, end.offset, "after");
  end.paragraph.insert(close, reference(end.paragraph, id));
  end.paragraph.insert(close, element(end.paragraph, "commentRangeEnd", { id }));
  const open =
    start.offset === end.offset && start.paragraph === end.paragraph
      ? close
      : outerSpot(start.paragraph, start.offset, "before");
  start.paragraph.insert(open, element(start.paragraph, "commentRangeStart", { id }));
  return comment;
}

/** Answers a comment; the answer has the same place. */
export function reply(comment: WordComment, text: string): WordComment {
  const { document } = comment;
  document.edit(document.body, "comment");
  const made = addComment(document, text, comment);
  const id = commentId(made);
  const open = markerOf(comment, "commentRangeStart");
  const close = markerOf(comment, "commentReference")?.up("r");
  open?.parent?.insert(open.parent.indexOf(open) + 1, element(open, "commentRangeStart", { id }));
  if (close?.parent) {
    close.parent.insert(close.parent.indexOf(close) + 1, element(close, "commentRangeEnd", { id }));
    close.parent.insert(close.parent.indexOf(close) + 2, reference(close, id));
  }
  return made;
}

export function setCommentText(comment: WordComment, text: string): void {
  const { document, element: one } = comment;
  document.pkg.touch(commentsPart(document) ?? "");
  const [first, ...rest] = one.elements("p");
  const keep = rest.at(-1) ?? first;
  for (const paragraph of one.elements("p")) if (paragraph !== keep) remove(paragraph);
  if (!keep) return;
  keep.clear();
  keep.add(element(keep, "r")).add(element(keep, "t")).put("xml:space", "preserve").add(new XmlText(text));
}

export const isResolved = (comment: WordComment): boolean =>
  extended(parentOf(comment) ?? comment)?.attr("done") === "1";

export function setResolved(comment: WordComment, done: boolean): void {
  const parts = ensureParts(comment.document);
  if (paraId(comment) === undefined) mark(comment.document, comment.element, parts.extended);
  const entry = extended(comment);
  if (entry) attribute(entry, "done", done ? "1" : "0");
}

/** Takes a comment out, with its replies and every sign of it in the text. */
export function removeComment(comment: WordComment): void {
  for (const one of repliesOf(comment)) removeComment(one);
  const { document } = comment;
  document.edit(document.body, "comment");
  const part = commentsPart(document);
  const more = extendedPart(document);
  for (const name of ["commentRangeStart", "commentRangeEnd"]) {
    const marker = markerOf(comment, name);
    if (marker) remove(marker);
  }
  const shown = markerOf(comment, "commentReference");
  const run = shown?.up("r");
  if (shown) remove(shown);
  if (run?.elements().every((one) => one.local === "rPr") === true) remove(run);
  const entry = extended(comment);
  if (entry) remove(entry);
  remove(comment.element);
  for (const one of [part, more]) if (one !== undefined) document.pkg.touch(one);
}
