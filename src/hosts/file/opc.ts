import type { Package } from "./package";
import { escapeXml, splice, walk, XML_HEAD, type Splice, type Tag } from "./xml";

/** One relationship of a part, as Open Packaging defines it. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of the part meant, without a leading slash, as the package spells it where it has such a part; the address itself where external. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CONTENT_TYPES = "[Content_Types].xml";

/** A relationships part as we begin it. */
const NO_RELATIONSHIPS = `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;

/** Start of the relationship types that Office itself writes. */
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** Name of the part that holds a part's relationships; "" stands for the package itself. */
export const relationshipsPartOf = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The part that a target names, seen from the part that names it. Steps above the package's root stay at the root. */
export function resolveTarget(pkg: Package, from: string, target: string): string {
  const path = (target.split("#")[0] ?? "").replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : folderOf(from) + path).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  const name = steps.join("/");
  const found = [name, decoded(name)].find((one) => pkg.has(one));
  return found === undefined ? name : pkg.nameOf(found);
}

function eachTag(pkg: Package, part: string, local: string, visit: (tag: Tag) => void): void {
  const xml = pkg.text(part);
  if (xml === undefined) return;
  walk(pkg.file, part, xml, {
    open: (tag, depth) => {
      if (depth === 1 && tag.local === local) visit(tag);
    },
  });
}

/** A part's relationships in the file's order ("" for the package's own); none where it has no such part. */
export function relationships(pkg: Package, part: string): readonly Relationship[] {
  const out: Relationship[] = [];
  eachTag(pkg, relationshipsPartOf(part), "Relationship", ({ attributes }) => {
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode = "" } = attributes;
    const external = mode.toLowerCase() === "external";
    out.push({ id, type, target: external ? target : resolveTarget(pkg, part, target), external });
  });
  return out;
}

/** A relationship type's last step, which the transitional and the strict form of the standard share: "worksheet", "comments". */
export const typeName = (type: string): string => type.slice(type.lastIndexOf("/") + 1);

/** A part's relationships of one kind inside the package, by the type's last step, transitional or strict. */
export const findByType = (pkg: Package, part: string, name: string): readonly Relationship[] =>
  relationships(pkg, part).filter((one) => !one.external && typeName(one.type) === name);

/** Inserts an element before the root's closing tag, with the root's own prefix. */
function appended(pkg: Package, part: string, xml: string, element: string): string {
  let prefix = "";
  const edits: Splice[] = [];
  walk(pkg.file, part, xml, {
    open(tag, depth) {
      if (depth > 0) return;
      prefix = tag.name.slice(0, tag.name.length - tag.local.length);
      const child = `<${prefix}${element}/>`;
      if (tag.isEmpty) edits.push({ start: tag.end - 2, end: tag.end, text: `>${child}</${tag.name}>` });
    },
    close(_, start, end, depth) {
      if (depth === 0 && edits.length === 0)
        edits.push({ start, end: start, text: `<${prefix}${element}/>` });
    },
  });
  return splice(xml, edits);
}

function relativeTarget(from: string, to: string): string {
  const here = folderOf(from).split("/").slice(0, -1);
  const there = to.split("/");
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => ".."), ...there.slice(same)].join("/");
}

/** How ids of relationships that we add begin, so that we know them again until Office saves the file. */
export const OUR_RELATIONSHIP = "rIdCommonweal";

const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/**
 * Adds a relationship from a part ("" for the package) to another part, and returns its id; one of that type to that part that
 * stands already is used again.
 */
export function addRelationship(pkg: Package, part: string, type: string, target: string): string {
  const standing = relationships(pkg, part);
  const same = standing.find(
    (one) => !one.external && one.type === type && one.target.toLowerCase() === target.toLowerCase(),
  );
  if (same) return same.id;
  const taken = new Set(standing.map((one) => one.id.toLowerCase()));
  let number = 1;
  while (taken.has(`${OUR_RELATIONSHIP}${String(number)}`.toLowerCase())) number++;
  const id = `${OUR_RELATIONSHIP}${String(number)}`;
  const name = relationshipsPartOf(part);
  const xml = pkg.text(name) ?? NO_RELATIONSHIPS;
  const element = `Relationship Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(relativeTarget(part, target))}"`;
  pkg.set(name, appended(pkg, name, xml, element));
  addContentType(pkg, name, RELATIONSHIPS_TYPE);
  return id;
}

