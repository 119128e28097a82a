/// <reference types="office-js" />
import { offers } from "./missing";

/** Everything of one paragraph that Word is asked for: values are there after the next sync. */
export interface AskedParagraph {
  readonly proxy: Word.Paragraph;
  readonly current: { readonly value: string };
  readonly original: { readonly value: string };
  readonly changes: Word.TrackedChangeCollection | undefined;
  readonly list: Word.ListItem | undefined;
  readonly cell: Word.TableCell | undefined;
  readonly inside: Word.ContentControlCollection | undefined;
  /** Content controls around it, the innermost first. */
  readonly around: readonly Word.ContentControl[];
  readonly comments: Word.CommentCollection | undefined;
  readonly bookmarks: OfficeExtension.ClientResult<string[]> | undefined;
  readonly notes: readonly Word.NoteItemCollection[];
}

const THREADS = "items/id,items/content,items/resolved,items/replies/items/id,items/replies/items/content";
const NAMED = "id,tag,title,text";

/** Asks for what one paragraph shows beyond its own properties; nothing is sent before the next sync. */
export function askParagraph(proxy: Word.Paragraph): AskedParagraph {
  const range = proxy.getRange("Whole");
  const reviews = offers("1.4");
  const innermost = proxy.parentContentControlOrNullObject.load(NAMED);
  const outer = innermost.parentContentControlOrNullObject.load(NAMED);
  return {
    proxy,
    current: reviews ? proxy.getReviewedText("Current") : { value: proxy.text },
    original: reviews ? proxy.getReviewedText("Original") : { value: proxy.text },
    changes: offers("1.6") ? proxy.getTrackedChanges().load("items/type") : undefined,
    list: proxy.isListItem ? proxy.listItemOrNullObject.load("listString,level") : undefined,
    cell:
      proxy.tableNestingLevel > 0 ? proxy.parentTableCellOrNullObject.load("rowIndex,cellIndex") : undefined,
    inside: proxy.contentControls.load(
      NAMED.split(",")
        .map((name) => `items/${name}`)
        .join(","),
    ),
    around: [innermost, outer],
    comments: reviews ? proxy.getComments().load(THREADS) : undefined,
    bookmarks: reviews ? range.getBookmarks(false, false) : undefined,
    notes: offers("1.5")
      ? [
          range.footnotes.load("items/type,items/body/text"),
          range.endnotes.load("items/type,items/body/text"),
        ]
      : [],
  };
}

/** A paragraph on which nothing hangs, by the file: its own properties are all that is asked. */
export const leanParagraph = (proxy: Word.Paragraph): AskedParagraph => ({
  proxy,
  current: { value: proxy.text },
  original: { value: proxy.text },
  changes: undefined,
  list: undefined,
  cell: undefined,
  inside: undefined,
  around: [],
  comments: undefined,
  bookmarks: undefined,
  notes: [],
});
