import type { WriteSheet } from "../core/change";
import type { Measure } from "../core/ruleset";
import type { BidScore, LotScore } from "../core/scores";
import { headings } from "./cells";
import { openSheet } from "./sheet-opening";
import { SheetDraft } from "./sheet-draft";
import { writeBids } from "./working-bids";
import { WORKING_WIDTHS } from "./working-columns";
import { workingLine, type WorkingSources } from "./working-line";

/** The *Working* sheet, and the row, from 0, of each bid's total on it. */
export interface WorkingPlan {
  readonly sheet: WriteSheet;
  readonly totals: ReadonlyMap<BidScore, number>;
}

/** Plans the proof of every figure: a row for each line, then each lot's bids, by formulas over the bidders' own cells. */
export function planWorking(
  name: string,
  scores: readonly LotScore[],
  sources: Omit<WorkingSources, "measures">,
): WorkingPlan {
  const draft = new SheetDraft(WORKING_WIDTHS);
  const measures = new Map<string, Measure>(sources.ruleset.measures.map((measure) => [measure.id, measure]));
  const all = { ...sources, measures };
  openSheet(draft, "Working", sources.ruleset);
  draft.say(
    "Live figures come from the bidders' own cells. The record is what was scored. Where the two differ, the check says: changed since scored.",
  );
  const header = draft.row(
    ...headings(
      "Lot",
      "Bidder",
      "Measure",
      "Title",
      "Quantity",
      "Unit",
      "Most that counts",
      "Counted",
      "Rate",
      "Attribution",
      "Social value, live",
      "Record",
      "Check",
      "Note",
    ),
  );
  const lines = new Map<BidScore, { from: number; to: number }>();
  for (const lot of scores) {
    for (const bid of lot.bids) {
      const from = draft.next;
      for (const line of bid.lines) draft.row(...workingLine(draft.next, line, bid, lot, all));
      if (draft.next > from) lines.set(bid, { from, to: draft.next - 1 });
    }
  }
  const last = draft.next - 1;
  if (last === header) draft.say("No bid offers a quantity.");
  const totals = new Map<BidScore, number>();
  const lots = new Map(sources.tender.lots.map((lot) => [lot.id, lot]));
  for (const lot of scores) {
    const tenderLot = lots.get(lot.lot);
    if (tenderLot !== undefined) writeBids(draft, lot, tenderLot, lines, totals, all);
  }
  const filter =
    last > header
      ? { autoFilter: { top: header, left: 0, bottom: last, right: WORKING_WIDTHS.length - 1 } }
      : {};
  return {
    sheet: draft.sheet(name, { freezeRows: header + 1, landscape: true, ...filter }),
    totals,
  };
}
