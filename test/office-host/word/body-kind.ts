import { ApiError } from "../core/api-error";
import { kind } from "../core/wire";
import { remove } from "../package/xml";
import { insertParagraph } from "./edit-text";
import { importOoxml } from "./import-ooxml";
import { insertBlocks } from "./insert-blocks";
import { paragraphsIn } from "./paragraph-text";
import { rangeBetween, rangeWithin } from "./ranges";
import { textCalls, textGets, textSets } from "./text-members";
import type { TextRange } from "./text-range";
import { wiresOf, type Part } from "./word-wires";

const rangeOf = ({ document, element }: Part): TextRange => {
  const range = rangeWithin(document, element);
  if (range) return range;
  throw new ApiError("GeneralException", "The body holds no paragraph.", "Body");
};

const TYPES: Readonly<Record<string, string>> = {
  body: "MainDoc",
  hdr: "Header",
  ftr: "Footer",
  tc: "TableCell",
  footnote: "Footnote",
  endnote: "Endnote",
};

/** Empties a body: one paragraph without properties stays, and the section's properties. */
function clear({ document, element }: Part): void {
  document.edit(document.storyOf(element));
  const [first] = [...paragraphsIn(element)];
  if (!first) return;
  const fresh = first.make("p");
  for (const one of element.elements()) if (one.local !== "sectPr" && one.local !== "tcPr") remove(one);
  const section = element.child("sectPr");
  element.insert(section ? element.indexOf(section) : element.children.length, fresh);
  document.version++;
  for (const range of document.live)
    if (range.story === document.storyOf(element)) {
      range.start = { paragraph: fresh, offset: 0 };
      range.end = { paragraph: fresh, offset: 0 };
    }
}

const common = textCalls(rangeOf);

/** The body of a document, a header, a footer, a note or a cell. */
export const body = kind<Part>("Body", {
  tracked: true,
  get: {
    ...textGets(rangeOf),
    Type: ({ element }) => TYPES[element.local] ?? "Unknown",
    Paragraphs: ({ document, element }) => wiresOf(document).paragraphs(document, [...paragraphsIn(element)]),
    Tables: ({ document, element }) => wiresOf(document).tables(document, [...element.all("tbl")]),
  },
  set: textSets(rangeOf),
  call: {
    ...common,
    Clear: clear,
    GetRange: (part, args) => {
      const range = rangeOf(part);
      const where = args.textOr(0, "Whole");
      const wire = wiresOf(part.document).range;
      if (where === "Start") return wire(rangeBetween(range, range.start, range.start));
      if (where === "End" || where === "After") return wire(rangeBetween(range, range.end, range.end));
      return wire(range);
    },
    InsertParagraph: (part, args) => {
      const { document } = part;
      const where = args.text(1);
      if (where !== "Start" && where !== "End") throw args.fail();
      const range = rangeOf(part);
      const blocks = part.element.elements().filter((one) => one.local === "p");
      const beside =
        (where === "Start" ? blocks[0] : blocks.at(-1)) ??
        (where === "Start" ? range.start : range.end).paragraph;
      const made = insertParagraph(
        document,
        range.story,
        beside,
        args.text(0),
        where === "Start" ? "before" : "after",
      );
      return wiresOf(document).paragraph({ document, element: made });
    },
    InsertOoxml: (part, args) => {
      const where = args.text(1);
      const { document } = part;
      const blocks = importOoxml(document, document.storyOf(part.element), args.text(0), "Body.insertOoxml");
      if (where === "Replace") clear(part);
      return wiresOf(document).range(
        insertBlocks(rangeOf(part), blocks, where === "Start" ? "Start" : "End"),
      );
    },
  },
});
