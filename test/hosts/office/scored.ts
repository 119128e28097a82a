import type { WorkbookChange } from "../../../src/core/change";
import type { Review } from "../../../src/core/review";
import type { Sheets } from "../../../src/core/snapshot";
import { assess } from "../../../src/apps/assess";
import { editionForBooks, openReleases } from "../../../src/apps/cli/edition";
import { planReport } from "../../../src/writing/plan-report";
import { planWorkbook } from "../../../src/writing/plan-workbook";

/** A workbook reviewed under the edition that governs it, with the changes that write the review into it. */
export interface Scored {
  readonly review: Review;
  readonly changes: readonly WorkbookChange[];
}

/** Reads, scores, reviews and plans as the program does. */
export async function scored(book: Sheets): Promise<Scored> {
  const books = [book];
  const { edition, tender } = await editionForBooks(await openReleases("rules"), books, {}, undefined);
  const ruleset = edition.is === "governing" ? edition.ruleset : edition.vocabulary;
  const { review, ...rest } = await assess(books, ruleset, {}, tender);
  const input = { books, target: book.file, tender: rest.tender, ruleset, review };
  return { review, changes: book.isLocked ? planReport(input) : planWorkbook(input) };
}
