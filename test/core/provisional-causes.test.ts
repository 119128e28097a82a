import type { TenderResult } from "../../src/apps/session/assess-tender";
import { placeName } from "../../src/core/location";
import { provisionalCauses } from "../../src/core/provisional-causes";
import type { Provisional } from "../../src/core/scores";
import { sampleReview } from "../ui/sample-review";

let result: TenderResult;
beforeAll(async () => {
  result = await sampleReview();
});

const causes = (lotId: string, bidder: string, reason: Provisional): readonly string[] => {
  const { tender, ruleset, review } = result;
  const lot = review.scores.find((one) => one.lot === lotId);
  const bid = lot?.bids.find((one) => one.bidder === bidder);
  if (!lot || !bid) throw new Error(`No bid of ${bidder} in lot ${lotId}.`);
  return provisionalCauses(reason, bid, lot, tender, ruleset).map(
    ({ bidder: whose, what, at }) => `${whose} | ${what} | ${at ? placeName(at) : ""}`,
  );
};

test.each<[string, string, string, Provisional, readonly string[]]>([
  [
    "another bid's line that may raise the highest is named with its cell",
    "1",
    "Cobalt Insulation plc",
    "others-lines-unknown",
    ["Brightwall Homes CIC | LCR-M-004 Apprenticeships: the quantity cannot be told | Commitments!G15"],
  ],
  [
    "a bid's own line leads to the field that is missing",
    "2",
    "Brightwall Homes CIC",
    "own-lines-unknown",
    [
      "Brightwall Homes CIC | LCR-M-001 Local people employed on the contract: the attribution cannot be told | Commitments!I48",
    ],
  ],
  [
    "a reason that is a fact of the procurement has no line",
    "1",
    "Cobalt Insulation plc",
    "value-unknown",
    [],
  ],
])("%s", (_, lot, bidder, reason, expected) => {
  expect(causes(lot, bidder, reason)).toEqual(expected);
});

test("what a score hangs on is what made it provisional: every reason about lines or marks has at least one cause", () => {
  const { tender, ruleset, review } = result;
  const without = review.scores.flatMap((lot) =>
    lot.bids.flatMap((bid) =>
      bid.combined.provisional.filter(
        (reason) => provisionalCauses(reason, bid, lot, tender, ruleset).length === 0,
      ),
    ),
  );
  expect(without).toEqual([]);
});
