import { ApiError, notFound } from "../core/api-error";
import { kind, type Kind } from "../core/wire";
import { remove, type XmlElement } from "../package/xml";
import { deleteParagraph, insertParagraph } from "./edit-text";
import { listOf } from "./list-of";
import { listPlace, listStrings } from "./numbering";
import { textOf } from "./paragraph-text";
import { rangeBetween, rangeOfParagraph } from "./ranges";
import { paragraphProperty } from "./styles";
import { textCalls, textGets, textSets } from "./text-members";
import type { TextRange } from "./text-range";
import type { WordDocument } from "./word-document";
import { wiresOf, type Part } from "./word-wires";
import { attribute, childInOrder, paragraphProperties, PARAGRAPH_ORDER } from "./word-xml";

const rangeOf = ({ document, element }: Part): TextRange => rangeOfParagraph(document, element);

const JUSTIFY: Readonly<Record<string, string>> = {
  left: "Left",
  start: "Left",
  center: "Centered",
  right: "Right",
  end: "Right",
  both: "Justified",
};

const points = (one: XmlElement | undefined, name: string): number => Number(one?.attr(name) ?? 0) / 20;

/** One figure of a paragraph's spacing or indent, in points. */
const measure = (name: "ind" | "spacing", ...attributes: readonly string[]) => ({
  get: ({ document, element }: Part): number => {
    const own = paragraphProperty(document, element, name);
    const found = attributes.find((one) => own?.attr(one) !== undefined);
    return found === undefined ? 0 : points(own, found);
  },
  set: ({ document, element }: Part, value: unknown): void => {
    document.edit(document.storyOf(element));
    attribute(
      childInOrder(paragraphProperties(element), name, PARAGRAPH_ORDER),
      attributes[0] ?? "",
      String(Math.round(Number(value) * 20)),
    );
  },
});

const MEASURES = {
  LeftIndent: measure("ind", "left", "start"),
  RightIndent: measure("ind", "right", "end"),
  FirstLineIndent: measure("ind", "firstLine"),
  SpaceBefore: measure("spacing", "before"),
  SpaceAfter: measure("spacing", "after"),
  LineSpacing: measure("spacing", "line"),
};

const places = (document: WordDocument, element: XmlElement): readonly XmlElement[] =>
  document.paragraphs(document.storyOf(element));

const step = ({ document, element }: Part, by: number): Part | undefined => {
  const found = places(document, element)[document.indexOf(document.storyOf(element), element) + by];
  return found && { document, element: found };
};

const nesting = ({ element }: Part): number => {
  let depth = 0;
  for (let on = element.up("tbl"); on; on = on.up("tbl")) depth++;
  return depth;
};

const ids = new WeakMap<XmlElement, string>();

/** The id that a paragraph has in the file, or one for this session. */
export function uniqueId({ document, element }: Part): string {
  if (!document.quirks.subscription)
    throw new ApiError(
      "NotImplemented",
      "This needs a Microsoft 365 subscription.",
      "Paragraph.uniqueLocalId",
    );
  const own =
    element.attr("paraId") ?? ids.get(element) ?? (0x20000000 + document.next()).toString(16).toUpperCase();
  ids.set(element, own);
  return own;
}

const place = ({ document, element }: Part): { readonly list: number; readonly level: number } => {
  const found = listPlace(document, element);
  if (found) return found;
  throw notFound("Paragraph.listItem");
};

/** A paragraph's place in its list. */
export const listItem: Kind<Part> = kind<Part>("ListItem", {
  tracked: true,
  get: {
    Level: (part) => place(part).level,
    ListString: ({ document, element }) =>
      listStrings(document, document.storyOf(element)).get(element) ?? "",
    SiblingIndex: (part) => {
      const own = place(part);
      const all = places(part.document, part.element);
      let count = 0;
      for (const one of all.slice(0, all.indexOf(part.element)).reverse()) {
        const other = listPlace(part.document, one);
        if (!other || other.list !== own.list) continue;
        if (other.level < own.level) break;
        if (other.level === own.level) count++;
      }
      return count;
    },
  },
  set: {
    Level: ({ document, element }, value) => {
      document.edit(document.storyOf(element));
      const numbering = childInOrder(paragraphProperties(element), "numPr", PARAGRAPH_ORDER);
      attribute(childInOrder(numbering, "ilvl", ["ilvl", "numId"]), "val", String(value));
    },
  },
  assumed: ["SiblingIndex"],
});

