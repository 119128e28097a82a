import { ApiError, badArgument } from "../core/api-error";
import type { Spec } from "../core/wire";
import type { XmlElement } from "../package/xml";
import { trackedChanges } from "./change-kinds";
import { commentsIn } from "./comment-kinds";
import { controlSpans, wrap } from "./content-controls";
import { deleteRange, insertText } from "./edit-text";
import { exportOoxml } from "./export-ooxml";
import { fieldCollection } from "./fields";
import { findText } from "./find-text";
import { font } from "./fonts";
import { importOoxml } from "./import-ooxml";
import { insertBlocks } from "./insert-blocks";
import { noteItems } from "./notes";
import { CURRENT, ORIGINAL, textOf } from "./paragraph-text";
import { isWhole, paragraphsOfRange, rangeBetween, textOfRange } from "./ranges";
import { optionsOf } from "./search-options";
import { builtInName, styleByName, styleName, styleOf } from "./styles";
import { makeTable, putTable } from "./make-table";
import type { TextRange } from "./text-range";
import { attribute, childInOrder, paragraphProperties, PARAGRAPH_ORDER } from "./word-xml";
import { wiresOf } from "./word-wires";

type Get<T> = NonNullable<Spec<T>["get"]>;
type Set<T> = NonNullable<Spec<T>["set"]>;
type Call<T> = NonNullable<Spec<T>["call"]>;

/** Content controls that touch a range: those inside it, or those around all of it. */
export function controlsOf(range: TextRange): readonly XmlElement[] {
  const { document, story } = range;
  return controlSpans(document, story)
    .filter(
      (one) =>
        document.compare(story, one.start, range.start) >= 0 &&
        document.compare(story, one.end, range.end) <= 0,
    )
    .map(({ of }) => of);
}

const controlAround = ({ document, story, start, end }: TextRange): XmlElement | undefined =>
  controlSpans(document, story).findLast(
    (one) => document.compare(story, one.start, start) <= 0 && document.compare(story, one.end, end) >= 0,
  )?.of;

/** The innermost element of that name that holds all of a range. */
function around({ start, end }: TextRange, name: string): XmlElement | undefined {
  let on = start.paragraph.up(name);
  while (on && !on.holds(end.paragraph)) on = on.up(name);
  return on;
}

/** Refuses to change text inside a content control that cannot be edited. */
function refuseIfLocked(range: TextRange): void {
  for (let on = range.start.paragraph.parent; on; on = on.parent)
    if (on.local === "sdt" && /content/i.test(on.child("sdtPr")?.child("lock")?.attr("val") ?? ""))
      throw new ApiError("AccessDenied", "The content control cannot be edited.", "Range");
}

function setStyle(range: TextRange, name: string): void {
  const { document, story } = range;
  const style = styleByName(document, name);
  if (!style) throw new ApiError("ItemNotFound", `There is no style "${name}".`, "Paragraph.style");
  document.edit(story);
  for (const paragraph of paragraphsOfRange(range))
    attribute(
      childInOrder(paragraphProperties(paragraph), "pStyle", PARAGRAPH_ORDER),
      "val",
      style.attr("styleId"),
    );
}

const styleNames = (range: TextRange): string => {
  const names = new Set(paragraphsOfRange(range).map((one) => nameOf(range, one)));
  return names.size === 1 ? ([...names][0] ?? "") : "";
};

const nameOf = (range: TextRange, paragraph: XmlElement): string => {
  const style = styleOf(range.document, paragraph);
  return style ? styleName(style) : "Normal";
};

const reviewed = (range: TextRange, version: string): string =>
  paragraphsOfRange(range)
    .map((one) => textOf(one, version === "Original" ? ORIGINAL : CURRENT))
    .join("\r");

/** A range's text as this Word shows it: some include text whose deletion is tracked. */
const shownText = (range: TextRange): string =>
  range.document.quirks.deletedTextShows && isWhole(range)
    ? paragraphsOfRange(range)
        .map((one) => textOf(one, { ...CURRENT, deleted: true }))
        .join("\r")
    : textOfRange(range);

/** What everything that holds text says, over the range that it amounts to. */
export const textGets = <T extends object>(of: (self: T) => TextRange): Get<T> => ({
  Text: (self) => shownText(of(self)),
  Style: (self) => styleNames(of(self)),
  StyleBuiltIn: (self) => builtInName(styleNames(of(self))),
  Font: (self) => font(of(self)),
  ContentControls: (self) => {
    const range = of(self);
    return wiresOf(range.document).controls(range.document, () => controlsOf(range));
  },
  Fields: (self) => fieldCollection({ range: of(self) }),
  Footnotes: (self) => noteItems({ range: of(self), sort: "footnote" }),
  Endnotes: (self) => noteItems({ range: of(self), sort: "endnote" }),
  ParentBody: (self) => {
    const { document, story, start } = of(self);
    const cell = start.paragraph.up("tc");
    return wiresOf(document).body({ document, element: cell ?? story });
  },
  ParentContentControl: (self) => {
    const range = of(self);
    const found = controlAround(range);
    if (found) return wiresOf(range.document).control({ document: range.document, element: found });
    throw new ApiError("ItemNotFound", "There is no content control around it.", "parentContentControl");
  },
  ParentContentControlOrNullObject: (self) => {
    const range = of(self);
    const found = controlAround(range);
    return found ? wiresOf(range.document).control({ document: range.document, element: found }) : null;
  },
  ParentTableOrNullObject: (self) => {
    const range = of(self);
    const found = around(range, "tbl");
    return found ? wiresOf(range.document).table({ document: range.document, element: found }) : null;
  },
  ParentTableCellOrNullObject: (self) => {
    const range = of(self);
    const found = around(range, "tc");
    return found ? wiresOf(range.document).cell({ document: range.document, element: found }) : null;
  },
});

