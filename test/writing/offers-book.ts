import type { Reading } from "../../src/core/quantity";
import type { Sheets } from "../../src/core/snapshot";
import type { Commitment, Tender } from "../../src/core/tender";
import { COLUMNS } from "../core/tender-builder";
import { book, type BookExtras, type TestCell } from "../sheets-builder";

/** Cells that hold something else than what was read from them, by address: "Offers!H3". */
export type Overrides = Readonly<Record<string, TestCell>>;

function cell(reading: Reading<string | number | boolean>): TestCell {
  if (reading.is === "known")
    return reading.asWritten ?? (typeof reading.value === "string" ? `'${reading.value}` : reading.value);
  return reading.is === "blank" ? null : `'${reading.asWritten}`;
}

const isReading = (value: unknown): value is Reading<string | number> =>
  typeof value === "object" && value !== null && "is" in value;

/** The cells of a line's fields, column by column. */
function lineCells(lot: string, bidder: string, commitment: Commitment): TestCell[] {
  const fields = new Map<string, unknown>(Object.entries(commitment));
  return COLUMNS.map((field): TestCell => {
    if (field === "lot") return lot;
    if (field === "bidder") return `'${bidder}`;
    if (field === "measure") return commitment.measure ?? commitment.label;
    const reading = fields.get(field);
    return isReading(reading) ? cell(reading) : null;
  });
}

/** Puts cells at addresses over the rows of the sheets. */
function override(sheets: Record<string, TestCell[][]>, overrides: Overrides): void {
  for (const [address, value] of Object.entries(overrides)) {
    const [sheet = "", letter = "", digits = "1"] = /^(.+)!([A-Z])(\d+)$/.exec(address)?.slice(1) ?? [];
    const rows = (sheets[sheet] ??= []);
    const row = Number(digits) - 1;
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    const column = letter.charCodeAt(0) - 65;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
}

/** The workbook that `tender(…)` of the tender builder would have been read from: "Offers" and "Marks", filled at the very places. */
export function offersBook(tender: Tender, overrides: Overrides = {}, extras: BookExtras = {}): Sheets {
  const offers: TestCell[][] = [[...COLUMNS]];
  const marks: TestCell[][] = [["Question", "Bidder", "Consensus mark", "Consensus reason"]];
  for (const lot of tender.lots) {
    for (const bid of lot.bids) {
      for (const commitment of bid.commitments) {
        offers[commitment.line] = lineCells(lot.id, bid.bidder, commitment);
      }
      for (const mark of bid.marks)
        marks[mark.at.row] = [mark.question, `'${bid.bidder}`, cell(mark.consensus), cell(mark.reason)];
    }
  }
  const sheets = { Offers: offers, Marks: marks };
  override(sheets, overrides);
  return book("tender.xlsx", sheets, extras);
}
