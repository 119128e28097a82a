import type { WorkbookChange } from "../core/change";
import { statedFacts } from "../core/stated-facts";
import { planSheets, type ReviewedTender } from "./plan-sheets";
import { SHEET_NAMES } from "./sheet-names";

/**
 * The changes that write a review into a workbook of its own, for a tender workbook that can take no sheet. Links become the
 * place's name, and figures that would be live in the tender workbook are constants that say where they were read.
 */
export function planReport(input: ReviewedTender): readonly WorkbookChange[] {
  const sheets = planSheets(input, undefined, SHEET_NAMES, new Map());
  const waivers = input.books.flatMap((book) => book.waivers);
  return [
    ...sheets,
    {
      kind: "stamp",
      stamp: { ...input.review.stamp, sheets: sheets.map((sheet) => sheet.name) },
      waivers,
      stated: statedFacts(input.books).facts,
    },
  ];
}
