import { mayFall } from "../core/provisional";
import { formatMoney, formatNumber } from "../core/say";
import type { BidScore, LotScore, Score } from "../core/scores";
import type { Words } from "./words";

/** "9.00 of 10", "at least 9.00 of 10" where more may come, "9.00 of 10 so far" where it may also fall. */
export function pointsText(score: Score, { t }: Words): string {
  const values = { points: score.points.toFixed(2), maximum: score.maximum };
  if (score.provisional.length === 0) return t("score.points", values);
  return t(mayFall(score) ? "score.points-so-far" : "score.points-at-least", values);
}

/** A social value as the lot's method counts it: pounds, or points. */
export const worthText = (value: number, lot: LotScore): string =>
  lot.method === "points" ? formatNumber(value) : formatMoney(value);

/** "Rank 2", "Rank 1, shared", "First on social value", or why there is none. */
export function rankText(bid: Pick<BidScore, "withdrawn" | "rank" | "isTied">, { t }: Words): string {
  if (bid.withdrawn) return t("score.withdrawn");
  if (bid.rank === undefined) return t("score.unranked");
  if (bid.isTied) return t("score.tied", { rank: bid.rank });
  return bid.rank === 1 ? t("score.first") : t("score.rank", { rank: bid.rank });
}
