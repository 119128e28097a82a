import { badArgument } from "../core/api-error";
import { remove, type XmlElement } from "../package/xml";
import { pointOf, storiesOf } from "./markers";
import { outerSpot } from "./runs";
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

/** The names of the bookmarks that touch a range. */
export function bookmarksIn(range: TextRange, hidden: boolean): readonly string[] {
  const { document, story } = range;
  return all(document)
    .filter((one) => one.story === story)
    .map((one) => one.start.attr("name") ?? "")
    .filter((name) => name !== "" && (hidden || !name.startsWith("_")))
    .filter((name) => {
      const own = rangeOfBookmark(document, name);
      return (
        own &&
        document.compare(story, own.start, range.end) <= 0 &&
        document.compare(story, own.end, range.start) >= 0
      );
    });
}
