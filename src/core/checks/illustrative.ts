import type { Judgement } from "../finding";
import type { Check, TestOf } from "../ruleset";
import { subjectOf, type CheckContext, type CheckResult } from "./context";

/** More than a share (0 to 1) of a bid's social value rests on illustrative values; one finding a lot, with the range of shares over its bids. */
export function runIllustrative(
  check: Check,
  test: TestOf<"illustrative">,
  context: CheckContext,
): CheckResult {
  const scores = new Map(context.scores.map((score) => [score.lot, score]));
  const judgements: Judgement[] = [];
  let [met, notApplicable] = [0, 0];
  for (const lot of context.tender.lots) {
    const bids = scores.get(lot.id)?.bids.filter(({ withdrawn, total }) => !withdrawn && total > 0) ?? [];
    const shares = bids.map(({ illustrative, total }) => illustrative / total);
    const above = shares.filter((share) => share > test.with.above);
    met += shares.length - above.length;
    if (shares.length === 0) notApplicable++;
    if (above.length === 0) continue;
    const values = {
      lot: lot.id,
      count: above.length,
      bids: shares.length,
      most: Math.max(...above),
      limit: test.with.above,
    };
    judgements.push({
      rule: check.id,
      subject: { ...subjectOf(lot), part: "values" },
      outcome: "not-met",
      values,
      at: lot.at,
    });
  }
  return { judgements, met, notApplicable };
}
