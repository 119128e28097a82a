import type { Paragraph, Paragraphs } from "../../../src/core/snapshot";
import { escapeXml } from "../../../src/hosts/file/xml";
import type { Answered } from "../document-laws/opened";
import { docxOf } from "./docx-bytes";

interface WrittenComment {
  readonly id: number;
  readonly index: number;
  readonly author: string;
  readonly text: string;
  /** Id of its paragraph, and of the comment's that it answers. */
  readonly paragraphId?: string;
  readonly answers?: string;
}

const runXml = (text: string): string =>
  text
    .split("\t")
    .map((piece) => `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`)
    .join("<w:tab/>");

function paragraphXml({ index, number, text }: Paragraph, comments: readonly WrittenComment[]): string {
  const own = comments.filter((one) => one.index === index).map(({ id }) => String(id));
  const starts = own.map((id) => `<w:commentRangeStart w:id="${id}"/>`).join("");
  const ends = own
    .map((id) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`)
    .join("");
  const words = number === "" ? text : `${number}\t${text}`;
  return `<w:p>${starts}<w:r>${runXml(words)}</w:r>${ends}</w:p>`;
}

/** The body's children: paragraphs, and tables of one paragraph a cell. */
function bodyXml(paragraphs: readonly Paragraph[], comments: readonly WrittenComment[]): string {
  let out = "";
  let before: Paragraph["cell"];
  for (const paragraph of paragraphs) {
    const { cell } = paragraph;
    const [isSameTable, isSameRow] = [cell?.table === before?.table, cell?.row === before?.row];
    if (before && !(isSameTable && isSameRow)) out += "</w:tr>";
    if (before && !isSameTable) out += "</w:tbl>";
    if (cell && !isSameTable) out += "<w:tbl><w:tblPr/><w:tblGrid/>";
    if (cell && !(isSameTable && isSameRow)) out += "<w:tr>";
    const xml = paragraphXml(paragraph, comments);
    out += cell ? `<w:tc>${xml}</w:tc>` : xml;
    before = cell;
  }
  return before ? `${out}</w:tr></w:tbl>` : out;
}

const commentXml = ({ id, author, text, paragraphId }: WrittenComment): string => {
  const own = paragraphId === undefined ? "" : ` w14:paraId="${paragraphId}"`;
  return `<w:comment w:id="${String(id)}" w:author="${author}"><w:p${own}><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p></w:comment>`;
};

/** The bytes of a Word document with these paragraphs; at `answered` stand marks of ours that Ann has replied to. */
export function documentBytes(document: Paragraphs, answered: readonly Answered[] = []): Uint8Array {
  const { paragraphs, isProtected } = document;
  const theirs = paragraphs.flatMap(({ index, comments }) =>
    comments.map((text) => ({ index, author: "Ann", text })),
  );
  const threads = answered.flatMap(({ index, text }, at) => {
    const [own, reply] = [`0000000${String(at)}`, `1000000${String(at)}`];
    return [
      { index, author: "Commonweal", text, paragraphId: own },
      { index, author: "Ann", text: "Noted", paragraphId: reply, answers: own },
    ];
  });
  const comments = [...theirs, ...threads].map((one, id): WrittenComment => ({ ...one, id }));
  const extended = comments.map(({ paragraphId, answers }) =>
    paragraphId === undefined
      ? ""
      : `<w15:commentEx w15:paraId="${paragraphId}"${answers === undefined ? "" : ` w15:paraIdParent="${answers}"`} w15:done="0"/>`,
  );
  return docxOf(bodyXml(paragraphs, comments), {
    ...(comments.length > 0 && { comments: comments.map(commentXml).join("") }),
    ...(answered.length > 0 && { commentsExtended: extended.join("") }),
    ...(isProtected && { settings: '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>' }),
  });
}
