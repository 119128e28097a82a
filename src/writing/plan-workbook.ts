import type { RemoveSheet, WorkbookChange } from "../core/change";
import { planMarks } from "./marks";
import { planSheets, type ReviewedTender } from "./plan-sheets";
import { sheetNames } from "./sheet-names";

/**
 * The changes that write a review into one of the workbooks it was made from: marks at the cells with findings, the sheets
 * *Social value*, *Gaps* and *Working*, and the stamp. Whatever we wrote before is replaced. `target` is that workbook's file name.
 * A workbook whose structure is locked takes marks and stamp only; `planReport` has the sheets.
 */
export function planWorkbook(input: ReviewedTender & { readonly target: string }): readonly WorkbookChange[] {
  const book = input.books.find((one) => one.file === input.target);
  if (book === undefined) throw new Error(`"${input.target}" is not among the workbooks that were read.`);
  const { marks, unmarked } = planMarks(book, input.review.findings, input.ruleset);
  const names = sheetNames(book);
  const sheets = book.isLocked ? [] : planSheets(input, input.target, names, unmarked);
  const written = sheets.map((sheet) => sheet.name.toLowerCase());
  const stale = book.isLocked
    ? []
    : book.sheets.filter((sheet) => sheet.isOurs && !written.includes(sheet.name.toLowerCase()));
  return [
    { kind: "unmark" },
    ...stale.map((sheet): RemoveSheet => ({ kind: "remove-sheet", name: sheet.name })),
    ...sheets,
    ...marks,
    {
      kind: "stamp",
      stamp: { ...input.review.stamp, sheets: sheets.map((sheet) => sheet.name) },
      waivers: book.waivers,
    },
  ];
}
