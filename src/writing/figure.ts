import type { SheetCell, StyleName } from "../core/change";
import { placeName, type CellLocation } from "../core/location";
import type { Reading } from "../core/quantity";
import type { CellValue } from "../core/snapshot";
import { formula, number } from "./cells";
import { reference, type WorkbookCells } from "./workbook-cells";

/** A figure on the *Working* sheet: live where the bidder's own cell gives it, else a constant with a note of where it was read. */
export interface Figure {
  readonly value: number | undefined;
  /** Formula without "=", where the figure is live. */
  readonly live?: string;
  readonly note?: string;
}

const same = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** What was read where, in the words of the note: as read from Offers!F12: "12 weeks". */
export function asRead(at: CellLocation, raw: CellValue, cells: WorkbookCells): string {
  const place = placeName(at, cells.isElsewhere(at));
  return raw === "" ? `as read from ${place}` : `as read from ${place}: "${String(raw)}"`;
}

/**
 * The figure that was read from one cell. Live only where the cell holds a number that gives what was read: as it is,
 * or as a percentage that was typed without its sign (50 for 0.5).
 */
export function figureOf(
  reading: Reading<number>,
  at: CellLocation | undefined,
  cells: WorkbookCells,
): Figure {
  if (reading.is !== "known") return { value: undefined };
  const { value } = reading;
  if (at === undefined) return { value };
  const raw = cells.valueOf(at);
  if (typeof raw === "number" && cells.isHere(at)) {
    if (same(raw, value)) return { value, live: reference(at) };
    if (same(raw / 100, value)) return { value, live: `${reference(at)}/100` };
  }
  return { value, note: asRead(at, raw, cells) };
}

/** The figure as a cell. */
export const figureCell = (figure: Figure, style: StyleName): SheetCell =>
  figure.live === undefined || figure.value === undefined
    ? number(figure.value, style)
    : formula(figure.live, figure.value, style);

/** Whether two figures are the same but for the last digits that a computer keeps. */
export const isSame = same;
