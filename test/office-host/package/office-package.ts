import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { BadFile } from "./bad-file";
import { parseXml, type XmlPart } from "./parse-xml";
import { printXml } from "./print-xml";
import type { XmlElement } from "./xml";

const CONTENT_TYPES = "[Content_Types].xml";
const EPOCH = new Date("1980-01-01T00:00:00");

/** One relationship from a part to another, or to an address outside. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type, such as "comments". */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** A workbook's or document's parts. A part that nobody asks to change is written back byte for byte. */
export class OfficePackage {
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly parsed = new Map<string, XmlPart>();
  private readonly changed = new Set<string>();

  /** How often anything was changed. */
  changes = 0;
  /** Called before anything changes; throws where nothing may. */
  beforeChange: () => void = () => undefined;

  constructor(file: Uint8Array) {
    for (const [name, content] of Object.entries(unzip(file)))
      if (!name.endsWith("/")) this.bytes.set(name, content);
    if (!this.bytes.has(CONTENT_TYPES)) throw new BadFile(`The file has no part ${CONTENT_TYPES}.`);
  }

  names(): readonly string[] {
    return [...this.bytes.keys()];
  }

  has(name: string): boolean {
    return this.bytes.has(name);
  }

  text(name: string): string {
    return strFromU8(this.bytes.get(name) ?? new Uint8Array()).replace(/^\uFEFF/, "");
  }

  raw(name: string): Uint8Array {
    return this.bytes.get(name) ?? new Uint8Array();
  }

  /** The root of an XML part. */
  xml(name: string): XmlElement {
    const known = this.parsed.get(name);
    if (known) return known.root;
    if (!this.bytes.has(name)) throw new BadFile(`The file has no part ${name}.`);
    const part = this.parse(name);
    this.parsed.set(name, part);
    return part.root;
  }

  /** The root of an XML part that is about to change. */
  edit(name: string): XmlElement {
    const root = this.xml(name);
    this.touch(name);
    return root;
  }

  touch(name: string): void {
    this.beforeChange();
    this.changes++;
    this.changed.add(name);
  }

  /** Adds a part with its content type. */
  add(name: string, contentType: string, content: string | Uint8Array): void {
    this.beforeChange();
    this.bytes.set(name, typeof content === "string" ? strToU8(content) : content);
    this.parsed.delete(name);
    const types = this.edit(CONTENT_TYPES);
    const partName = `/${name}`;
    if (types.elements("Override").some((one) => one.attr("PartName") === partName)) return;
    types.add(types.make("Override", { PartName: partName, ContentType: contentType }));
  }

  /** Makes sure that files of an extension have a content type. */
  addDefault(extension: string, contentType: string): void {
    const types = this.xml(CONTENT_TYPES);
    if (types.elements("Default").some((one) => one.attr("Extension")?.toLowerCase() === extension)) return;
    this.touch(CONTENT_TYPES);
    types.insert(0, types.make("Default", { Extension: extension, ContentType: contentType }));
  }

  drop(name: string): void {
    this.beforeChange();
    this.bytes.delete(name);
    this.parsed.delete(name);
    const types = this.xml(CONTENT_TYPES);
    const override = types.elements("Override").find((one) => one.attr("PartName") === `/${name}`);
    if (override) {
      this.touch(CONTENT_TYPES);
      override.parent?.children.splice(override.parent.indexOf(override), 1);
    }
    if (!name.endsWith(".rels") && this.has(relsOf(name))) this.drop(relsOf(name));
  }

  contentType(name: string): string | undefined {
    const types = this.xml(CONTENT_TYPES);
    const own = types.elements("Override").find((one) => one.attr("PartName") === `/${name}`);
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const usual = types.elements("Default").find((one) => one.attr("Extension")?.toLowerCase() === extension);
    return own?.attr("ContentType") ?? usual?.attr("ContentType");
  }

  /** The relationships of a part; "" is the package itself. */
  relationships(of: string): readonly Relationship[] {
    const name = relsOf(of);
    if (!this.has(name)) return [];
    return this.xml(name)
      .elements("Relationship")
      .map((one) => {
        const external = one.attr("TargetMode") === "External";
        const target = one.attr("Target") ?? "";
        return {
          id: one.attr("Id") ?? "",
          type: (one.attr("Type") ?? "").replace(/^.*\//, ""),
          target: external ? target : resolvePart(of, target),
          external,
        };
      });
  }

  /** The part that a part leads to by a relationship of that type. */
  related(of: string, type: string): string | undefined {
    return this.relationships(of).find((one) => one.type === type && this.has(one.target))?.target;
  }

  /** Adds a relationship and answers its id. */
  relate(of: string, type: string, target: string, external = false): string {
    const name = relsOf(of);
    this.addDefault("rels", "application/vnd.openxmlformats-package.relationships+xml");
    if (!this.has(name))
      this.bytes.set(
        name,
        strToU8(
          '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
        ),
      );
    const root = this.edit(name);
    const taken = new Set(root.elements().map((one) => one.attr("Id")));
    let number = taken.size + 1;
    while (taken.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const at = external ? target : `/${target}`;
    const more: Readonly<Record<string, string>> = external ? { TargetMode: "External" } : {};
    root.add(root.make("Relationship", { Id: id, Type: type, Target: at, ...more }));
    return id;
  }

  unrelate(of: string, id: string): void {
    const name = relsOf(of);
    if (!this.has(name)) return;
    const root = this.edit(name);
    const found = root.elements().find((one) => one.attr("Id") === id);
    if (found) root.children.splice(root.indexOf(found), 1);
  }

  /** A part name that is still free, numbered. */
  free(pattern: (number: number) => string): string {
    let number = 1;
    while (this.has(pattern(number))) number++;
    return pattern(number);
  }

  /** The file as it now stands; the same parts give the same bytes. */
  save(): Uint8Array {
    const out: Record<string, Uint8Array> = {};
    for (const [name, content] of this.bytes) {
      const part = this.parsed.get(name);
      out[name] = part && this.changed.has(name) ? strToU8(printXml(part)) : content;
    }
    return zipSync(out, { mtime: EPOCH, level: 6 });
  }

  private parse(name: string): XmlPart {
    try {
      return parseXml(this.text(name));
    } catch (error) {
      throw new BadFile(`${name} is not well-formed XML: ${error instanceof Error ? error.message : ""}`);
    }
  }
}

function unzip(file: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(file);
  } catch (error) {
    throw new BadFile(`The file is no zip package: ${error instanceof Error ? error.message : ""}`);
  }
}

const relsOf = (part: string): string => {
  const at = part.lastIndexOf("/");
  return `${part.slice(0, at + 1)}_rels/${part.slice(at + 1)}.rels`;
};

/** The part that a target names, seen from the part that holds the relationship. */
export function resolvePart(from: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}
