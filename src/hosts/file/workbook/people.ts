import { addContentType, addRelationship, findByType } from "../opc";
import type { Package } from "../package";
import { splice, XML_HEAD } from "../xml";
import { appendTo, childrenOf, elementsOf, OURS, prefixOf, removeFrom } from "./elements";
import { cutRelationship, wasTheirs } from "./hanging-parts";
import { freePartName } from "./part-names";

const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const RELATIONSHIP = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const CONTENT_TYPE = "application/vnd.ms-excel.person+xml";

/** Where Excel keeps them. */
const PART = "xl/persons/person.xml";

/** The name under which marks of ours stand. */
export const OUR_NAME = "Commonweal";
const OUR_PERSON = "{C0335EA1-6D2F-8C1A-8B54-4E0F9C570002}";

/** Ids of the people of a workbook that are us: after Office saved the file, perhaps under another id. */
export function ourPeople(pkg: Package, workbook: string): ReadonlySet<string> {
  const ids = findByType(pkg, workbook, "person").flatMap(({ target }) =>
    (elementsOf(pkg, target)?.root.children ?? [])
      .filter(({ attributes }) => attributes.displayName === OUR_NAME)
      .map(({ attributes }) => attributes.id ?? ""),
  );
  return new Set([...ids, OUR_PERSON]);
}

/** The id under which we write, entered among the workbook's people where it is missing. */
export function enterPerson(pkg: Package, workbook: string): string {
  const [standing] = findByType(pkg, workbook, "person");
  const part = standing?.target ?? (pkg.has(PART) ? freePartName(pkg, "xl/persons/person", ".xml") : PART);
  if (!standing) pkg.set(part, `${XML_HEAD}<personList xmlns="${NAMESPACE}"></personList>`);
  const { xml, root } = elementsOf(pkg, part) ?? {};
  if (xml === undefined || !root) return OUR_PERSON;
  const ours = root.children.find(({ attributes }) => attributes.displayName === OUR_NAME);
  if (ours?.attributes.id !== undefined) return ours.attributes.id;
  const person = `<${prefixOf(root)}person${OURS}displayName="${OUR_NAME}" id="${OUR_PERSON}" userId="${OUR_NAME}" providerId="None"/>`;
  pkg.set(part, splice(xml, [appendTo(root, person)]));
  if (!standing) {
    addContentType(pkg, part, CONTENT_TYPE);
    addRelationship(pkg, workbook, RELATIONSHIP, part);
  }
  return OUR_PERSON;
}

/** Takes us from the workbook's people once no comment is ours, and the list with us where nobody is left. */
export function leavePerson(pkg: Package, workbook: string, sheetParts: readonly string[]): void {
  const people = ourPeople(pkg, workbook);
  const isUsed = sheetParts.some((part) =>
    findByType(pkg, part, "threadedComment").some(({ target }) =>
      [...people].some((id) => pkg.text(target)?.includes(id)),
    ),
  );
  if (isUsed) return;
  for (const { id, target } of findByType(pkg, workbook, "person")) {
    const { xml, root } = elementsOf(pkg, target) ?? {};
    if (xml === undefined || !root) continue;
    const all = childrenOf(root, "person");
    const gone = all.filter(({ attributes }) => attributes.displayName === OUR_NAME);
    if (gone.length === 0) continue;
    if (gone.length === all.length && !wasTheirs(id, xml, gone)) cutRelationship(pkg, workbook, id);
    else pkg.set(target, splice(xml, removeFrom(xml, root, gone)));
  }
}
