import { questionsOf } from "../core/qualitative";
import type { BidScore, LotScore } from "../core/scores";
import type { Lot } from "../core/tender";
import { headings } from "./cells";
import { own, ownRange } from "./check-formula";
import { figureRow, type FigureRow } from "./figure-row";
import { quantitativeFormula } from "./quantitative-formula";
import { lotName, provisionalText } from "./score-words";
import type { SheetDraft } from "./sheet-draft";
import { writeGivens } from "./working-givens";
import { WORKING } from "./working-columns";
import { lineDecimals, type WorkingSources } from "./working-line";
import { writeMarks } from "./working-marks";

/** The rows, from 0, of a bid's lines on the *Working* sheet; a bid without lines is not there. */
export type LineRows = ReadonlyMap<BidScore, { readonly from: number; readonly to: number }>;

const cell = (row: number): string => own(row, WORKING.value);

/**
 * Writes how the bids of one lot come to their scores: what they start from, then figure by figure, bid below bid, so that
 * the highest and the ranks are formulas over one stretch of cells. Adds each bid's row of its total to `totals`.
 */
export function writeBids(
  draft: SheetDraft,
  lot: LotScore,
  tenderLot: Lot,
  lines: LineRows,
  totals: Map<BidScore, number>,
  sources: WorkingSources,
): void {
  const { scoring } = sources.ruleset;
  const money = lot.method === "points" ? "points" : "money";
  const decimals = String(lineDecimals(sources.ruleset, lot));
  const taking = lot.bids.filter((bid) => !bid.withdrawn);
  draft.heading(
    lot.lot === ""
      ? "How the bids come to their scores"
      : `${lotName(lot.lot)}: how its bids come to their scores`,
  );
  draft.row(
    ...headings(
      "Lot",
      "Bidder",
      "",
      "Figure",
      "Mark",
      "",
      "",
      "",
      "",
      "Weight",
      "Figure, live",
      "Record",
      "Check",
      "Note",
    ),
  );
  const givens = writeGivens(draft, lot, tenderLot, sources);
  const write = (bid: BidScore | undefined, row: Omit<FigureRow, "lot" | "bidder">): number =>
    draft.row(...figureRow(draft.next, { lot: lot.lot, bidder: bid?.bidder ?? "", ...row }));

  for (const bid of lot.bids) {
    const rows = lines.get(bid);
    const sum =
      rows === undefined ? "0" : `ROUND(SUM(${ownRange(WORKING.value, rows.from, rows.to)}),${decimals})`;
    const unknown =
      bid.unknownLines === 0 ? "" : ` Lines not known, and so not in it: ${String(bid.unknownLines)}.`;
    const note = bid.withdrawn ? "Withdrawn: takes no part." : `Sum of its lines.${unknown}`;
    totals.set(
      bid,
      write(bid, { title: "Total social value", formula: sum, record: bid.total, style: money, note }),
    );
  }
  if (taking.length === 0) return;

  const counted = new Map<BidScore, number>();
  const multiple = lot.method === "points" ? null : scoring.caps.bidMultiple;
  for (const bid of taking) {
    const total = cell(totals.get(bid) ?? 0);
    const value =
      multiple === null || givens.contractValue === undefined ? undefined : cell(givens.contractValue);
    const cap = value === undefined ? total : `MIN(${total},ROUND(${String(multiple)}*${value},${decimals}))`;
    const note =
      value === undefined
        ? "No cap on a whole bid applies."
        : `A bid counts for at most ${String(multiple)} x the contract value.`;
    counted.set(
      bid,
      write(bid, { title: "Counts for scoring", formula: cap, record: bid.counted, style: money, note }),
    );
  }
  const first = draft.next - taking.length;
  const range = ownRange(WORKING.value, first, draft.next - 1);
  const highest = write(undefined, {
    title: "Highest of the lot",
    formula: `MAX(${range})`,
    record: lot.highest,
    style: money,
    note: "",
  });

  const quantitative = new Map<BidScore, number>();
  for (const bid of taking) {
    const points = quantitativeFormula(lot, counted.get(bid) ?? 0, highest, givens, scoring.rounding.points);
    quantitative.set(
      bid,
      write(bid, {
        title: "Quantitative points",
        formula: points,
        record: bid.quantitative.points,
        style: "points",
        note: provisionalText(bid.quantitative),
      }),
    );
  }

  const bids = new Map(tenderLot.bids.map((bid) => [bid.bidder, bid]));
  const questions = questionsOf(tenderLot);
  const qualitative = new Map<BidScore, number>();
  for (const bid of taking) {
    const marked = bids.get(bid.bidder);
    const points = marked === undefined ? "0" : writeMarks(draft, lot, marked, questions, givens, sources);
    qualitative.set(
      bid,
      write(bid, {
        title: "Qualitative points",
        formula: points,
        record: bid.qualitative.points,
        style: "points",
        note: provisionalText(bid.qualitative),
      }),
    );
  }

  const combinedFrom = draft.next;
  for (const bid of taking) {
    const both = `${cell(quantitative.get(bid) ?? 0)}+${cell(qualitative.get(bid) ?? 0)}`;
    const most = `${cell(givens.quantitativeWeight)}+${cell(givens.qualitativeWeight)}`;
    const points = `MIN(${most},ROUND(${both},${String(scoring.rounding.points)}))`;
    write(bid, {
      title: "Combined points",
      formula: points,
      record: bid.combined.points,
      style: "points",
      note: provisionalText(bid.combined),
    });
  }
  const combined = ownRange(WORKING.value, combinedFrom, draft.next - 1);
  for (const [index, bid] of taking.entries()) {
    const rank = `1+SUMPRODUCT((${combined}>${cell(combinedFrom + index)})*1)`;
    write(bid, {
      title: "Rank on social value",
      formula: rank,
      record: bid.rank,
      style: "integer",
      note: bid.isTied ? "Shared with an equal score." : "",
    });
  }
}
