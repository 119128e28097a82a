import type { BlockPart } from "../../../core/document-change";
import { escapeXml } from "../xml";
import type { BlockLooks } from "./block-looks";
import { markXml } from "./mark-xml";
import { bookmarkOf } from "./own-names";
import { paragraphXml } from "./paragraph-xml";
import { controlRanges, type Revise } from "./revision";
import { tableXml } from "./table-xml";
import { WORD_NAMESPACE } from "./word-xml";

/** Fresh ids for one block. */
export interface BlockIds {
  readonly control: number;
  readonly bookmark: number;
  /** Id of the comment at a part of the block, by its position; undefined where it has no mark. */
  readonly comments: readonly (number | undefined)[];
}

/** What a block of ours says, and under which name. */
export interface BlockWords {
  readonly tag: string;
  readonly title: string;
  readonly parts: readonly BlockPart[];
}

/** The block's parts; an empty paragraph keeps two tables apart, and closes a block that ends with one, as Word asks. */
export function closedParts(parts: readonly BlockPart[]): readonly BlockPart[] {
  const empty: BlockPart = { role: "body", level: 0, text: "" };
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    return part.role === "table" && (next === undefined || next.role === "table") ? [part, empty] : [part];
  });
}

/** A block of ours as XML: a tagged content control, a bookmark over its paragraphs, and their marks. */
export function blockXml(
  { tag, title, parts }: BlockWords,
  looks: BlockLooks,
  ids: BlockIds,
  revise: Revise,
  hasUsualPrefix: boolean,
): string {
  const own = closedParts(parts);
  const id = `w:id="${String(ids.bookmark)}"`;
  const start = `<w:bookmarkStart ${id} w:name="${bookmarkOf(tag)}"/>`;
  const end = `<w:bookmarkEnd ${id}/>`;
  const written = own.map((part, index) => {
    const opening = index === 0 ? start : "";
    if (part.role === "table") return opening + tableXml(part, looks.table, revise);
    const isBeforeTable = own[index + 1]?.role === "table";
    const comment = ids.comments[parts.indexOf(part)];
    const mark = comment === undefined ? { before: "", after: "" } : markXml(comment, "", true, revise);
    return paragraphXml(part.text, looks.paragraph(part, { isFirst: index === 0, isBeforeTable }), revise, {
      before: opening + mark.before,
      after: mark.after + (index === own.length - 1 ? end : ""),
    });
  });
  const binding = hasUsualPrefix ? "" : ` xmlns:w="${WORD_NAMESPACE}"`;
  const names = `<w:alias w:val="${escapeXml(title)}"/><w:tag w:val="${escapeXml(tag)}"/>`;
  const ranges = controlRanges("Ins", revise, binding);
  return `${ranges.before}<w:sdt${binding}><w:sdtPr>${names}<w:id w:val="${String(ids.control)}"/></w:sdtPr><w:sdtContent>${ranges.first}${written.join("")}${ranges.last}</w:sdtContent></w:sdt>${ranges.after}`;
}
