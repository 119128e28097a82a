import type { WriteSheet } from "../core/change";
import type { Finding } from "../core/finding";
import type { Review } from "../core/review";
import type { Ruleset } from "../core/ruleset";
import type { Sheets } from "../core/snapshot";
import type { Tender } from "../core/tender";
import { planGaps } from "./gaps-sheet";
import type { Unmarked } from "./marks";
import { planScorecard } from "./scorecard-sheet";
import type { SheetNames } from "./sheet-names";
import { WorkbookCells } from "./workbook-cells";
import { WORKING } from "./working-columns";
import { planWorking } from "./working-sheet";

/** What a review is written from. */
export interface ReviewedTender {
  readonly books: readonly Sheets[];
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  readonly review: Review;
}

/** Our three sheets under the given names; `target` is the file they go into, undefined for a report of its own where nothing is live. */
export function planSheets(
  input: ReviewedTender,
  target: string | undefined,
  names: SheetNames,
  unmarked: ReadonlyMap<Finding, Unmarked>,
): readonly WriteSheet[] {
  const { books, tender, ruleset, review } = input;
  const cells = new WorkbookCells(books, target);
  const working = planWorking(names.working, review.scores, { tender, ruleset, cells });
  const scorecard = planScorecard(names.score, input, cells, (bid) => {
    const row = working.totals.get(bid);
    return row === undefined ? undefined : { sheet: names.working, row, column: WORKING.value };
  });
  return [scorecard, planGaps(names.gaps, review, ruleset, cells, unmarked), working.sheet];
}
