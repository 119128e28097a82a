import type { SheetCell } from "../core/change";
import type { Measure, Ruleset } from "../core/ruleset";
import type { BidScore, LineScore, LotScore } from "../core/scores";
import { cellOf, type Tender } from "../core/tender";
import { EMPTY, formula, number, text } from "./cells";
import { checkCell, own } from "./check-formula";
import { statusText } from "./edition-text";
import { figureCell, figureOf, isSame, type Figure } from "./figure";
import { lineNote } from "./line-note";
import { quantityFigure } from "./quantity-figure";
import type { WorkbookCells } from "./workbook-cells";
import { WORKING } from "./working-columns";

/** What every row of the *Working* sheet is made from. */
export interface WorkingSources {
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly cells: WorkbookCells;
}

/** Decimals to which one line is rounded: of pounds, or of points where the edition scores points. */
export const lineDecimals = (ruleset: Ruleset, lot: LotScore): number =>
  lot.method === "points" ? ruleset.scoring.rounding.points : ruleset.scoring.rounding.money;

function attributionFigure(line: LineScore, { tender, cells }: WorkingSources): Figure {
  const figure = figureOf(line.commitment.attribution, cellOf(tender, line.commitment, "attribution"), cells);
  const isOwn =
    figure.value !== undefined && line.attribution !== undefined && isSame(figure.value, line.attribution);
  return isOwn || line.attribution === undefined ? figure : { value: line.attribution };
}

function rateNote(line: LineScore, lot: LotScore, measure: Measure | undefined): readonly string[] {
  const kind = lot.method === "points" ? "points" : "pounds";
  const valuation = measure?.valuations.find((one) => one.kind === kind);
  if (valuation === undefined || valuation.kind === "record-only" || line.rate === undefined) return [];
  return [
    `Rate ${statusText(valuation.status)}${valuation.kind === "pounds" ? `, prices of ${String(valuation.priceYear)}` : ""}.`,
  ];
}

/** One line of one bid: its figure proven over the bidder's own cells. */
export function workingLine(
  row: number,
  line: LineScore,
  bid: BidScore,
  lot: LotScore,
  sources: WorkingSources,
): readonly SheetCell[] {
  const { tender, ruleset, measures, cells } = sources;
  const { commitment } = line;
  const measure = commitment.measure === undefined ? undefined : measures.get(commitment.measure);
  const quantity = quantityFigure(tender, commitment, cells);
  const attribution = attributionFigure(line, sources);
  const money = lot.method === "points" ? "points" : "money";
  const notes = [...lineNote(line, tender, measures, cells)];
  for (const [name, figure] of [
    ["Quantity", quantity],
    ["Attribution", attribution],
  ] as const) {
    if (figure.note !== undefined) notes.push(`${name} ${figure.note}.`);
  }
  if (line.value !== undefined) notes.push(...rateNote(line, lot, measure));
  const at = (column: number): string => own(row, column);
  const counts = line.counted ?? 0;
  const isLess =
    line.excluded !== undefined || (quantity.value !== undefined && !isSame(counts, quantity.value));
  const most = line.excluded === undefined ? line.counted : 0;
  const isKnown = line.value !== undefined;
  const rounded = `ROUND(${at(WORKING.counted)}*${at(WORKING.rate)}*${at(WORKING.attribution)},${String(lineDecimals(ruleset, lot))})`;
  const counted = isLess ? `MIN(${at(WORKING.quantity)},${at(WORKING.most)})` : at(WORKING.quantity);
  return [
    text(bid.lot),
    text(bid.bidder),
    text(commitment.measure ?? ""),
    text(measure?.title ?? commitment.label, "wrap"),
    figureCell(quantity, "number"),
    text(measure?.unit.label ?? "", "aside"),
    isKnown && isLess ? number(most) : EMPTY,
    isKnown ? formula(counted, line.excluded === undefined ? counts : 0, "number") : EMPTY,
    number(line.rate, money),
    figureCell(attribution, "percent"),
    isKnown ? formula(rounded, line.value, money) : EMPTY,
    number(line.value, money),
    isKnown ? checkCell(row) : text("not known", "aside"),
    text(notes.join(" "), "note"),
  ];
}
