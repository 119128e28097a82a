import { ApiError, badArgument } from "../core/api-error";
import { parseXml } from "../package/parse-xml";
import { printNode } from "../package/print-xml";
import { resolvePart, type Relationship } from "../package/office-package";
import type { XmlElement } from "../package/xml";

const PKG = "http://schemas.microsoft.com/office/2006/xmlPackage";

/** A document in one XML text: its parts by name. */
export interface FlatPackage {
  readonly parts: ReadonlyMap<string, XmlElement>;
  readonly binaries: ReadonlyMap<string, { readonly type: string; readonly base64: string }>;
  readonly main: string;
  relationships(of: string): readonly Relationship[];
}

/** Reads a flat package; what Word would refuse is refused. */
export function readFlat(text: string, location: string): FlatPackage {
  let root: XmlElement;
  try {
    root = parseXml(text).root;
  } catch {
    throw badArgument(location, "The OOXML cannot be read.");
  }
  if (root.local !== "package") throw badArgument(location, "The OOXML is no package.");
  const parts = new Map<string, XmlElement>();
  const binaries = new Map<string, { readonly type: string; readonly base64: string }>();
  for (const part of root.elements("part")) {
    const name = (part.attr("name") ?? "").replace(/^\//, "");
    const xml = part.child("xmlData")?.elements()[0];
    if (xml) parts.set(name, xml);
    else
      binaries.set(name, {
        type: part.attr("contentType") ?? "",
        base64: part.child("binaryData")?.text ?? "",
      });
  }
  const relationships = (of: string): readonly Relationship[] => {
    const at = of.lastIndexOf("/");
    const found = parts.get(`${of.slice(0, at + 1)}_rels/${of.slice(at + 1)}.rels`);
    return (found?.elements("Relationship") ?? []).map((one) => {
      const external = one.attr("TargetMode") === "External";
      const target = one.attr("Target") ?? "";
      return {
        id: one.attr("Id") ?? "",
        type: (one.attr("Type") ?? "").replace(/^.*\//, ""),
        target: external ? target : resolvePart(of, target),
        external,
      };
    });
  };
  const main = relationships("").find((one) => one.type === "officeDocument")?.target;
  if (main === undefined || !parts.has(main)) throw badArgument(location, "The package has no document.");
  for (const one of relationships(main))
    if (!one.external && !parts.has(one.target) && !binaries.has(one.target))
      throw new ApiError(
        "GeneralException",
        `The package leads to ${one.target}, which it does not hold.`,
        location,
      );
  return { parts, binaries, main, relationships };
}

/** One part on its way out. */
export interface FlatPart {
  readonly name: string;
  readonly type: string;
  readonly xml?: XmlElement;
  readonly base64?: string;
}

/** The text of a flat package. */
export const printFlat = (parts: readonly FlatPart[]): string =>
  `<pkg:package xmlns:pkg="${PKG}">${parts
    .map(
      ({ name, type, xml, base64 }) =>
        `<pkg:part pkg:name="/${name}" pkg:contentType="${type}">` +
        (xml
          ? `<pkg:xmlData>${printNode(xml)}</pkg:xmlData>`
          : `<pkg:binaryData>${base64 ?? ""}</pkg:binaryData>`) +
        "</pkg:part>",
    )
    .join("")}</pkg:package>`;