/** A paragraph. */
export const paragraph: Kind<Part> = kind<Part>("Paragraph", {
  tracked: true,
  get: {
    ...textGets(rangeOf),
    ...Object.fromEntries(Object.entries(MEASURES).map(([name, { get }]) => [name, get])),
    Alignment: ({ document, element }) =>
      JUSTIFY[paragraphProperty(document, element, "jc")?.attr("val") ?? "left"] ?? "Unknown",
    IsListItem: ({ document, element }) => listPlace(document, element) !== undefined,
    ListItem: (part) => {
      place(part);
      return listItem(part);
    },
    ListItemOrNullObject: (part) => (listPlace(part.document, part.element) ? listItem(part) : null),
    IsLastParagraph: ({ document, element }) => places(document, element).at(-1) === element,
    OutlineLevel: ({ document, element }) => {
      const level = paragraphProperty(document, element, "outlineLvl")?.attr("val");
      return level === undefined || level === "9" ? 10 : Number(level) + 1;
    },
    TableNestingLevel: nesting,
    UniqueLocalId: uniqueId,
  },
  set: {
    ...textSets(rangeOf),
    ...Object.fromEntries(Object.entries(MEASURES).map(([name, { set }]) => [name, set])),
    Alignment: ({ document, element }, value) => {
      document.edit(document.storyOf(element));
      const name = Object.entries(JUSTIFY).find(([, one]) => one === value)?.[0] ?? "left";
      attribute(childInOrder(paragraphProperties(element), "jc", PARAGRAPH_ORDER), "val", name);
    },
    OutlineLevel: ({ document, element }, value) => {
      document.edit(document.storyOf(element));
      attribute(
        childInOrder(paragraphProperties(element), "outlineLvl", PARAGRAPH_ORDER),
        "val",
        String(Number(value) - 1),
      );
    },
  },
  call: {
    ...textCalls(rangeOf),
    GetText: (part, args) => {
      const options = args.record(0);
      return textOf(part.element, {
        deleted: options["includeTextMarkedAsDeleted"] === true,
        hidden: options["includeHiddenText"] === true,
        inserted: true,
      });
    },
    GetRange: (part, args) => {
      const range = rangeOf(part);
      const where = args.textOr(0, "Whole");
      const wire = wiresOf(part.document).range;
      if (where === "Start") return wire(rangeBetween(range, range.start, range.start));
      if (where === "End" || where === "After") return wire(rangeBetween(range, range.end, range.end));
      return wire(range);
    },
    InsertParagraph: ({ document, element }, args) => {
      const where = args.text(1);
      if (where !== "Before" && where !== "After") throw args.fail();
      const made = insertParagraph(
        document,
        document.storyOf(element),
        element,
        args.text(0),
        where === "Before" ? "before" : "after",
      );
      return paragraph({ document, element: made });
    },
    Delete: ({ document, element }) => {
      deleteParagraph(document, document.storyOf(element), element);
    },
    DetachFromList: ({ document, element }) => {
      document.edit(document.storyOf(element));
      const own = paragraphProperties(element);
      const known = own.child("numPr");
      if (known) remove(known);
      attribute(
        childInOrder(childInOrder(own, "numPr", PARAGRAPH_ORDER), "numId", ["ilvl", "numId"]),
        "val",
        "0",
      );
    },
    GetNextOrNullObject: (part) => {
      const found = step(part, 1);
      return found ? paragraph(found) : null;
    },
    GetPreviousOrNullObject: (part) => {
      const found = step(part, -1);
      return found ? paragraph(found) : null;
    },
    GetNext: (part) => {
      const found = step(part, 1);
      if (found) return paragraph(found);
      throw notFound("Paragraph.getNext");
    },
    GetPrevious: (part) => {
      const found = step(part, -1);
      if (found) return paragraph(found);
      throw notFound("Paragraph.getPrevious");
    },
  },
  assumed: ["OutlineLevel", "Alignment"],
});

interface Paragraphs {
  readonly document: WordDocument;
  readonly elements: readonly XmlElement[];
}

/** Some paragraphs. */
export const paragraphs = kind<Paragraphs>(
  "ParagraphCollection",
  listOf<Paragraphs>("ParagraphCollection", ({ document, elements }) =>
    elements.map((element) => paragraph({ document, element })),
  ),
);
