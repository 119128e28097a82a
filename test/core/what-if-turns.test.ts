import type { TenderResult } from "../../src/apps/session/assess-tender";
import { whatIfTurns } from "../../src/core/what-if-turns";
import { sampleReview } from "../ui/sample-review";

let result: TenderResult;
beforeAll(async () => {
  result = await sampleReview();
});

test("the ranges of a lot reach from nought to a hundred percent without a gap, and neighbours differ", () => {
  for (const { ranges } of whatIfTurns(result.tender, result.ruleset, result.review.scores)) {
    expect(ranges[0]?.from).toBe(0);
    expect(ranges.at(-1)?.to).toBe(100);
    for (const [index, range] of ranges.entries()) {
      const next = ranges[index + 1];
      if (!next) continue;
      expect(next.from).toBe(range.to + 1);
      expect(next.bidders).not.toEqual(range.bidders);
    }
  }
});

test("at the edition's own share the first is who is first now", () => {
  const { tender, ruleset, review } = result;
  const { quantitative } = ruleset.scoring.split;
  for (const { lot, ranges } of whatIfTurns(tender, ruleset, review.scores)) {
    const bids = review.scores.find((one) => one.lot === lot)?.bids ?? [];
    const now = bids.filter(({ rank }) => rank === 1).map(({ bidder }) => bidder);
    expect(ranges.find(({ from, to }) => from <= quantitative && quantitative <= to)?.bidders).toEqual(now);
  }
});
