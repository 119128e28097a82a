import { ApiError, badArgument } from "../core/api-error";
import { kind, type Wire } from "../core/wire";
import { remove, type XmlElement } from "../package/xml";
import { collectionOf } from "./collection";
import { range } from "./range";
import type { Sheet } from "./sheet";
import { wiresOf } from "./wires";
import type { Place, Workbook } from "./workbook";

/** Where names are looked for: the whole workbook, or those of one sheet. */
export interface NameScope {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

interface Name extends NameScope {
  readonly element: XmlElement;
}

const positionOf = (sheet: Sheet): number => sheet.entry.parent?.elements("sheet").indexOf(sheet.entry) ?? -1;

const namesOf = ({ book, sheet }: NameScope): readonly XmlElement[] =>
  (book.root.child("definedNames")?.elements("definedName") ?? [])
    .filter((one) => one.attr("localSheetId") === (sheet ? String(positionOf(sheet)) : undefined))
    .filter((one) => !(one.attr("name") ?? "").startsWith("_xlnm."));

/** The place that a name stands for; undefined for a name of something else. */
function placeOf({ book, element }: Name): Place | undefined {
  try {
    return book.place(element.text, book.active);
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^"/, "String"],
  [/^-?\d+$/, "Integer"],
  [/^-?[\d.]+$/, "Double"],
  [/^(?:true|false)$/i, "Boolean"],
  [/^#/, "Error"],
];

const typeOf = (name: Name): string =>
  placeOf(name) ? "Range" : (TYPES.find(([pattern]) => pattern.test(name.element.text))?.[1] ?? "String");

const edited = (name: Name): XmlElement => {
  name.book.pkg.touch(name.book.part);
  return name.element;
};

/** A name of the workbook or of a sheet. */
export const namedItem = kind<Name>("NamedItem", {
  id: ({ element }) => element.attr("name") ?? "",
  get: {
    Name: ({ element }) => element.attr("name") ?? "",
    Formula: ({ element }) => `=${element.text}`,
    Value: (name) => (placeOf(name) ? `=${name.element.text}` : name.element.text.replace(/^"|"$/g, "")),
    Type: typeOf,
    Comment: ({ element }) => element.attr("comment") ?? "",
    Visible: ({ element }) => element.attr("hidden") !== "1",
    Scope: ({ sheet }) => (sheet ? "Worksheet" : "Workbook"),
    Worksheet: ({ book, sheet }) => {
      if (!sheet)
        throw new ApiError("InvalidOperation", "The name belongs to the workbook.", "NamedItem.worksheet");
      return wiresOf(book).worksheet(sheet);
    },
    WorksheetOrNullObject: ({ book, sheet }) => (sheet ? wiresOf(book).worksheet(sheet) : null),
  },
  set: {
    Formula: (name, value) => {
      edited(name).text = String(value).replace(/^=/, "");
    },
    Comment: (name, value) => {
      edited(name).put("comment", String(value));
    },
    Visible: (name, value) => {
      edited(name).put("hidden", value === true ? undefined : "1");
    },
  },
  call: {
    GetRange: (name) => {
      const place = placeOf(name);
      if (place) return range(place);
      throw new ApiError(
        "InvalidReference",
        "This reference is not valid for the current operation.",
        "NamedItem.getRange",
      );
    },
    GetRangeOrNullObject: (name) => {
      const place = placeOf(name);
      return place ? range(place) : null;
    },
    Delete: (name) => {
      remove(edited(name));
    },
  },
});

const find = (scope: NameScope, key: string): Wire | undefined => {
  const element = namesOf(scope).find((one) => one.attr("name")?.toLowerCase() === key.toLowerCase());
  return element && namedItem({ ...scope, element });
};

function add(scope: NameScope, name: string, refers: string, comment: string | undefined): Wire {
  if (
    !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) ||
    name.length > 255 ||
    /^(?:[A-Za-z]{1,3}\d+|[RrCc])$/.test(name)
  )
    throw badArgument("NamedItemCollection.add");
  if (find(scope, name))
    throw new ApiError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
      "NamedItemCollection.add",
    );
  const root = scope.book.pkg.edit(scope.book.part);
  let list = root.child("definedNames");
  if (!list) {
    const before = ["sheets", "functionGroups", "externalReferences"]
      .map((one) => root.child(one))
      .findLast(Boolean);
    list = root.insert(before ? root.indexOf(before) + 1 : root.children.length, root.make("definedNames"));
  }
  const element = list.add(list.make("definedName", { name }));
  if (scope.sheet) element.put("localSheetId", String(positionOf(scope.sheet)));
  if (comment !== undefined) element.put("comment", comment);
  element.text = refers;
  return namedItem({ ...scope, element });
}

const common = collectionOf<NameScope>(
  "NamedItemCollection",
  (scope) => namesOf(scope).map((element) => namedItem({ ...scope, element })),
  find,
);

const fixed = ({ sheet, area }: Place): string =>
  sheet
    .addressOf(area)
    .replace(/(?:.*!)|([A-Z]{1,3}|\d+)/g, (whole, piece?: string) =>
      piece === undefined ? whole : `$${piece}`,
    );

/** The names of the workbook or of a sheet. */
export const namedItems = kind<NameScope>("NamedItemCollection", {
  ...common,
  call: {
    ...common.call,
    Add: (scope, args) => {
      const place = range.unwrap(args.raw(1));
      const refers = place ? fixed(place) : args.text(1).replace(/^=/, "");
      return add(scope, args.text(0), refers, args.textOr(2, undefined));
    },
  },
});
