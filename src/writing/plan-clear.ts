import type { RemoveSheet, WorkbookChange } from "../core/change";
import type { DocumentChange, RemoveBlock, UnfillSlot } from "../core/document-change";
import type { Paragraphs, Sheets } from "../core/snapshot";
import { FILL_TAG, filledTags } from "./commitments-place";

/** The changes that take everything of ours, and only that, out of a workbook: sheets, marks, stamp and waivers. */
export const planClear = (book: Sheets): readonly WorkbookChange[] => [
  { kind: "unmark" },
  ...book.sheets
    .filter((sheet) => sheet.isOurs)
    .map((sheet): RemoveSheet => ({ kind: "remove-sheet", name: sheet.name })),
  { kind: "stamp", stamp: undefined, waivers: [] },
];

/** How the tags of our blocks begin. */
const OURS = "cw:";

/** The tag that a bookmark of ours names: "cw_LCR_C_001_2" is of "cw:LCR-C-001:2", "cw_schedule_lcr" of "cw:schedule:lcr". */
export function tagOfBookmark(name: string): string | undefined {
  const [, clause, edition] = /^cw_(.+)_(\d+)$/.exec(name) ?? [];
  if (clause !== undefined && edition !== undefined)
    return `${OURS}${clause.replaceAll("_", "-")}:${edition}`;
  const [, what, set] = /^cw_(schedule|operative|commitments)_(.+)$/.exec(name) ?? [];
  return what === undefined || set === undefined ? undefined : `${OURS}${what}:${set.replaceAll("_", "-")}`;
}

/** The changes that take everything of ours, and only that, out of a document: filled blanks, blocks, marks, stamp and waivers. */
export function planClearDocument(document: Paragraphs): readonly DocumentChange[] {
  const tags = new Set(
    document.paragraphs.flatMap(({ tag, ourTags = [], bookmarks = [] }) =>
      [...ourTags, tag, ...bookmarks.flatMap((name) => tagOfBookmark(name) ?? [])].filter(
        (one) => one.startsWith(OURS) && !one.startsWith(FILL_TAG),
      ),
    ),
  );
  return [
    { kind: "unmark" },
    ...filledTags(document).map((tag): UnfillSlot => ({ kind: "unfill-slot", tag })),
    ...[...tags].map((tag): RemoveBlock => ({ kind: "remove-block", tag })),
    { kind: "stamp", stamp: undefined, waivers: [] },
  ];
}
