import {
  addContentType,
  addRelationship,
  findByType,
  OFFICE_RELATIONSHIPS,
  relationships,
  removePart,
  removeRelationship,
} from "./opc";
import { isEmptyPart, OWN_NAMESPACE, printOwnPart, type FillRecord, type OwnPart } from "../own-part";
import { findOwnPart, readFills } from "./own-part";
import type { Package } from "./package";
import { XML_HEAD } from "./xml";

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** The id under which Office keeps our part: always the same, so that the same input gives the same bytes. */
const STORE_ID = "{7C0D6E3A-6B1F-4D3B-9A57-C0440E3A1001}";

const propertiesOf = (pkg: Package, part: string): string | undefined =>
  findByType(pkg, part, "customXmlProps")[0]?.target;

function freeNumber(pkg: Package): number {
  let number = 1;
  while (
    pkg.has(`customXml/item${String(number)}.xml`) ||
    pkg.has(`customXml/itemProps${String(number)}.xml`)
  )
    number++;
  return number;
}

/**
 * Writes our part of a workbook or document, or takes it out where there is nothing to say; `main` is the part that names it. Records
 * of filled blanks stay as they are unless others are given.
 */
export function writeOwnPart(
  pkg: Package,
  main: string,
  own: OwnPart,
  fills: readonly FillRecord[] = readFills(pkg),
): void {
  const standing = findOwnPart(pkg);
  if (isEmptyPart(own, fills)) {
    if (standing === undefined) return;
    // LibreOffice relates it from the package itself, beside or instead of the main part.
    const named = [main, ""].map((from) => ({
      from,
      ids: relationships(pkg, from).flatMap((one) => (one.target === standing ? [one.id] : [])),
    }));
    const properties = propertiesOf(pkg, standing);
    if (properties !== undefined) removePart(pkg, properties);
    removePart(pkg, standing);
    for (const { from, ids } of named) for (const id of ids) removeRelationship(pkg, from, id);
    return;
  }
  if (standing !== undefined) {
    pkg.set(standing, printOwnPart(own, fills));
    return;
  }
  const number = String(freeNumber(pkg));
  const [part, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  pkg.set(part, printOwnPart(own, fills));
  const schemas = `<ds:schemaRefs><ds:schemaRef ds:uri="${OWN_NAMESPACE}"/></ds:schemaRefs>`;
  pkg.set(
    properties,
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${STORE_ID}" xmlns:ds="${DATA_STORE}">${schemas}</ds:datastoreItem>`,
  );
  addContentType(pkg, part, "application/xml");
  addContentType(pkg, properties, PROPERTIES_TYPE);
  addRelationship(pkg, part, `${OFFICE_RELATIONSHIPS}/customXmlProps`, properties);
  addRelationship(pkg, main, `${OFFICE_RELATIONSHIPS}/customXml`, part);
}
