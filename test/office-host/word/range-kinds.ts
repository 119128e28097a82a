import { ApiError, badArgument, notFound } from "../core/api-error";
import { kind, type Kind } from "../core/wire";
import { addBookmark, bookmarksIn } from "./bookmarks";
import { comment } from "./comment-kinds";
import { commentOn } from "./comments";
import { deleteRange, insertParagraph } from "./edit-text";
import { listOf } from "./list-of";
import { insertNote } from "./notes";
import { paragraphsOfRange, rangeBetween, textOfRange } from "./ranges";
import { textCalls, textGets, textSets } from "./text-members";
import type { TextRange } from "./text-range";
import { wiresOf } from "./word-wires";

const self = (range: TextRange): TextRange => range;

/** How one range lies to another, in the API's words. */
function relation(a: TextRange, b: TextRange): string {
  if (a.story !== b.story) return "Unrelated";
  const { document, story } = a;
  const order = (x: TextRange["start"], y: TextRange["start"]): number => document.compare(story, x, y);
  const [starts, ends] = [order(a.start, b.start), order(a.end, b.end)];
  if (starts === 0 && ends === 0) return "Equal";
  const [before, after] = [order(a.end, b.start), order(a.start, b.end)];
  if (before < 0) return "Before";
  if (before === 0) return "AdjacentBefore";
  if (after > 0) return "After";
  if (after === 0) return "AdjacentAfter";
  if (starts <= 0 && ends >= 0)
    return starts === 0 ? "ContainsStart" : ends === 0 ? "ContainsEnd" : "Contains";
  if (starts >= 0 && ends <= 0) return starts === 0 ? "InsideStart" : ends === 0 ? "InsideEnd" : "Inside";
  return starts < 0 ? "OverlapsBefore" : "OverlapsAfter";
}

/** A stretch of text. */
export const range: Kind<TextRange> = kind<TextRange>("Range", {
  tracked: true,
  get: {
    ...textGets(self),
    IsEmpty: (one) => textOfRange(one) === "",
    Paragraphs: (one) => wiresOf(one.document).paragraphs(one.document, paragraphsOfRange(one)),
    Tables: (one) => {
      const tables = [...one.story.all("tbl")].filter((table) =>
        paragraphsOfRange(one).some((each) => table.holds(each)),
      );
      return wiresOf(one.document).tables(one.document, tables);
    },
  },
  set: textSets(self),
  call: {
    ...textCalls(self),
    Delete: deleteRange,
    InsertComment: (one, args) => comment(commentOn(one, args.text(0))),
    InsertFootnote: (one, args) => insertNote(one, args.text(0), "footnote"),
    InsertEndnote: (one, args) => insertNote(one, args.text(0), "endnote"),
    InsertBookmark: (one, args) => {
      addBookmark(one, args.text(0));
    },
    GetBookmarks: (one, args) => bookmarksIn(one, args.flag(0)),
    InsertParagraph: (one, args) => {
      const where = args.text(1);
      if (where !== "Before" && where !== "After") throw args.fail();
      const beside = where === "Before" ? one.start.paragraph : one.end.paragraph;
      const made = insertParagraph(
        one.document,
        one.story,
        beside,
        args.text(0),
        where === "Before" ? "before" : "after",
      );
      return wiresOf(one.document).paragraph({ document: one.document, element: made });
    },
    GetRange: (one, args) => {
      const where = args.textOr(0, "Whole");
      if (where === "Start") return range(rangeBetween(one, one.start, one.start));
      if (where === "End" || where === "After") return range(rangeBetween(one, one.end, one.end));
      return range(rangeBetween(one));
    },
    CompareLocationWith: (one, args) => {
      const other = range.unwrap(args.raw(0));
      if (!other) throw args.fail();
      return relation(one, other);
    },
    ExpandTo: (one, args) => {
      const other = range.unwrap(args.raw(0));
      if (!other) throw badArgument("Range.expandTo");
      if (other.story !== one.story) throw notFound("Range.expandTo");
      const { document, story } = one;
      const start = document.compare(story, one.start, other.start) <= 0 ? one.start : other.start;
      const end = document.compare(story, one.end, other.end) >= 0 ? one.end : other.end;
      return range(rangeBetween(one, start, end));
    },
    IntersectWithOrNullObject: (one, args) => {
      const other = range.unwrap(args.raw(0));
      if (!other)
        throw new ApiError("InvalidArgument", "The other is no range.", "Range.intersectWithOrNullObject");
      const { document, story } = one;
      if (other.story !== story) return null;
      const start = document.compare(story, one.start, other.start) >= 0 ? one.start : other.start;
      const end = document.compare(story, one.end, other.end) <= 0 ? one.end : other.end;
      return document.compare(story, start, end) > 0 ? null : range(rangeBetween(one, start, end));
    },
  },
});

interface Ranges {
  readonly ranges: readonly TextRange[];
}

/** Some stretches of text. */
export const ranges = kind<Ranges>(
  "RangeCollection",
  listOf<Ranges>("RangeCollection", (found) => found.ranges.map(range)),
);
