import type { WorkbookChange } from "../core/change";
import { planMarks } from "./marks";
import type { ReviewedTender } from "./plan-sheets";

/** The changes that only mark the cells of one workbook, where another takes the sheets: `target` is the file name of the one to mark. */
export function planMarksOnly(
  input: ReviewedTender & { readonly target: string },
): readonly WorkbookChange[] {
  const book = input.books.find((one) => one.file === input.target);
  if (book === undefined) throw new Error(`"${input.target}" is not among the workbooks that were read.`);
  const { marks } = planMarks(book, input.review.findings, input.ruleset);
  const sheets = book.sheets.filter((sheet) => sheet.isOurs).map((sheet) => sheet.name);
  return [
    { kind: "unmark" },
    ...marks,
    { kind: "stamp", stamp: { ...input.review.stamp, sheets }, waivers: book.waivers },
  ];
}
