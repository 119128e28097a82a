import { mayFall, provisionalReason } from "../core/provisional";
import { formatMoney, formatNumber } from "../core/say";
import type { BidScore, LotScore, Score } from "../core/scores";

const sentence = (text: string): string =>
  text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** Why a score may still change, as a sentence; "" where it is settled. */
export const provisionalText = (score: Score): string =>
  sentence(score.provisional.map(provisionalReason).join("; "));

/**
 * The score as a reader has to take it, with the reasons: "At least 31.2 of 50: …", or "Provisional, 31.2 of 50 so far: …" where
 * it may also fall; "" where it is settled.
 */
export function scoreText(score: Score): string {
  if (score.provisional.length === 0) return "";
  const points = `${formatNumber(score.points)} of ${formatNumber(score.maximum)}`;
  const opening = mayFall(score) ? `Provisional, ${points} so far` : `At least ${points}`;
  return `${opening}: ${score.provisional.map(provisionalReason).join("; ")}.`;
}

/** Where a bid stands, in words: first on social value, tied, provisional with its reasons, withdrawn. */
export function standing(bid: BidScore): string {
  if (bid.withdrawn) return "Withdrawn: takes no part.";
  const first = bid.isTied ? "Tied first on social value." : "First on social value.";
  const place = bid.rank === 1 ? first : bid.isTied ? "Tied." : "";
  return [place, scoreText(bid.combined)].filter((part) => part !== "").join(" ");
}

/** A lot as a reader calls it: "Lot 1" also where the workbook only writes 1. */
export const lotName = (id: string): string => (/^(?:\d+|[A-Z])$/i.test(id) ? `Lot ${id}` : id);

/** A bid's name on a page that may show several lots: "Lot 1 · Alder Homes"; the bidder alone where the tender has one unnamed lot. */
export const bidName = (bid: { readonly lot: string; readonly bidder: string }): string =>
  bid.lot === "" ? bid.bidder : `${lotName(bid.lot)} · ${bid.bidder}`;

/** A bid's value as the lot's method counts it: "£1,200" or "1,200 points". */
export const valueText = (lot: LotScore, value: number): string =>
  lot.method === "points" ? `${formatNumber(value)} points` : formatMoney(value);
