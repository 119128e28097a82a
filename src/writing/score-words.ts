import { provisionalReason } from "../core/provisional";
import { formatMoney, formatNumber } from "../core/say";
import type { BidScore, LotScore, Provisional, Score } from "../core/scores";

/** Reasons that can only add points; with any other the score may fall as well. */
const ONLY_ADD: readonly Provisional[] = ["own-lines-unknown", "mark-missing"];

/** The score as a reader has to take it: "31.2", "at least 31.2", or "31.2, provisional" where it may also fall. */
export function scoreText(score: Score): string {
  const points = formatNumber(score.points);
  if (score.provisional.length === 0) return points;
  return score.provisional.every((reason) => ONLY_ADD.includes(reason))
    ? `at least ${points}`
    : `${points}, provisional`;
}

/** Why a score may still change, as a clause; "" where it is settled. */
export const provisionalText = (score: Score): string => score.provisional.map(provisionalReason).join("; ");

/** Where a bid stands, in words: first on social value, tied, provisional with its reasons, withdrawn. */
export function standing(bid: BidScore): string {
  if (bid.withdrawn) return "Withdrawn: takes no part";
  const parts: string[] = [];
  if (bid.rank === 1) parts.push(bid.isTied ? "Tied first on social value" : "First on social value");
  else if (bid.isTied) parts.push("Tied");
  if (bid.combined.provisional.length > 0) {
    parts.push(
      `${scoreText(bid.combined)} of ${formatNumber(bid.combined.maximum)}: ${provisionalText(bid.combined)}`,
    );
  }
  return parts.join(". ");
}

/** A bid's name on a page that may show several lots: "Lot 1 · Alder Homes"; the bidder alone where the tender has one unnamed lot. */
export const bidName = (bid: { readonly lot: string; readonly bidder: string }): string =>
  bid.lot === "" ? bid.bidder : `${bid.lot} · ${bid.bidder}`;

/** A bid's value as the lot's method counts it: "£1,200" or "1,200 points". */
export const valueText = (lot: LotScore, value: number): string =>
  lot.method === "points" ? `${formatNumber(value)} points` : formatMoney(value);
