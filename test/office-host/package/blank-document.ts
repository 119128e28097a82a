import { strToU8, zipSync } from "fflate";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const style = (id: string, name: string, more = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>${more}</w:style>`;

const heading = (level: number): string =>
  style(
    `Heading${String(level)}`,
    `heading ${String(level)}`,
    `<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:outlineLvl w:val="${String(level - 1)}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
  );

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A paragraph as XML, for `blankDocument`. */
export const paragraphXml = (text: string, properties = ""): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;

/** The bytes of a new document whose body is the XML given; text that is no XML becomes a plain paragraph. It has headings and a numbered list, number 1. */
export function blankDocument(...blocks: readonly string[]): Uint8Array {
  const body = blocks.map((one) => (one.startsWith("<") ? one : paragraphXml(one))).join("");
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/>` +
      `<Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/>` +
      `<Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels":
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="${OFFICE}/settings" Target="settings.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${body === "" ? "<w:p/>" : body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    "word/settings.xml": `<w:settings xmlns:w="${MAIN}"><w:zoom w:percent="100"/></w:settings>`,
    "word/styles.xml":
      `<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>` +
      `${style("Normal", "Normal")}${[1, 2, 3].map(heading).join("")}` +
      `${style("ClauseText", "Clause Text", '<w:basedOn w:val="Normal"/>')}</w:styles>`,
    "word/numbering.xml":
      `<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>` +
      `${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2")}${level(2, "lowerLetter", "(%3)")}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)])),
    { mtime: new Date("1980-01-01T00:00:00") },
  );
}

/** The properties of a numbered paragraph, for `paragraphXml`. */
export const numbered = (at: number): string =>
  `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="1"/></w:numPr>`;

/** A flat package around blocks, as an add-in hands it to Word. */
export const flatPackage = (body: string): string =>
  '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
  '<pkg:part pkg:name="/_rels/.rels" pkg:contentType="application/vnd.openxmlformats-package.relationships+xml"><pkg:xmlData>' +
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>` +
  `</pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml" pkg:contentType="${TYPE}.document.main+xml"><pkg:xmlData>` +
  `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`;
