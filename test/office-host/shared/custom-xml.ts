import { ApiError, badArgument, notFound } from "../core/api-error";
import { kind } from "../core/wire";
import type { OfficePackage } from "../package/office-package";
import { parseXml } from "../package/parse-xml";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** The custom XML parts of a file. */
export interface XmlStore {
  readonly pkg: OfficePackage;
  /** The main part, which the custom parts hang on. */
  readonly part: string;
  guid(): string;
}

interface Item {
  readonly store: XmlStore;
  readonly part: string;
}

interface Scope {
  readonly store: XmlStore;
  readonly namespace: string | undefined;
}

const propsOf = ({ store, part }: Item): string | undefined => store.pkg.related(part, "customXmlProps");

const idOf = (item: Item): string => {
  const props = propsOf(item);
  return (props === undefined ? undefined : item.store.pkg.xml(props).attr("itemID")) ?? item.part;
};

const namespaceOf = ({ store, part }: Item): string => {
  const root = store.pkg.xml(part);
  const name = root.prefix === "" ? "xmlns" : `xmlns:${root.prefix.slice(0, -1)}`;
  return root.attributes.get(name) ?? "";
};

const itemsOf = ({ store, namespace }: Scope): readonly Item[] =>
  store.pkg
    .relationships(store.part)
    .filter((one) => one.type === "customXml" && store.pkg.has(one.target))
    .map((one) => ({ store, part: one.target }))
    .filter((item) => namespace === undefined || namespaceOf(item) === namespace);

const checkXml = (xml: string): void => {
  try {
    parseXml(xml);
  } catch {
    throw badArgument("CustomXmlPartCollection.add");
  }
};

function add(store: XmlStore, xml: string): Item {
  checkXml(xml);
  const { pkg } = store;
  const part = pkg.free((number) => `customXml/item${String(number)}.xml`);
  const props = part.replace("customXml/item", "customXml/itemProps");
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';
  pkg.addDefault("xml", "application/xml");
  pkg.add(part, "application/xml", xml);
  pkg.add(
    props,
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    `${head}<ds:datastoreItem ds:itemID="${store.guid()}" xmlns:ds="${STORE}"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  pkg.relate(store.part, `${RELATION}/customXml`, part);
  pkg.relate(part, `${RELATION}/customXmlProps`, props);
  const item = { store, part };
  const namespace = namespaceOf(item);
  if (namespace !== "") {
    const refs = pkg.edit(props).child("schemaRefs");
    refs?.add(refs.make("schemaRef")).put("ds:uri", namespace);
  }
  return item;
}

function drop({ store, part }: Item): void {
  const props = propsOf({ store, part });
  if (props !== undefined) store.pkg.drop(props);
  store.pkg.drop(part);
  const relation = store.pkg.relationships(store.part).find((one) => one.target === part);
  if (relation) store.pkg.unrelate(store.part, relation.id);
}

/** One custom XML part. */
export const customXmlPart = kind<Item>("CustomXmlPart", {
  id: idOf,
  tracked: true,
  get: { Id: idOf, NamespaceUri: namespaceOf },
  call: {
    GetXml: ({ store, part }) => store.pkg.text(part),
    SetXml: ({ store, part }, args) => {
      const xml = args.text(0);
      checkXml(xml);
      store.pkg.add(part, store.pkg.contentType(part) ?? "application/xml", xml);
    },
    Delete: drop,
  },
});

const find = (scope: Scope, id: string): Item | undefined => itemsOf(scope).find((one) => idOf(one) === id);

const collection = (name: string): Parameters<typeof kind<Scope>>[1] => ({
  items: (scope) => itemsOf(scope).map(customXmlPart),
  index: (scope, args) => {
    const found = find(scope, args.text(0));
    if (found) return customXmlPart(found);
    throw notFound(`${name}.getItem`);
  },
  tracked: true,
  call: {
    GetCount: (scope) => itemsOf(scope).length,
    GetItem: (scope, args) => {
      const found = find(scope, args.text(0));
      if (found) return customXmlPart(found);
      throw notFound(`${name}.getItem`);
    },
    GetItemOrNullObject: (scope, args) => {
      const found = find(scope, args.text(0));
      return found ? customXmlPart(found) : null;
    },
    GetItemAt: (scope, args) => {
      const found = itemsOf(scope)[args.number(0)];
      return found ? customXmlPart(found) : null;
    },
    GetOnlyItem: (scope) => {
      const [only, second] = itemsOf(scope);
      if (only && !second) return customXmlPart(only);
      throw new ApiError("GeneralException", "There is not exactly one part.", `${name}.getOnlyItem`);
    },
    GetOnlyItemOrNullObject: (scope) => {
      const [only, second] = itemsOf(scope);
      return only && !second ? customXmlPart(only) : null;
    },
  },
});

/** The custom XML parts of one namespace. */
export const customXmlScope = kind<Scope>(
  "CustomXmlPartScopedCollection",
  collection("CustomXmlPartScopedCollection"),
);

const all = collection("CustomXmlPartCollection");

/** All custom XML parts of a file. */
export const customXmlParts = kind<Scope>("CustomXmlPartCollection", {
  ...all,
  call: {
    ...all.call,
    Add: ({ store }, args) => customXmlPart(add(store, args.text(0))),
    GetByNamespace: ({ store }, args) => customXmlScope({ store, namespace: args.text(0) }),
  },
});
