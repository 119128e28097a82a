import { ApiError } from "../core/api-error";
import type { XmlElement } from "../package/xml";
import { readFlat, type FlatPackage } from "./flat-opc";
import { stylesOf } from "./styles";
import { attribute, element } from "./word-xml";
import type { WordDocument } from "./word-document";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const partRoot = (flat: FlatPackage, type: string): XmlElement | undefined => {
  const target = flat.relationships(flat.main).find((one) => one.type === type)?.target;
  return target === undefined ? undefined : flat.parts.get(target);
};

/** Brings in the styles that the blocks name and the document lacks; a style that is there keeps the document's look. */
function bringStyles(document: WordDocument, flat: FlatPackage, blocks: readonly XmlElement[]): void {
  const source = partRoot(flat, "styles");
  const part = document.pkg.related(document.part, "styles");
  if (part === undefined) return;
  const known = new Set(stylesOf(document).map((one) => one.attr("styleId") ?? ""));
  const given = new Map((source?.elements("style") ?? []).map((one) => [one.attr("styleId") ?? "", one]));
  const wanted = blocks.flatMap((block) =>
    [...block.walk()]
      .filter((one) => /^(?:pStyle|rStyle|tblStyle)$/.test(one.local))
      .map((one) => one.attr("val") ?? ""),
  );
  const bring = (id: string): void => {
    const style = given.get(id);
    if (known.has(id) || !style) return;
    known.add(id);
    const copy = style.copy();
    copy.attributes.delete(`${copy.prefix}default`);
    document.pkg.edit(part).add(copy);
    for (const name of ["basedOn", "next", "link"]) {
      const other = style.child(name)?.attr("val");
      if (other !== undefined) bring(other);
    }
  };
  for (const id of wanted) bring(id);
}

/** Brings in the lists of the blocks as new ones; those of the document are left as they are. */
function bringLists(document: WordDocument, flat: FlatPackage, blocks: readonly XmlElement[]): void {
  const source = partRoot(flat, "numbering");
  const ids = blocks.flatMap((block) => [...block.all("numId")]);
  if (!source || ids.length === 0) return;
  let part = document.pkg.related(document.part, "numbering");
  if (part === undefined) {
    part = "word/numbering.xml";
    document.pkg.add(
      part,
      "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
      `${HEAD}<w:numbering xmlns:w="${MAIN}"></w:numbering>`,
    );
    document.pkg.relate(document.part, `${RELATION}/numbering`, part);
  }
  const target = document.pkg.edit(part);
  const made = new Map<string, string>();
  const next = (name: string, id: string): string =>
    String(Math.max(0, ...target.elements(name).map((one) => Number(one.attr(id)))) + 1);
  for (const one of ids) {
    const old = one.attr("val") ?? "";
    if (old === "0") continue;
    const num = source.elements("num").find((each) => each.attr("numId") === old);
    const abstract = source
      .elements("abstractNum")
      .find((each) => each.attr("abstractNumId") === num?.child("abstractNumId")?.attr("val"));
    if (!num || !abstract) continue;
    let id = made.get(old);
    if (id === undefined) {
      id = next("num", "numId");
      made.set(old, id);
      const abstractId = next("abstractNum", "abstractNumId");
      const copy = abstract.copy();
      attribute(copy, "abstractNumId", abstractId);
      const last = target.elements("abstractNum").at(-1);
      target.insert(last ? target.indexOf(last) + 1 : 0, copy);
      const own = num.copy();
      attribute(own, "numId", id);
      const link = own.child("abstractNumId");
      if (link) attribute(link, "val", abstractId);
      const lastNum = target.elements("num").at(-1) ?? target.elements("abstractNum").at(-1);
      target.insert(lastNum ? target.indexOf(lastNum) + 1 : 0, own);
    }
    attribute(one, "val", id);
  }
}

/** Brings in pictures and addresses that the blocks lead to. */
function bringRelated(
  document: WordDocument,
  flat: FlatPackage,
  part: string,
  blocks: readonly XmlElement[],
): void {
  const given = new Map(flat.relationships(flat.main).map((one) => [one.id, one]));
  for (const block of blocks)
    for (const one of [block, ...block.walk()])
      for (const [name, value] of one.attributes) {
        if (!/^r:(?:id|embed|link)$/.test(name)) continue;
        const found = given.get(value);
        if (!found)
          throw new ApiError("GeneralException", `The package has no relationship ${value}.`, "insertOoxml");
        if (found.external) {
          one.put(name, document.pkg.relate(part, `${RELATION}/${found.type}`, found.target, true));
          continue;
        }
        const binary = flat.binaries.get(found.target);
        if (!binary)
          throw new ApiError(
            "ApiNotFound",
            `A relationship of type ${found.type} is not emulated.`,
            "insertOoxml",
          );
        const extension = found.target.slice(found.target.lastIndexOf(".") + 1);
        const target = document.pkg.free((number) => `word/media/inserted${String(number)}.${extension}`);
        document.pkg.add(target, binary.type, Buffer.from(binary.base64, "base64"));
        one.put(name, document.pkg.relate(part, `${RELATION}/${found.type}`, target));
      }
}

/** Declares what the blocks' names need, where the document does not. */
function bringNames(
  document: WordDocument,
  part: string,
  source: XmlElement,
  blocks: readonly XmlElement[],
): void {
  const root = document.pkg.xml(part);
  const ignorable = new Set((root.attributes.get("mc:Ignorable") ?? "").split(" ").filter(Boolean));
  const given = (source.attributes.get("mc:Ignorable") ?? "").split(" ").filter(Boolean);
  for (const [name, uri] of source.attributes) {
    if (!name.startsWith("xmlns")) continue;
    const known = root.attributes.get(name);
    if (known === undefined && name !== "xmlns") {
      root.put(name, uri);
      if (given.includes(name.slice("xmlns:".length))) ignorable.add(name.slice("xmlns:".length));
    } else if (known !== uri) for (const block of blocks) block.put(name, uri);
  }
  if (ignorable.size > 0 && root.attributes.has("xmlns:mc"))
    root.put("mc:Ignorable", [...ignorable].join(" "));
}

/** The blocks of a flat package, ready to stand in a part of the document. */
export function importOoxml(
  document: WordDocument,
  story: XmlElement,
  text: string,
  location: string,
): readonly XmlElement[] {
  const flat = readFlat(text, location);
  const source = flat.parts.get(flat.main);
  const body = source?.child("body");
  if (!source || !body)
    throw new ApiError("GeneralException", "The package's document has no body.", location);
  const blocks = body
    .elements()
    .filter((one) => one.local !== "sectPr")
    .map((one) => one.copy());
  for (const block of blocks)
    for (const one of block.walk())
      if (/^(?:footnoteReference|endnoteReference|altChunk|object)$/.test(one.local))
        throw new ApiError("ApiNotFound", `OOXML with ${one.local} is not emulated.`, location);
  const part = document.partOf(story);
  bringNames(document, part, source, blocks);
  bringStyles(document, flat, blocks);
  bringLists(document, flat, blocks);
  bringRelated(document, flat, part, blocks);
  dropComments(blocks);
  return blocks.length > 0 ? blocks : [element(document.body, "p")];
}

/** Word takes over no comments whose text the package does not bring; the emulator takes over none. */
function dropComments(blocks: readonly XmlElement[]): void {
  for (const block of blocks)
    for (const one of [...block.walk()])
      if (/^comment(?:RangeStart|RangeEnd|Reference)$/.test(one.local) && one.parent)
        one.parent.children.splice(one.parent.indexOf(one), 1);
}
