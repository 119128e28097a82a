/// <reference types="office-js" />
import {
  NO_OWN_PART,
  OWN_NAMESPACE,
  parseFills,
  parseOwnPart,
  type FillRecord,
  type OwnPart,
} from "../../own-part";

/** Our custom XML part as it stands in an open document. */
export interface OwnXml extends OwnPart {
  /** The part itself; undefined where the document has none. */
  readonly part: Word.CustomXmlPart | undefined;
  readonly xml: string;
  readonly fills: readonly FillRecord[];
}

/** What a document says that has no part of ours. */
export const NO_OWN_XML: OwnXml = { ...NO_OWN_PART, part: undefined, xml: "", fills: [] };

/** Our parts of a document, asked for with the next sync. */
export const askOwnParts = ({ document }: Word.RequestContext): Word.CustomXmlPartScopedCollection =>
  document.customXmlParts.getByNamespace(OWN_NAMESPACE).load("items/id");

/** What our part says, from its XML as the host gave it. */
export function readOwnXml(file: string, part: Word.CustomXmlPart | undefined, xml: string): OwnXml {
  if (!part) return NO_OWN_XML;
  const name = "the custom XML part of Commonweal";
  return { part, xml, fills: parseFills(file, name, xml), ...parseOwnPart(file, name, xml) };
}
