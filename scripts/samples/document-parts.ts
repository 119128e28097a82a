import { escapeXml, XML_HEAD } from "../../src/hosts/file/xml";
import type { ContractLine } from "./contract-text";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A run of text with its tabs. */
export const run = (text: string, isBold: boolean): string =>
  text
    .split(/(\t)/)
    .map((piece) =>
      piece === "\t" ? "<w:tab/>" : piece === "" ? "" : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    )
    .join("")
    .replace(/^(.+)$/s, `<w:r>${isBold ? "<w:rPr><w:b/><w:bCs/></w:rPr>" : ""}$1</w:r>`);

const runs = (text: string): string =>
  text
    .split("*")
    .map((piece, index) => run(piece, index % 2 === 1))
    .join("");

const paragraph = ({ style, text }: ContractLine): string =>
  `<w:p>${style === "Plain" ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs(text)}</w:p>`;

function table(
  rows: readonly (readonly [string, string])[],
  widths: readonly [number, number],
  hasRules: boolean,
): string {
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const rules = edges
    .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`)
    .join("");
  const cell = (text: string, width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${String(width)}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>${run(text, false)}</w:p></w:tc>`;
  const body = rows
    .map(([left, right]) => `<w:tr>${cell(left, widths[0])}${cell(right, widths[1])}</w:tr>`)
    .join("");
  const grid = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(widths[0] + widths[1])}" w:type="dxa"/>${hasRules ? `<w:tblBorders>${rules}</w:tblBorders>` : ""}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

/** A paragraph of a sample, or a table of two columns: labels and answers with rules, signatures without. */
export type SamplePart =
  | ContractLine
  | {
      readonly rows: readonly (readonly [string, string])[];
      readonly widths: readonly [number, number];
      readonly hasRules: boolean;
    }
  | { readonly xml: string };

const part = (one: SamplePart): string => {
  if ("xml" in one) return one.xml;
  return "rows" in one ? table(one.rows, one.widths, one.hasRules) : paragraph(one);
};

/** A sample document: its parts, the words at the foot of each page, and comments by other people. */
export interface SampleDocument {
  readonly body: readonly SamplePart[];
  readonly footer: string;
  readonly comments?: readonly { readonly id: number; readonly author: string; readonly text: string }[];
}

const documentXml = ({ body }: SampleDocument): string =>
  [
    `${XML_HEAD}<w:document ${W} ${R}><w:body>`,
    ...body.map(part),
    "<w:p/>",
    '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>',
    "</w:body></w:document>",
  ].join("");

const commentsXml = (comments: NonNullable<SampleDocument["comments"]>): string =>
  `${XML_HEAD}<w:comments ${W}>${comments
    .map(
      ({ id, author, text }) =>
        `<w:comment w:id="${String(id)}" w:author="${author}" w:date="2026-02-20T09:00:00Z" w:initials="${author
          .split(" ")
          .map((name) => name[0] ?? "")
          .join("")}"><w:p>${run(text, false)}</w:p></w:comment>`,
    )
    .join("")}</w:comments>`;

const style = (
  id: string,
  name: string,
  basedOn: string,
  next: string,
  paragraphs: string,
  text = "",
): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`}<w:next w:val="${next}"/><w:qFormat/><w:pPr>${paragraphs}</w:pPr>${text === "" ? "" : `<w:rPr>${text}</w:rPr>`}</w:style>`;

const list = (level: number): string =>
  `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr>`;

const stylesXml = (): string =>
  [
    `${XML_HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style(
      "Title",
      "Title",
      "Normal",
      "Subtitle",
      '<w:spacing w:before="240" w:after="60"/>',
      '<w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="40"/><w:szCs w:val="40"/>',
    ),
    style(
      "Subtitle",
      "Subtitle",
      "Normal",
      "Normal",
      '<w:spacing w:after="360"/>',
      '<w:color w:val="404040"/><w:sz w:val="26"/><w:szCs w:val="26"/>',
    ),
    style("PartyLine", "Party Line", "Normal", "PartyLine", '<w:ind w:left="720" w:hanging="720"/>'),
    style(
      "Heading1",
      "heading 1",
      "Normal",
      "Clause2",
      `<w:keepNext/>${list(0)}<w:spacing w:before="280"/><w:outlineLvl w:val="0"/>`,
      '<w:b/><w:bCs/><w:color w:val="1F3864"/><w:sz w:val="23"/><w:szCs w:val="23"/>',
    ),
    style("Clause2", "Clause Level 2", "Normal", "Clause2", `${list(1)}<w:jc w:val="both"/>`),
    style("Clause3", "Clause Level 3", "Normal", "Clause3", `${list(2)}<w:jc w:val="both"/>`),
    style("Definition", "Definition", "Normal", "Definition", '<w:ind w:left="720"/><w:jc w:val="both"/>'),
    style("TableText", "Table Text", "Normal", "TableText", '<w:spacing w:before="60" w:after="60"/>'),
    style(
      "SignatureHeading",
      "Signature Heading",
      "Normal",
      "Normal",
      '<w:keepNext/><w:spacing w:before="480"/>',
      "<w:b/><w:bCs/>",
    ),
    style(
      "Footer",
      "footer",
      "Normal",
      "Footer",
      '<w:spacing w:after="0"/><w:jc w:val="center"/>',
      '<w:color w:val="595959"/><w:sz w:val="17"/><w:szCs w:val="17"/>',
    ),
    "</w:styles>",
  ].join("");

const level = (index: number, format: string, text: string, styleId: string, left: number): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${styleId}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${String(left)}" w:hanging="720"/></w:pPr></w:lvl>`;

const numberingXml = (): string =>
  `${XML_HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, "decimal", "%1.", "Heading1", 720)}${level(1, "decimal", "%1.%2", "Clause2", 720)}${level(2, "lowerLetter", "(%3)", "Clause3", 1440)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const footerXml = (words: string): string =>
  `${XML_HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(words)} · page </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

const related = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${String(id)}" Type="${RELATIONSHIP}/${type}" Target="${target}"/>`;

const relationshipsXml = (inside: string): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

const override = (part: string, kind: string): string =>
  `<Override PartName="/word/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`;

/** The parts of a sample document: real styles and automatic numbers, and comments where it has some. */
export const documentParts = (sample: SampleDocument): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("document", "document.main")}${override("styles", "styles")}${override("numbering", "numbering")}${override("settings", "settings")}${override("footer1", "footer")}${sample.comments ? override("comments", "comments") : ""}</Types>`,
  "_rels/.rels": relationshipsXml(related(1, "officeDocument", "word/document.xml")),
  "word/document.xml": documentXml(sample),
  "word/_rels/document.xml.rels": relationshipsXml(
    related(1, "styles", "styles.xml") +
      related(2, "numbering", "numbering.xml") +
      related(3, "settings", "settings.xml") +
      related(4, "footer", "footer1.xml") +
      (sample.comments ? related(5, "comments", "comments.xml") : ""),
  ),
  "word/styles.xml": stylesXml(),
  "word/numbering.xml": numberingXml(),
  "word/settings.xml": `${XML_HEAD}<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  "word/footer1.xml": footerXml(sample.footer),
  ...(sample.comments && { "word/comments.xml": commentsXml(sample.comments) }),
});
