import type { Location } from "../core/location";
import type { Table } from "../core/tender";
import type { BidDraft } from "./draft";
import type { About, Problems } from "./problems";

/** The other sheet of the workbook that already gave this bid an offer for the measure; a mapping names its sheets on purpose. */
export const earlierSheet = (bid: BidDraft, measure: string, table: Table): string | undefined => {
  const sheet = table.layout === "mapped" || bid.file !== table.file ? undefined : bid.sheets.get(measure);
  return sheet === table.sheet ? undefined : sheet;
};

/** Reports, once for each pair of sheets, that a bid's offers stand on both; the first counts. */
export function reportRepeat(
  problems: Problems,
  bid: BidDraft,
  { sheet }: Table,
  other: string,
  at: Location,
  about: Pick<About, "lot" | "bidder">,
): void {
  const pair = `${sheet}\n${other}`;
  if (bid.repeats.has(pair)) return;
  bid.repeats.add(pair);
  const { bidder } = bid;
  problems.add(
    "duplicate-bid",
    at,
    { what: "sheet", bidder, lot: about.lot ?? "", file: sheet, other },
    { ...about, part: `${other} ${sheet}` },
  );
}
