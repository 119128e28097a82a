import { siblingLooks, tableLook, typedLooks, type BlockLooks } from "../../file/document/block-looks";
import { placeAfter } from "../../file/document/block-place";
import { chooseModels } from "../../file/document/models";
import type { OpenDocument } from "../../file/document/open-document";
import { OUR_TAG } from "../../file/document/own-names";
import { siblingLook } from "../../file/document/sibling-look";
import { tableStyleOf } from "../../file/document/table-styles";
import { textWidth } from "../../file/document/text-width";
import type { ComingBlock } from "./plan-work";

/** The looks of a block, from the document's own file: the very ones that the file would be given. */
export function fileLooks(document: OpenDocument, { after, newPage, like }: ComingBlock): BlockLooks {
  const { pkg, main, paragraphs, joined, styles, scan } = document;
  const models = chooseModels(paragraphs, joined, styles, after, (tag) => tag.startsWith(OUR_TAG));
  const width = textWidth(pkg.file, main, scan, placeAfter(document, after));
  const table = tableLook(models.body, tableStyleOf(pkg, main, scan.xml), width);
  const siblings = like.flatMap((index) => joined[index] ?? []);
  if (siblings.length === 0) return typedLooks(models, table, newPage);
  return siblingLooks(
    siblings.map((one) => ({ heading: siblingLook(one, true), body: siblingLook(one, false) })),
    table,
  );
}
