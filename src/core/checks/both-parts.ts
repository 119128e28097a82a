import type { Judgement } from "../finding";
import { placeOf, type Bid, type Lot } from "../tender";
import type { Check, TestOf } from "../ruleset";
import { subjectOf, takesPart, type CheckContext, type CheckResult, type Line } from "./context";
import { eachLine, type LineVerdict } from "./each-line";
import { missingColumns, tablesWith } from "./missing-column";
import { offers } from "./offers";

/** `parts`: a line gives both a quantity and a method statement. `bid`: a bid has both an offer and marks, once any bid of its lot has marks. */
export const runBothParts = (check: Check, test: TestOf<"both-parts">, context: CheckContext): CheckResult =>
  test.with.test === "parts" ? parts(check, context) : bids(check, context);

function parts(check: Check, context: CheckContext): CheckResult {
  const hasColumn = tablesWith(context, "method");
  const withoutColumn: Line[] = [];
  const result = eachLine(check, context, (line): LineVerdict => {
    const { quantity, method } = line.commitment;
    const offered = offers(line.commitment);
    if (method.is === "unclear" || offered === undefined) return "covered";
    if (offered && method.is === "known") return "met";
    if (offered && hasColumn[line.commitment.table] !== true) {
      withoutColumn.push(line);
      return "not-applicable";
    }
    if (offered) return [{ field: "method", values: {} }];
    if (quantity.is === "blank" && method.is === "known")
      return [{ field: "quantity", values: {}, variant: "words" }];
    return "not-applicable";
  });
  return {
    ...result,
    judgements: [...missingColumns(check, context, "method", withoutColumn), ...result.judgements],
  };
}

function bids(check: Check, context: CheckContext): CheckResult {
  const judgements: Judgement[] = [];
  let [met, notApplicable] = [0, 0];
  for (const lot of context.tender.lots) {
    const taking = lot.bids.filter(takesPart);
    const areMarked = taking.some(hasMarks);
    for (const bid of taking) {
      const [isMarked, isOffered] = [
        hasMarks(bid),
        bid.commitments.some(({ quantity }) => quantity.is !== "blank"),
      ];
      if (!areMarked || (!isMarked && !isOffered)) notApplicable++;
      else if (isMarked && isOffered) met++;
      else judgements.push(judgementOf(check, context, lot, bid, isMarked));
    }
  }
  return { judgements, met, notApplicable };
}

const hasMarks = (bid: Bid): boolean =>
  bid.marks.some(
    ({ consensus, individual }) =>
      consensus.is !== "blank" || individual.some(({ mark }) => mark.is !== "blank"),
  );

function judgementOf(
  check: Check,
  { tender }: CheckContext,
  lot: Lot,
  bid: Bid,
  isMarked: boolean,
): Judgement {
  const [first] = bid.commitments;
  return {
    rule: check.id,
    subject: subjectOf(lot, bid.bidder),
    outcome: "not-met",
    values: { lot: lot.id, bidder: bid.bidder },
    at: isMarked && first ? placeOf(tender, first, "quantity") : bid.at,
    ...(isMarked ? { variant: "unoffered" } : {}),
  };
}
