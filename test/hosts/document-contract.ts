import { blockLaws } from "./document-laws/block-laws";
import { fillLaws } from "./document-laws/fill-laws";
import { abortLaws, markLaws, ownPartLaws } from "./document-laws/mark-laws";
import type { Lack, OpenDocument } from "./document-laws/opened";
import { replaceLaws, tableLaws, trackLaws } from "./document-laws/writing-laws";

const LAWS = {
  blocks: blockLaws,
  marks: markLaws,
  "our part": ownPartLaws,
  tables: tableLaws,
  fills: fillLaws,
  replacing: replaceLaws,
  tracking: trackLaws,
  "giving up": abortLaws,
} as const;

/** One group of the rules that every host of documents keeps. */
export type DocumentLaw = keyof typeof LAWS;

export const DOCUMENT_LAWS: readonly DocumentLaw[] = [
  "blocks",
  "marks",
  "our part",
  "tables",
  "fills",
  "replacing",
  "tracking",
  "giving up",
];

/** The rules that every host of documents keeps, whatever stands behind it; those that need what it lacks say so in their names. */
export function documentContract(name: string, open: OpenDocument, lacks: readonly Lack[] = []): void {
  describe.each(DOCUMENT_LAWS)(`${name} keeps the contract of a document host: %s`, (law) => {
    LAWS[law](open, lacks);
  });
}
