import { formatNumber } from "../core/say";
import type { BidScore, LotScore } from "../core/scores";
import { EMPTY, headings, linked, number, text } from "./cells";
import { lotName, standing } from "./score-words";
import type { SheetDraft } from "./sheet-draft";

/** Where a bid's total stands on the *Working* sheet; undefined where it has no row there. */
export type TotalPlace = (
  bid: BidScore,
) => { readonly sheet: string; readonly row: number; readonly column: number } | undefined;

/** Whether the first two hang on a bid that cannot be first, in a sentence. */
export function sensitivityText(lot: LotScore): string {
  const part = lot.bids.filter((bid) => !bid.withdrawn);
  if (part.length < 3)
    return "Fewer than three bids take part, so no third bid can change the order of the first two.";
  if (lot.sensitiveTo.length === 0)
    return "Sensitivity: removing any one bid that is not first would not change the order of the first two.";
  return `Sensitivity: the order of the first two would change without ${lot.sensitiveTo.join(" or without ")}.`;
}

/** One lot's bids, ranked on social value; withdrawn bids apart. */
export function writeLot(draft: SheetDraft, lot: LotScore, placeOfTotal: TotalPlace): void {
  draft.heading(lot.lot === "" ? "Ranked on social value" : `${lotName(lot.lot)}: ranked on social value`);
  const part = lot.bids.filter((bid) => !bid.withdrawn);
  const money = lot.method === "points" ? "points" : "money";
  if (part.length === 0) draft.say("No bid takes part in this lot.");
  else {
    draft.row(
      ...headings(
        "Bidder",
        "Rank",
        `Quantitative, of ${formatNumber(lot.quantitativeWeight)}`,
        `Qualitative, of ${formatNumber(lot.qualitativeWeight)}`,
        `Combined, of ${formatNumber(lot.weight)}`,
        lot.method === "points" ? "Social value, points" : "Social value, £",
        "Lines not known",
        "",
        "Where it stands",
      ),
    );
  }
  for (const bid of part) {
    draft.row(
      text(bid.bidder, "wrap"),
      number(bid.rank, "integer"),
      number(bid.quantitative.points, "points"),
      number(bid.qualitative.points, "points"),
      number(bid.combined.points, "points"),
      linked(number(bid.total, money), placeOfTotal(bid)),
      number(bid.unknownLines, "integer"),
      EMPTY,
      text(standing(bid), "wrap"),
    );
  }
  for (const bid of lot.bids)
    if (bid.withdrawn) draft.row(text(bid.bidder, "muted"), text(standing(bid), "muted"));
  if (part.length > 0 && lot.highest === 0) {
    draft.say(
      "No bid offers social value that counts, so every bid has 0 for the quantitative part.",
      "note",
    );
  }
  if (part.length > 0) draft.say(sensitivityText(lot), "note");
}
