import { notFound } from "../core/api-error";
import { kind } from "../core/wire";
import type { OfficePackage } from "../package/office-package";
import { remove, XmlElement } from "../package/xml";

interface Store {
  readonly pkg: OfficePackage;
}

interface One extends Store {
  readonly key: string;
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE = "http://schemas.openxmlformats.org/package/2006";
const FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Office trims the names and values of custom properties to this many characters. */
const LONGEST = 255;

const corePart = ({ pkg }: Store): string => {
  const known = pkg.related("", "core-properties");
  if (known !== undefined) return known;
  pkg.add(
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    `${HEAD}<cp:coreProperties xmlns:cp="${CORE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
  );
  pkg.relate("", `${CORE}/relationships/metadata/core-properties`, "docProps/core.xml");
  return "docProps/core.xml";
};

const FIELDS: Readonly<Record<string, string>> = {
  Title: "dc:title",
  Subject: "dc:subject",
  Author: "dc:creator",
  Comments: "dc:description",
  Keywords: "cp:keywords",
  Category: "cp:category",
  LastAuthor: "cp:lastModifiedBy",
  CreationDate: "dcterms:created",
};

const read = (store: Store, tag: string): string => {
  const part = store.pkg.related("", "core-properties");
  return (
    (part === undefined ? undefined : store.pkg.xml(part).child(tag.slice(tag.indexOf(":") + 1))?.text) ?? ""
  );
};

const write = (store: Store, tag: string, value: unknown): void => {
  const root = store.pkg.edit(corePart(store));
  const known = root.child(tag.slice(tag.indexOf(":") + 1));
  (known ?? root.add(new XmlElement(tag))).text = String(value);
};

const customPart = ({ pkg }: Store): string | undefined => pkg.related("", "custom-properties");

const customs = (store: Store): readonly XmlElement[] => {
  const part = customPart(store);
  return part === undefined ? [] : store.pkg.xml(part).elements("property");
};

const find = (store: Store, key: string): XmlElement | undefined =>
  customs(store).find((one) => one.attr("name")?.toLowerCase() === key.toLowerCase());

function typed(element: XmlElement | undefined): readonly [string, unknown] {
  const value = element?.elements()[0];
  const text = value?.text ?? "";
  switch (value?.local ?? "") {
    case "bool":
      return ["Boolean", text === "true" || text === "1"];
    case "i4":
    case "r8":
    case "int":
      return ["Number", Number(text)];
    case "filetime":
      return ["Date", text];
    default:
      return ["String", text];
  }
}

function put(store: Store, name: string, value: unknown): string {
  const key = name.slice(0, LONGEST);
  let part = customPart(store);
  if (part === undefined) {
    part = "docProps/custom.xml";
    store.pkg.add(
      part,
      "application/vnd.openxmlformats-officedocument.custom-properties+xml",
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"></Properties>',
    );
    store.pkg.relate("", `${RELATION}/custom-properties`, part);
  }
  const root = store.pkg.edit(part);
  const pids = root.elements("property").map((one) => Number(one.attr("pid")));
  const element =
    find(store, key) ??
    root.add(root.make("property", { fmtid: FORMAT, pid: String(Math.max(1, ...pids) + 1), name: key }));
  element.clear();
  const type =
    typeof value === "boolean"
      ? "bool"
      : typeof value === "number"
        ? Number.isInteger(value)
          ? "i4"
          : "r8"
        : "lpwstr";
  element.add(new XmlElement(`vt:${type}`)).text = String(value).slice(0, LONGEST);
  return key;
}

/** One custom property of a document. */
export const customProperty = kind<One>("CustomProperty", {
  id: ({ key }) => key,
  tracked: true,
  get: {
    Key: ({ key }) => key,
    Type: (one) => typed(find(one, one.key))[0],
    Value: (one) => typed(find(one, one.key))[1],
  },
  set: {
    Value: (one, value) => {
      put(one, one.key, value);
    },
  },
  call: {
    Delete: (one) => {
      const part = customPart(one);
      const element = find(one, one.key);
      if (part !== undefined && element) {
        remove(element);
        one.pkg.touch(part);
      }
    },
  },
});

/** The custom properties of a document. */
export const customProperties = kind<Store>("CustomPropertyCollection", {
  items: ({ pkg }) => customs({ pkg }).map((one) => customProperty({ pkg, key: one.attr("name") ?? "" })),
  index: ({ pkg }, args) => customProperty({ pkg, key: args.text(0) }),
  tracked: true,
  call: {
    Add: ({ pkg }, args) => customProperty({ pkg, key: put({ pkg }, args.text(0), args.raw(1)) }),
    GetCount: (store) => customs(store).length,
    GetItem: ({ pkg }, args) => {
      if (find({ pkg }, args.text(0))) return customProperty({ pkg, key: args.text(0) });
      throw notFound("CustomPropertyCollection.getItem");
    },
    GetItemOrNullObject: ({ pkg }, args) =>
      find({ pkg }, args.text(0)) ? customProperty({ pkg, key: args.text(0) }) : null,
    GetItemAt: ({ pkg }, args) => {
      const key = customs({ pkg })[args.number(0)]?.attr("name");
      return key === undefined ? null : customProperty({ pkg, key });
    },
    DeleteAll: ({ pkg }) => {
      for (const one of customs({ pkg })) remove(one);
      const part = customPart({ pkg });
      if (part !== undefined) pkg.touch(part);
    },
  },
});

const own = (name: string): string => FIELDS[name] ?? "";

/** What a document says of itself. */
export const documentProperties = kind<Store>("DocumentProperties", {
  get: {
    ...Object.fromEntries(
      Object.entries(FIELDS).map(([name, tag]) => [name, (store: Store) => read(store, tag)]),
    ),
    Custom: customProperties,
    CustomProperties: customProperties,
  },
  set: Object.fromEntries(
    ["Title", "Subject", "Author", "Comments", "Keywords", "Category"].map((name) => [
      name,
      (store: Store, value: unknown) => {
        write(store, own(name), value);
      },
    ]),
  ),
});
