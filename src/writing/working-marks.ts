import { countMarks, type CountedMark, type Question } from "../core/qualitative";
import type { LotScore } from "../core/scores";
import type { Bid } from "../core/tender";
import { EMPTY, number, text } from "./cells";
import { own, ownRange } from "./check-formula";
import { figureCell, figureOf } from "./figure";
import { figureRow } from "./figure-row";
import type { SheetDraft } from "./sheet-draft";
import type { Givens } from "./working-givens";
import { WORKING } from "./working-columns";
import type { WorkingSources } from "./working-line";

function writeMark(
  draft: SheetDraft,
  lot: LotScore,
  bid: Bid,
  mark: CountedMark,
  givens: Givens,
  { cells }: WorkingSources,
): void {
  const row = draft.next;
  const at = mark.mark?.at;
  const figure = mark.mark === undefined ? { value: undefined } : figureOf(mark.mark.consensus, at, cells);
  const title = `Mark: ${mark.question}`;
  if (mark.share === undefined || figure.value === undefined) {
    const consensus = mark.mark?.consensus;
    const written =
      consensus?.is === "unclear"
        ? `"${consensus.asWritten}" is`
        : figure.value === undefined
          ? ""
          : `${String(figure.value)} is`;
    const why =
      written === ""
        ? "No consensus mark: counts nothing so far."
        : `${written} not a mark on the scale: counts nothing so far.`;
    draft.row(
      text(lot.lot),
      text(bid.bidder),
      EMPTY,
      text(title, "wrap"),
      figureCell(figure, "number"),
      EMPTY,
      EMPTY,
      EMPTY,
      EMPTY,
      number(mark.weight),
      EMPTY,
      EMPTY,
      text("not known", "aside"),
      text(why, "note"),
    );
    return;
  }
  const value = (given: number): string => own(given, WORKING.value);
  const share = `(${own(row, WORKING.quantity)}-${value(givens.lowestMark)})/(${value(givens.highestMark)}-${value(givens.lowestMark)})`;
  draft.row(
    ...figureRow(row, {
      lot: lot.lot,
      bidder: bid.bidder,
      title,
      from: figure,
      share: number(mark.weight),
      formula: share,
      record: mark.share,
      style: "number",
      note: [
        "Share of the scale; weight of the question in column J.",
        figure.note === undefined ? "" : `Mark ${figure.note}.`,
      ]
        .join(" ")
        .trim(),
    }),
  );
}

/** Writes a bid's consensus marks; returns the formula of its qualitative points over them. */
export function writeMarks(
  draft: SheetDraft,
  lot: LotScore,
  bid: Bid,
  questions: readonly Question[],
  givens: Givens,
  sources: WorkingSources,
): string {
  const { scale, rounding } = sources.ruleset.scoring;
  const from = draft.next;
  const marks = countMarks(bid, questions, scale);
  for (const mark of marks) writeMark(draft, lot, bid, mark, givens, sources);
  const to = draft.next - 1;
  const weights = marks.reduce((sum, mark) => sum + mark.weight, 0);
  if (lot.qualitativeWeight === 0 || weights === 0) return "0";
  const [share, of] = [ownRange(WORKING.value, from, to), ownRange(WORKING.attribution, from, to)];
  const most = own(givens.qualitativeWeight, WORKING.value);
  return `MIN(${most},ROUND(${most}*SUMPRODUCT(${of},${share})/SUM(${of}),${String(rounding.points)}))`;
}
