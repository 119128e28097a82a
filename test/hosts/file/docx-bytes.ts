import { openPackage } from "../../../src/hosts/file/package";
import { packed, writeEntries } from "../../../src/hosts/file/zip";
import { XML_HEAD } from "../../../src/hosts/file/xml";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OTHER_NAMES = `xmlns:r="${OFFICE}" xmlns:m="urn:m" xmlns:w14="urn:w14" xmlns:w15="urn:w15" xmlns:mc="urn:mc" xmlns:v="urn:v"`;

/** Parts of a document besides its body; each is what stands inside the part's root. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly settings?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
}

const ROOTS = {
  styles: "w:styles",
  numbering: "w:numbering",
  settings: "w:settings",
  comments: "w:comments",
  commentsExtended: "w15:commentsEx",
  header: "w:hdr",
  footer: "w:ftr",
  footnotes: "w:footnotes",
  endnotes: "w:endnotes",
} as const;

const entry = (name: string, xml: string) => packed(name, new TextEncoder().encode(xml));

/** The relationship id of a part of `docxOf`, among the parts that are given. */
export const relationshipOf = (name: keyof DocxParts, parts: DocxParts): string =>
  `rId${String(
    Object.keys(ROOTS)
      .filter((one) => one in parts)
      .indexOf(name) + 1,
  )}`;

/** The bytes of a small document around a body, with the section's properties last as Word writes them; `namespace` is strict where a test wants that. */
export function docxOf(body: string, parts: DocxParts = {}, namespace = WORD): Uint8Array {
  const names = `xmlns:w="${namespace}" ${OTHER_NAMES}`;
  const given = Object.entries(ROOTS).flatMap(([name, root]) => {
    const found = Object.entries(parts).find(([part]) => part === name);
    return found ? [{ name, root, inside: String(found[1]) }] : [];
  });
  const types = ["document.main", ...given.map(({ name }) => name)].map((kind) => {
    const part = kind === "document.main" ? "document" : kind;
    return `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;
  });
  const related = given.map(
    ({ name }, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  return writeEntries([
    entry(
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    ),
    entry(
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    entry(
      "word/document.xml",
      `${XML_HEAD}<w:document ${names}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    entry(
      "word/_rels/document.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships">${related.join("")}</Relationships>`,
    ),
    ...given.map(({ name, root, inside }) =>
      entry(`word/${name}.xml`, `${XML_HEAD}<${root} ${names}>${inside}</${root}>`),
    ),
  ]);
}

/** A paragraph of one run; `properties` stands inside its `w:pPr`. */
export const p = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** One part of a saved document; undefined where it has no such part. */
export const partOf = (bytes: Uint8Array, name = "word/document.xml"): string | undefined =>
  openPackage("test.docx", bytes).text(name);