function without(pkg: Package, part: string, local: string, isMeant: (tag: Tag) => boolean): void {
  const xml = pkg.text(part);
  if (xml === undefined) return;
  const edits: Splice[] = [];
  let start = -1;
  walk(pkg.file, part, xml, {
    open(tag, depth) {
      if (depth === 1 && tag.local === local && isMeant(tag)) start = tag.start;
    },
    close(_, __, end, depth) {
      if (depth !== 1 || start < 0) return;
      edits.push({ start, end, text: "" });
      start = -1;
    },
  });
  if (edits.length > 0) pkg.set(part, splice(xml, edits));
}

/** Removes a part's relationship of that id, and the relationships part where nothing is left in it that we did not begin. */
export function removeRelationship(pkg: Package, part: string, id: string): void {
  const name = relationshipsPartOf(part);
  without(pkg, name, "Relationship", (tag) => tag.attributes.Id === id);
  if (pkg.text(name) === NO_RELATIONSHIPS) removePart(pkg, name);
}

/** Removes a part with its own content type and its relationships; what it is related to stays. */
export function removePart(pkg: Package, part: string): void {
  removeContentType(pkg, part);
  pkg.remove(part);
  const own = relationshipsPartOf(part);
  if (part.endsWith(".rels") || !pkg.has(own)) return;
  removeContentType(pkg, own);
  pkg.remove(own);
}

const isOverrideOf = (part: string) => {
  const wanted = `/${part}`.toLowerCase();
  return (tag: Tag): boolean => {
    const name = (tag.attributes.PartName ?? "").toLowerCase();
    return name === wanted || decoded(name) === wanted;
  };
};

const extensionOf = (part: string): string => part.slice(part.lastIndexOf(".") + 1).toLowerCase();

/** A part's content type: its own, else its extension's; undefined where the package gives none. */
export function contentTypeOf(pkg: Package, part: string): string | undefined {
  let own: string | undefined;
  let byExtension: string | undefined;
  const isOverride = isOverrideOf(part);
  eachTag(pkg, CONTENT_TYPES, "Override", (tag) => {
    if (isOverride(tag)) own ??= tag.attributes.ContentType;
  });
  eachTag(pkg, CONTENT_TYPES, "Default", ({ attributes }) => {
    if (attributes.Extension?.toLowerCase() === extensionOf(part)) byExtension ??= attributes.ContentType;
  });
  return own ?? byExtension;
}

/** Whether the package gives that name a content type of its own, even where it has no such part. */
export function hasOwnType(pkg: Package, part: string): boolean {
  const isOverride = isOverrideOf(part);
  let has = false;
  eachTag(pkg, CONTENT_TYPES, "Override", (tag) => {
    has ||= isOverride(tag);
  });
  return has;
}

/** Gives a part its own content type, in place of another one. */
export function addContentType(pkg: Package, part: string, type: string): void {
  if (contentTypeOf(pkg, part) === type) return;
  removeContentType(pkg, part);
  const xml = pkg.text(CONTENT_TYPES);
  if (xml === undefined) return;
  const element = `Override PartName="/${escapeXml(part)}" ContentType="${escapeXml(type)}"`;
  pkg.set(CONTENT_TYPES, appended(pkg, CONTENT_TYPES, xml, element));
}

/** Gives an extension a content type where it has none; one that stands is left. */
export function addDefaultType(pkg: Package, extension: string, type: string): void {
  const extensions: string[] = [];
  eachTag(pkg, CONTENT_TYPES, "Default", ({ attributes }) => {
    extensions.push((attributes.Extension ?? "").toLowerCase());
  });
  const xml = pkg.text(CONTENT_TYPES);
  if (xml === undefined || extensions.includes(extension.toLowerCase())) return;
  const roots: Tag[] = [];
  walk(pkg.file, CONTENT_TYPES, xml, {
    open: (tag, depth) => {
      if (depth === 0) roots.push(tag);
    },
  });
  const [at] = roots;
  if (!at) return;
  const prefix = at.name.slice(0, at.name.length - at.local.length);
  const element = `${prefix}Default Extension="${escapeXml(extension)}" ContentType="${escapeXml(type)}"`;
  const edit = at.isEmpty
    ? { start: at.end - 2, end: at.end, text: `><${element}/></${at.name}>` }
    : { start: at.end, end: at.end, text: `<${element}/>` };
  pkg.set(CONTENT_TYPES, splice(xml, [edit]));
}

/** Removes a part's own content type, where it has one. */
export const removeContentType = (pkg: Package, part: string): void => {
  without(pkg, CONTENT_TYPES, "Override", isOverrideOf(part));
};
