import { ApiError, notFound } from "../core/api-error";
import { kind, type Kind } from "../core/wire";
import { remove, type XmlElement } from "../package/xml";
import { controlId, property, rangeOfControl, unwrap } from "./content-controls";
import {
  appearances,
  edit,
  locks,
  modern,
  setLock,
  setText,
  subtypeOf,
  typeOf,
  value,
} from "./control-properties";
import { insertParagraph } from "./edit-text";
import { listOf } from "./list-of";
import { paragraphsIn, runsOf } from "./paragraph-text";
import { makeRun } from "./runs";
import { paragraphsOfRange, rangeBetween } from "./ranges";
import { textCalls, textGets, textSets } from "./text-members";
import type { TextRange } from "./text-range";
import type { WordDocument } from "./word-document";
import { attribute } from "./word-xml";
import { wiresOf, type Part } from "./word-wires";

const rangeOf = ({ document, element }: Part): TextRange => {
  if (!element.parent) throw notFound("ContentControl");
  return rangeOfControl(document, element);
};

const LONGEST_TAG = 64;

const insideOf = ({ element }: Part): readonly XmlElement[] => [
  ...(element.child("sdtContent") ?? element).all("sdt"),
];

/** A content control. */
export const contentControl: Kind<Part> = kind<Part>("ContentControl", {
  id: ({ document, element }) => controlId(document, element),
  tracked: true,
  get: {
    ...textGets(rangeOf),
    Id: ({ document, element }) => controlId(document, element),
    Tag: (part) => value(part, "tag"),
    Title: (part) => value(part, "alias"),
    Type: typeOf,
    Subtype: subtypeOf,
    CannotDelete: (part) => locks(part).remove,
    CannotEdit: (part) => locks(part).content,
    RemoveWhenEdited: ({ element }) => element.child("sdtPr")?.child("temporary") !== undefined,
    PlaceholderText: () => "",
    Appearance: (part) => appearances[value(part, "appearance") || "boundingBox"] ?? "BoundingBox",
    Color: (part) => `#${value(part, "color") || "000000"}`,
    Paragraphs: (part) => wiresOf(part.document).paragraphs(part.document, paragraphsOfRange(rangeOf(part))),
    ContentControls: (part) => wiresOf(part.document).controls(part.document, () => insideOf(part)),
    Tables: ({ document, element }) => wiresOf(document).tables(document, [...element.all("tbl")]),
  },
  set: {
    ...textSets(rangeOf),
    Tag: (part, given) => {
      if (String(given).length > LONGEST_TAG)
        throw new ApiError("InvalidArgument", "A tag has at most 64 characters.", "ContentControl.tag");
      setText(part, "tag", given);
    },
    Title: (part, given) => {
      setText(part, "alias", given);
    },
    CannotDelete: (part, given) => {
      setLock(part, { ...locks(part), remove: given === true });
    },
    CannotEdit: (part, given) => {
      setLock(part, { ...locks(part), content: given === true });
    },
    RemoveWhenEdited: (part, given) => {
      edit(part);
      const own = property(part.element, "temporary");
      if (given !== true) remove(own);
    },
    PlaceholderText: () => undefined,
    Appearance: (part, given) => {
      edit(part);
      const name = Object.entries(appearances).find(([, one]) => one === given)?.[0];
      if (name === undefined)
        throw new ApiError("InvalidArgument", "No such appearance.", "ContentControl.appearance");
      modern(part, "appearance").put("w15:val", name);
    },
    Color: (part, given) => {
      edit(part);
      attribute(modern(part, "color"), "val", undefined);
      modern(part, "color").put("w:val", String(given).replace("#", "").toUpperCase());
    },
  },
  call: {
    ...textCalls(rangeOf),
    InsertText: (part, args) => {
      const content = part.element.child("sdtContent");
      const paragraph = part.element.up("p");
      if (!content || !paragraph || [...runsOf(content)].length > 0 || content.child("p"))
        return textCalls<Part>(rangeOf)["InsertText"]?.(part, args);
      edit(part);
      content.add(makeRun(paragraph, args.text(0), undefined));
      return wiresOf(part.document).range(rangeOf(part));
    },
    Delete: ({ document, element }, args) => {
      unwrap(document, element, args.flag(0));
    },
    GetRange: (part, args) => {
      const range = rangeOf(part);
      const where = args.textOr(0, "Whole");
      const wire = wiresOf(part.document).range;
      if (where === "Start" || where === "Before") return wire(rangeBetween(range, range.start, range.start));
      if (where === "End" || where === "After") return wire(rangeBetween(range, range.end, range.end));
      return wire(range);
    },
    InsertParagraph: (part, args) => {
      const { document, element } = part;
      const where = args.text(1);
      const inside = [...paragraphsIn(element)];
      const outside = where === "Before" || where === "After";
      const beside = outside || inside.length === 0 ? element : where === "Start" ? inside[0] : inside.at(-1);
      const like = inside[0] ?? element.up("p");
      if (!beside || !like) throw args.fail();
      const story = document.storyOf(element);
      const before = where === "Before" || where === "Start";
      const made = insertParagraph(
        document,
        story,
        outside ? like : beside,
        args.text(0),
        before ? "before" : "after",
      );
      if (outside && inside.length > 0) {
        remove(made);
        element.parent?.insert(element.parent.indexOf(element) + (before ? 0 : 1), made);
        document.version++;
      }
      return wiresOf(document).paragraph({ document, element: made });
    },
    _RegisterGapEvent: ({ document, element }, args) => {
      document.registrations.add(args.text(0), String(controlId(document, element)));
    },
    _UnregisterGapEvent: ({ document, element }, args) => {
      document.registrations.remove(args.text(0), String(controlId(document, element)));
    },
  },
  assumed: ["PlaceholderText", "Color"],
});

interface Controls {
  readonly document: WordDocument;
  readonly elements: () => readonly XmlElement[];
}

const all = ({ document, elements }: Controls): readonly Part[] =>
  elements().map((element) => ({ document, element }));

const filtered = (scope: Controls, keep: (part: Part) => boolean): ReturnType<typeof contentControls> =>
  contentControls({
    document: scope.document,
    elements: () =>
      all(scope)
        .filter(keep)
        .map((one) => one.element),
  });

const common = listOf<Controls>("ContentControlCollection", (scope) => all(scope).map(contentControl));

const byId = (scope: Controls, id: number): Part | undefined =>
  all(scope).find(({ document, element }) => controlId(document, element) === id);

/** Some content controls; looked for anew whenever they are asked for. */
export const contentControls: Kind<Controls> = kind<Controls>("ContentControlCollection", {
  ...common,
  index: (scope, args) => {
    const found = byId(scope, args.number(0));
    if (found) return contentControl(found);
    throw notFound("ContentControlCollection.getById");
  },
  call: {
    ...common.call,
    GetByTag: (scope, args) => filtered(scope, (one) => value(one, "tag") === args.text(0)),
    GetByTitle: (scope, args) => filtered(scope, (one) => value(one, "alias") === args.text(0)),
    GetByTypes: (scope, args) => {
      const types = args.raw(0);
      return filtered(scope, (one) => Array.isArray(types) && types.includes(typeOf(one)));
    },
    GetById: (scope, args) => {
      const found = byId(scope, args.number(0));
      if (found) return contentControl(found);
      throw notFound("ContentControlCollection.getById");
    },
    GetByIdOrNullObject: (scope, args) => {
      const found = byId(scope, args.number(0));
      return found ? contentControl(found) : null;
    },
  },
});
