import type { Judgement } from "../finding";
import type { Check, TestOf } from "../ruleset";
import { subjectOf, takesPart, type CheckContext, type CheckResult } from "./context";

/** A bid that leaves every quantity blank (`blank`), or fills some and all with nought (`zero`): the first said nothing, the second said none. */
export function runEmptyBid(check: Check, test: TestOf<"empty-bid">, context: CheckContext): CheckResult {
  const judgements: Judgement[] = [];
  let [met, notApplicable, unknown] = [0, 0, 0];
  for (const lot of context.tender.lots) {
    const isAsked = lot.bids.some(({ commitments }) => commitments.length > 0);
    for (const bid of lot.bids) {
      if (!takesPart(bid) || !isAsked) {
        notApplicable++;
        continue;
      }
      const quantities = bid.commitments.map(({ quantity }) => quantity);
      const known = quantities.filter((quantity) => quantity.is === "known");
      if (known.some(({ value }) => value > 0)) met++;
      else if (quantities.some(({ is }) => is === "unclear")) unknown++;
      else if ((known.length === 0) !== (test.with.test === "blank")) met++;
      else {
        const values = { lot: lot.id, bidder: bid.bidder, count: quantities.length };
        judgements.push({
          rule: check.id,
          subject: subjectOf(lot, bid.bidder),
          outcome: "not-met",
          values,
          at: bid.at,
          ...(quantities.length === 0 ? { variant: "no-lines" } : {}),
        });
      }
    }
  }
  return { judgements, met, notApplicable, unknown };
}
