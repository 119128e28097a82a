import { addressOf, placeName, quoteSheet, type CellLocation } from "../core/location";
import { quantityCells, type Commitment, type Tender } from "../core/tender";
import { figureOf, isSame, type Figure } from "./figure";
import { reference, type WorkbookCells } from "./workbook-cells";

/** Neighbouring cells as ranges, so that a spread over years reads as one: 'Offers'!F12:H12. */
function ranges(cells: readonly CellLocation[]): readonly string[] {
  const runs: { readonly from: CellLocation; to: CellLocation }[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const step =
      last === undefined ? 0 : Math.abs(cell.row - last.to.row) + Math.abs(cell.column - last.to.column);
    const isNext =
      last !== undefined && step === 1 && (cell.row === last.from.row || cell.column === last.from.column);
    if (isNext && cell.row >= last.to.row && cell.column >= last.to.column) last.to = cell;
    else runs.push({ from: cell, to: cell });
  }
  return runs.map(({ from, to }) =>
    from === to
      ? reference(from)
      : `${quoteSheet(from.sheet)}!${addressOf(from.row, from.column)}:${addressOf(to.row, to.column)}`,
  );
}

/** The last filled one of running totals, as a formula that every spreadsheet computes alike. */
const lastFilled = (cells: readonly CellLocation[]): string =>
  cells.reduce((before, cell) => {
    const here = reference(cell);
    return before === "" ? here : `IF(${here}<>"",${here},${before})`;
  }, "");

/** A quantity that is spread over years: live where the years' own numbers give what was read. */
function spreadFigure(
  value: number,
  years: readonly CellLocation[],
  isSum: boolean,
  cells: WorkbookCells,
): Figure {
  const raw = years.map((year) => cells.valueOf(year));
  const numbers = raw.filter((one) => typeof one === "number");
  const given = isSum ? numbers.reduce((sum, one) => sum + one, 0) : raw.filter((one) => one !== "").at(-1);
  const [first] = years;
  if (first !== undefined && cells.isHere(first) && typeof given === "number" && isSame(given, value)) {
    return { value, live: isSum ? `SUM(${ranges(years).join(",")})` : lastFilled(years) };
  }
  const written = years.flatMap((year, index) => {
    const one = raw[index] ?? "";
    return one === "" ? [] : [`${placeName(year, cells.isElsewhere(year))} "${String(one)}"`];
  });
  return { value, note: `as read from ${written.join(", ")}` };
}

/** A commitment's quantity: its one cell, or the years that it is spread over. */
export function quantityFigure(tender: Tender, commitment: Commitment, cells: WorkbookCells): Figure {
  const at = quantityCells(tender, commitment);
  const table = tender.tables[commitment.table];
  if (table === undefined || table.years.length === 0 || commitment.quantityFrom === "total")
    return figureOf(commitment.quantity, at[0], cells);
  if (commitment.quantity.is !== "known") return { value: undefined };
  return spreadFigure(commitment.quantity.value, at, table.yearsAre === "sum", cells);
}
