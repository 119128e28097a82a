import type { Words } from "./words";

/** A lot as a reader calls it: "Lot 1" also where the workbook only writes 1; all bids where the tender has one unnamed lot. */
export function lotName(lot: string, { t }: Words): string {
  if (lot === "") return t("score.whole");
  return /^(?:\d+|[A-Z])$/i.test(lot) ? t("score.lot", { lot }) : lot;
}
