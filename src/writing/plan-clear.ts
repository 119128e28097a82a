import type { RemoveSheet, WorkbookChange } from "../core/change";
import type { DocumentChange, RemoveBlock, UnfillSlot } from "../core/document-change";
import type { Paragraphs, Sheets } from "../core/snapshot";
import { FILL_TAG, filledTags } from "./commitments-place";

/** The changes that take everything of ours, and only that, out of a workbook: sheets, marks, stamp, waivers and stated facts. */
export const planClear = (book: Sheets): readonly WorkbookChange[] => [
  { kind: "unmark" },
  ...book.sheets
    .filter((sheet) => sheet.isOurs)
    .map((sheet): RemoveSheet => ({ kind: "remove-sheet", name: sheet.name })),
  { kind: "stamp", stamp: undefined, waivers: [], stated: {} },
];

/** How the tags of our blocks begin. */
const OURS = "cw:";

/** The changes that take everything of ours, and only that, out of a document: filled blanks, blocks, marks, stamp, waivers and kept facts. */
export function planClearDocument(document: Paragraphs): readonly DocumentChange[] {
  const tags = new Set(
    document.paragraphs.flatMap(({ tag, ourTags = [] }) =>
      [...ourTags, tag].filter((one) => one.startsWith(OURS) && !one.startsWith(FILL_TAG)),
    ),
  );
  return [
    { kind: "unmark" },
    ...filledTags(document).map((tag): UnfillSlot => ({ kind: "unfill-slot", tag })),
    ...[...tags].map((tag): RemoveBlock => ({ kind: "remove-block", tag })),
    { kind: "stamp", stamp: undefined, waivers: [], stated: {}, offered: {} },
  ];
}