export const textSets = <T extends object>(of: (self: T) => TextRange): Set<T> => ({
  Style: (self, value) => {
    setStyle(of(self), String(value));
  },
  StyleBuiltIn: (self, value) => {
    setStyle(of(self), String(value).replace(/(\D)(\d)/, "$1 $2"));
  },
});

/** What can be done with everything that holds text. */
export const textCalls = <T extends object>(of: (self: T) => TextRange): Call<T> => ({
  GetOoxml: (self) => exportOoxml(of(self)),
  GetReviewedText: (self, args) => reviewed(of(self), args.textOr(0, "Current")),
  GetComments: (self) => {
    const range = of(self);
    return commentsIn(range.document, range);
  },
  GetTrackedChanges: (self) => trackedChanges({ range: of(self) }),
  GetContentControls: (self) => {
    const range = of(self);
    return wiresOf(range.document).controls(range.document, () => controlsOf(range));
  },
  Search: (self, args) => {
    const range = of(self);
    return wiresOf(range.document).ranges(findText(range, args.text(0), optionsOf(args, 1)));
  },
  InsertText: (self, args) => {
    const range = of(self);
    refuseIfLocked(range);
    const { document, story } = range;
    const where = args.textOr(1, "Replace");
    const wire = (made: TextRange): unknown => wiresOf(document).range(made);
    if (where === "Start")
      return wire(insertText(document, story, range.start, args.text(0), "before", { range, end: "start" }));
    if (where === "Before") return wire(insertText(document, story, range.start, args.text(0), "after"));
    if (where === "End")
      return wire(insertText(document, story, range.end, args.text(0), "after", { range, end: "end" }));
    if (where === "After") return wire(insertText(document, story, range.end, args.text(0), "before"));
    if (where !== "Replace") throw args.fail();
    // The new text goes in before the old goes out, so that it stands where the old stood: in the same control, insertion or link.
    const made = insertText(document, story, range.start, args.text(0), "before", { range, end: "start" });
    const old = rangeBetween(range, made.end, range.end);
    deleteRange(old);
    range.start = made.start;
    range.end = made.end;
    return wire(made);
  },
  InsertOoxml: (self, args) => {
    const range = of(self);
    refuseIfLocked(range);
    const blocks = importOoxml(range.document, range.story, args.text(0), "insertOoxml");
    return wiresOf(range.document).range(insertBlocks(range, blocks, args.textOr(1, "Replace")));
  },
  InsertContentControl: (self, args) => {
    const range = of(self);
    const type = args.textOr(0, "RichText");
    if (!/^(?:RichText|PlainText)$/.test(type))
      throw new ApiError(
        "ApiNotFound",
        `A content control of type ${type} is not emulated.`,
        "insertContentControl",
      );
    return wiresOf(range.document).control({ document: range.document, element: wrap(range, type) });
  },
  InsertTable: (self, args) => {
    const range = of(self);
    const values = args.raw(3);
    const rows: readonly unknown[] = Array.isArray(values) ? values : [];
    const table = makeTable(range.end.paragraph, args.number(0), args.number(1), rows);
    const where = args.text(2);
    if (!/^(?:After|Before|End|Start)$/.test(where)) throw badArgument("insertTable");
    putTable(range, table, where);
    return wiresOf(range.document).table({ document: range.document, element: table });
  },
  InsertBreak: (self, args) => {
    const range = of(self);
    if (!/^(?:Page|Line)$/.test(args.text(0)))
      throw new ApiError("ApiNotFound", `A break of type ${args.text(0)} is not emulated.`, "insertBreak");
    const made = insertText(
      range.document,
      range.story,
      /Before|Start/.test(args.textOr(1, "After")) ? range.start : range.end,
      "\v",
      "after",
    );
    if (args.text(0) !== "Page") return;
    const last = [...made.end.paragraph.all("br")].findLast((one) => one.attr("type") === undefined);
    if (last) attribute(last, "type", "page");
  },
  Select: (self) => {
    const range = of(self);
    range.document.selection = rangeBetween(range);
    range.document.selectionMoved();
  },
  Clear: (self) => {
    const range = of(self);
    refuseIfLocked(range);
    deleteRange(range);
  },
});
