import { strToU8, zipSync } from "fflate";

/** Parts of a package by name, as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A zip file of these parts, made by another library than the one under test reads with. */
export const zipped = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { mtime: "1980-01-01" },
  );

/** A relationships part: type's last step and target of each, with ids rId1, rId2 and so on. */
export const rels = (...all: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([type, target], at) => {
      const full = type.includes(":") ? type : `${REL}/${type}`;
      return `<Relationship Id="rId${String(at + 1)}" Type="${full}" Target="${target}"/>`;
    })
    .join("")}</Relationships>`;

/** A worksheet part around the inside of its sheetData; `after` and `before` stand beside it. */
export const sheetXml = (rows: string, after = "", before = ""): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** A shared strings part of plain texts. */
export const stringsXml = (...texts: readonly string[]): string =>
  `${HEAD}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;

/** A styles part whose cell styles have these number formats: a built-in id, or a code. */
export function stylesXml(...formats: readonly (number | string)[]): string {
  const codes = formats.flatMap((format, at) =>
    typeof format === "string" ? [`<numFmt numFmtId="${String(164 + at)}" formatCode="${format}"/>`] : [],
  );
  const xfs = formats.map(
    (format, at) => `<xf numFmtId="${String(typeof format === "string" ? 164 + at : format)}"/>`,
  );
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join("")}</cellXfs></styleSheet>`;
}

export const contentTypes = (main = `${SHEET_TYPE}.sheet.main+xml`, mainName = "/xl/workbook.xml"): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="${mainName}" ContentType="${main}"/></Types>`;

/** The parts of a small sound workbook: sheets by name, each its worksheet part; `more` adds parts or replaces them. */
export function workbookOf(sheets: Readonly<Record<string, string>>, more: Parts = {}): Parts {
  const names = Object.keys(sheets);
  const listed = names
    .map((name, at) => `<sheet name="${name}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`)
    .join("");
  return {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${listed}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      ...names.map((_, at): [string, string] => ["worksheet", `worksheets/sheet${String(at + 1)}.xml`]),
      ["sharedStrings", "sharedStrings.xml"],
      ["styles", "styles.xml"],
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((xml, at) => [`xl/worksheets/sheet${String(at + 1)}.xml`, xml]),
    ),
    "xl/sharedStrings.xml": stringsXml(),
    "xl/styles.xml": stylesXml(0),
    ...more,
  };
}

/** The parts of a small Word document. */
export const documentOf = (text: string): Parts => ({
  "[Content_Types].xml": contentTypes(
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    "/word/document.xml",
  ),
  "_rels/.rels": rels(["officeDocument", "word/document.xml"]),
  "word/document.xml": `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
});
