import type { SheetCell, StyleName } from "../core/change";
import { EMPTY, formula, number, text } from "./cells";
import { checkCell } from "./check-formula";
import { figureCell, type Figure } from "./figure";

/** One figure of a bid or a lot on the *Working* sheet: its formula, the record beside it, and whether they are still the same. */
export interface FigureRow {
  readonly lot: string;
  readonly bidder: string;
  readonly title: string;
  /** What it is worked out from, where a cell of its own shows that: a mark, a weight. */
  readonly from?: Figure;
  readonly share?: SheetCell;
  readonly formula: string;
  readonly record: number | undefined;
  readonly style: StyleName;
  readonly note: string;
}

/** The figure as the row at `row`, in the columns that lines use. */
export const figureRow = (row: number, figure: FigureRow): readonly SheetCell[] => [
  text(figure.lot),
  text(figure.bidder),
  EMPTY,
  text(figure.title),
  figure.from === undefined ? EMPTY : figureCell(figure.from, "number"),
  EMPTY,
  EMPTY,
  EMPTY,
  EMPTY,
  figure.share ?? EMPTY,
  formula(figure.formula, figure.record, figure.style),
  number(figure.record, figure.style),
  checkCell(row),
  text(figure.note, "note"),
];

/** A figure that the working starts from: its value in the value column, live where a cell of the workbook gives it. */
export const givenRow = (
  lot: string,
  title: string,
  figure: Figure,
  style: StyleName,
  note: string,
): readonly SheetCell[] => [
  text(lot),
  EMPTY,
  EMPTY,
  text(title),
  EMPTY,
  EMPTY,
  EMPTY,
  EMPTY,
  EMPTY,
  EMPTY,
  figureCell(figure, style),
  EMPTY,
  EMPTY,
  text(
    [figure.note === undefined ? "" : `${figure.note[0]?.toUpperCase() ?? ""}${figure.note.slice(1)}.`, note]
      .filter((part) => part !== "")
      .join(" "),
    "note",
  ),
];
