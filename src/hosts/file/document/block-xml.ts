import type { BlockParagraph, InsertBlock } from "../../../core/document-change";
import { escapeXml } from "../xml";
import { markXml } from "./mark-xml";
import type { Model, Models } from "./models";
import { bookmarkOf } from "./own-names";
import { printParagraphProperties, printRunProperties } from "./properties";
import { WORD_NAMESPACE } from "./word-xml";

/** Twentieths of a point that each level is indented by: half an inch and a bit, as contracts commonly are. */
const STEP = 720;

/** Fresh ids for one block. */
export interface BlockIds {
  readonly control: number;
  readonly bookmark: number;
  /** Id of the comment at a paragraph of the block, by its position; undefined where it has no mark. */
  readonly comments: readonly (number | undefined)[];
}

const NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';

function indent(paragraph: BlockParagraph): string {
  const hasNumber = /^[^\t]{1,12}\t/.test(paragraph.text);
  const depth = Math.max(0, paragraph.level - 1);
  const left = STEP * (depth + (hasNumber || paragraph.level > 0 ? 1 : 0));
  return hasNumber
    ? `<w:ind w:left="${String(left)}" w:right="0" w:hanging="${String(STEP)}"/>`
    : `<w:ind w:left="${String(left)}" w:right="0" w:firstLine="0"/>`;
}

function runXml(text: string, properties: string): string {
  const content = text
    .split(/(\t|\n)/)
    .map((piece) => {
      if (piece === "\t") return "<w:tab/>";
      if (piece === "\n") return "<w:br/>";
      return piece === "" ? "" : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join("");
  return `<w:r>${properties}${content}</w:r>`;
}

function propertiesXml(paragraph: BlockParagraph, model: Model, breaks: boolean): string {
  const properties = new Map(model.paragraph);
  if (breaks) properties.set("pageBreakBefore", "<w:pageBreakBefore/>");
  // Our numbers are typed, so that no list of the document counts them; its own numbers stay as they are.
  if (model.isNumbered) properties.set("numPr", NO_NUMBER);
  properties.set("ind", indent(paragraph));
  return printParagraphProperties(properties);
}

/** A block of ours as XML: a tagged content control, a bookmark over its paragraphs, and their marks. */
export function blockXml(
  change: InsertBlock,
  models: Models,
  ids: BlockIds,
  hasUsualPrefix: boolean,
): string {
  const own = change.parts.filter((part) => part.role !== "table");
  const last = own.length - 1;
  const bookmark = String(ids.bookmark);
  const paragraphs = own.map((paragraph, index) => {
    const isTitle = index === 0 && change.newPage;
    const model = paragraph.role === "body" ? models.body : isTitle ? models.title : models.heading;
    const id = ids.comments[index];
    const mark = id === undefined ? { before: "", after: "" } : markXml(id, "", true);
    return [
      "<w:p>",
      propertiesXml(paragraph, model, isTitle),
      index === 0 ? `<w:bookmarkStart w:id="${bookmark}" w:name="${bookmarkOf(change.tag)}"/>` : "",
      mark.before,
      runXml(paragraph.text, printRunProperties(model.run)),
      mark.after,
      index === last ? `<w:bookmarkEnd w:id="${bookmark}"/>` : "",
      "</w:p>",
    ].join("");
  });
  const binding = hasUsualPrefix ? "" : ` xmlns:w="${WORD_NAMESPACE}"`;
  const names = `<w:alias w:val="${escapeXml(change.title)}"/><w:tag w:val="${escapeXml(change.tag)}"/>`;
  return `<w:sdt${binding}><w:sdtPr>${names}<w:id w:val="${String(ids.control)}"/></w:sdtPr><w:sdtContent>${paragraphs.join("")}</w:sdtContent></w:sdt>`;
}
