/** Columns of the *Working* sheet, from 0; lines and bids share them. */
export const WORKING = {
  lot: 0,
  bidder: 1,
  measure: 2,
  title: 3,
  quantity: 4,
  unit: 5,
  most: 6,
  counted: 7,
  rate: 8,
  attribution: 9,
  value: 10,
  record: 11,
  check: 12,
  note: 13,
} as const;

/** What the check column says. */
export const EQUAL = "equals the record";
export const CHANGED = "changed since scored";

/** Column widths in characters, in the same order. */
export const WORKING_WIDTHS: readonly number[] = [14, 24, 13, 38, 12, 16, 12, 12, 13, 11, 18, 16, 23, 70];
