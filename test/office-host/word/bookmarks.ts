import { badArgument } from "../core/api-error";
import { remember } from "../package/remember";
import { remove, type XmlElement } from "../package/xml";
import { pointOf, storiesOf } from "./markers";
import { outerSpot } from "./runs";
import { touching, type Span } from "./spans";
import { TextRange } from "./text-range";
import type { WordDocument } from "./word-document";
import { element } from "./word-xml";

interface Bookmark {
  readonly story: XmlElement;
  readonly start: XmlElement;
}

const all = (document: WordDocument): readonly Bookmark[] =>
  storiesOf(document).flatMap((story) => [...story.all("bookmarkStart")].map((start) => ({ story, start })));

const find = (document: WordDocument, name: string): Bookmark | undefined =>
  all(document).find((one) => one.start.attr("name")?.toLowerCase() === name.toLowerCase());

const endOf = ({ story, start }: Bookmark): XmlElement | undefined =>
  [...story.all("bookmarkEnd")].find((one) => one.attr("id") === start.attr("id"));

/** Where a bookmark is; undefined where there is none of that name. */
export function rangeOfBookmark(document: WordDocument, name: string): TextRange | undefined {
  const found = find(document, name);
  const close = found && endOf(found);
  const start = found && pointOf(document, found.story, found.start);
  const end = found && close && pointOf(document, found.story, close);
  return found && start && end ? new TextRange(document, found.story, start, end) : undefined;
}

export function removeBookmark(document: WordDocument, name: string): void {
  const found = find(document, name);
  if (!found) return;
  document.edit(found.story);
  const end = endOf(found);
  if (end) remove(end);
  remove(found.start);
}

/** Puts a bookmark around a range; one of the same name elsewhere goes. */
export function addBookmark(range: TextRange, name: string): void {
  const { document, story, start, end } = range;
  if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)) throw badArgument("Range.insertBookmark");
  removeBookmark(document, name);
  document.edit(story);
  const ids = all(document).map((one) => Number(one.start.attr("id")));
  const id = String(Math.max(0, ...ids) + 1);
  const close = outerSpot(end.paragraph, end.offset, "after");
  end.paragraph.insert(close, element(end.paragraph, "bookmarkEnd", { id }));
  const empty = start.paragraph === end.paragraph && start.offset === end.offset;
  const open = empty ? close : outerSpot(start.paragraph, start.offset, "before");
  start.paragraph.insert(open, element(start.paragraph, "bookmarkStart", { id, name }));
}

const spans = remember((document: WordDocument): readonly (Span<string> & { readonly story: XmlElement })[] =>
  all(document).flatMap((one) => {
    const { story } = one;
    const of = one.start.attr("name") ?? "";
    const range = of === "" ? undefined : rangeOfBookmark(document, of);
    return range ? [{ of, story, start: range.start, end: range.end }] : [];
  }),
);

/** The names of the bookmarks that touch a range. */
export const bookmarksIn = (range: TextRange, hidden: boolean): readonly string[] =>
  touching(
    range,
    spans(range.document).filter(({ story, of }) => story === range.story && (hidden || !of.startsWith("_"))),
  );
