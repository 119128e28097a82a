import { blockXml } from "../../file/document/block-xml";
import type { BlockLooks } from "../../file/document/block-looks";
import { numberOf } from "../../file/document/own-names";
import { WORD_NAMESPACE } from "../../file/document/word-xml";
import type { ComingBlock } from "./plan-work";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats";

/** The control around a block, and what it holds. */
const CONTROL = /^<w:sdt><w:sdtPr>.*?<\/w:sdtPr><w:sdtContent>(.*)<\/w:sdtContent><\/w:sdt>$/s;

/**
 * A block as the smallest package that Word takes: its tagged control with its bookmark, no styles and no lists, so that the
 * document's own hold. An empty paragraph ends it, since Word joins the last one with what follows.
 */
export function fragmentOf(
  { tag, title, parts }: ComingBlock,
  looks: BlockLooks,
  hasControls: boolean,
): string {
  const id = numberOf(tag);
  const ids = { control: id, bookmark: id, comments: [] };
  const block = blockXml({ tag, title, parts }, looks, ids, undefined, true);
  const body = hasControls ? block : block.replace(CONTROL, "$1");
  return (
    '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
    `<pkg:part pkg:name="/_rels/.rels" pkg:contentType="${TYPES}-package.relationships+xml"><pkg:xmlData>` +
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>` +
    `</pkg:xmlData></pkg:part><pkg:part pkg:name="/word/document.xml" pkg:contentType="${TYPES}-officedocument.wordprocessingml.document.main+xml"><pkg:xmlData>` +
    `<w:document xmlns:w="${WORD_NAMESPACE}"><w:body>${body}<w:p/></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`
  );
}
