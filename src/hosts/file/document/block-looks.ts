import type { BlockParagraph } from "../../../core/document-change";
import type { Model, Models } from "./models";
import { withSpace } from "./paragraph-space";
import type { Look } from "./paragraph-xml";
import { printParagraphProperties, printRunProperties } from "./properties";
import { SMALL, type CellLooks, type TableLook } from "./table-xml";

/** The looks of the parts of a block of ours. */
export interface BlockLooks {
  paragraph(
    part: BlockParagraph,
    place: { readonly isFirst: boolean; readonly isBeforeTable: boolean },
  ): Look;
  readonly table: TableLook;
}

/** Twentieths of a point that each level is indented by: half an inch and a bit, as contracts commonly are. */
const STEP = 720;
/** Six points: what parts our paragraphs where next to nothing parts the document's own. */
const GAP = 120;
const NO_NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
const KEEP_NEXT = "<w:keepNext/>";

function indent(paragraph: BlockParagraph): string {
  const hasNumber = /^[^\t]{1,12}\t/.test(paragraph.text);
  const depth = Math.max(0, paragraph.level - 1);
  const left = STEP * (depth + (hasNumber || paragraph.level > 0 ? 1 : 0));
  return hasNumber
    ? `<w:ind w:left="${String(left)}" w:right="0" w:hanging="${String(STEP)}"/>`
    : `<w:ind w:left="${String(left)}" w:right="0" w:firstLine="0"/>`;
}

const inside = (xml: string): string => /^<w:pPr>(.*)<\/w:pPr>$/s.exec(xml)?.[1] ?? "";

/** A model's look with some properties of our own. Our numbers are typed, so that no list of the document counts them. */
function lookOf(model: Model, own: Readonly<Record<string, string>>): Look {
  const properties = new Map(model.paragraph);
  if (model.isNumbered) properties.set("numPr", NO_NUMBER);
  for (const [name, xml] of Object.entries(own)) properties.set(name, xml);
  return {
    paragraph: inside(printParagraphProperties(properties)),
    mark: "",
    run: printRunProperties(model.run),
  };
}

/** The look of a table of ours: the body's style and letters, its cells close and unindented, its header bold. */
export function tableLook(body: Model, style: string | undefined, width: number): TableLook {
  const close = {
    spacing: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
    ind: '<w:ind w:left="0" w:right="0" w:firstLine="0"/>',
    jc: '<w:jc w:val="left"/>',
  };
  const cells = (run: Model["run"]): CellLooks => {
    const bold = new Map([...run, ["b", "<w:b/>"], ["bCs", "<w:bCs/>"]]);
    return {
      heading: lookOf({ ...body, run: bold }, { ...close, keepNext: KEEP_NEXT }),
      cell: lookOf({ ...body, run }, close),
    };
  };
  const size = `w:val="${String(2 * SMALL)}"`;
  const small = new Map([...body.run, ["sz", `<w:sz ${size}/>`], ["szCs", `<w:szCs ${size}/>`]]);
  return { style, width, usual: cells(body.run), small: cells(small) };
}

/** Looks of a block whose numbers stand typed in its text. */
export function typedLooks(models: Models, table: TableLook, newPage: boolean): BlockLooks {
  return {
    paragraph(part, { isFirst, isBeforeTable }) {
      const isTitle = isFirst && newPage;
      const model = part.role === "body" ? models.body : isTitle ? models.title : models.heading;
      // A heading may stand below a table, which leaves no space.
      const gap = { ...(part.role === "heading" && { before: GAP }), after: GAP };
      return lookOf(model, {
        ...(model.isTight && { spacing: withSpace(model.paragraph.get("spacing"), gap) }),
        ...(isTitle && { pageBreakBefore: "<w:pageBreakBefore/>" }),
        ...((isBeforeTable || part.role === "heading") && { keepNext: KEEP_NEXT }),
        ind: indent(part),
      });
    },
    table,
  };
}

/** Looks of a block that takes them, and its numbers, from paragraphs of the document by their level. */
export const siblingLooks = (
  looks: readonly { readonly heading: Look; readonly body: Look }[],
  table: TableLook,
): BlockLooks => ({
  paragraph(part) {
    const at = looks[Math.min(part.level, looks.length - 1)];
    const plain: Look = { paragraph: "", mark: "", run: "" };
    return (part.role === "heading" ? at?.heading : at?.body) ?? plain;
  },
  table,
});
