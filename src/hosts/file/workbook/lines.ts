import type { Look } from "./looks";

/** The sides of a cell, in the order in which a file names them. */
export const SIDES = ["left", "right", "top", "bottom"] as const;

/** One side of a cell's border; the colour is ARGB. */
export interface Line {
  readonly style: "thin" | "thick" | "double";
  readonly colour: string;
}

const PALE: Line = { style: "thin", colour: "FFC3CAD1" };
const INK = "FF1F2933";

/** The lines of each kind of border, by side; a side that is not named has none. */
export const LINES: Readonly<
  Record<NonNullable<Look["border"]>, Readonly<Partial<Record<(typeof SIDES)[number], Line>>>>
> = {
  thin: { left: PALE, right: PALE, top: PALE, bottom: PALE },
  total: { top: { style: "thin", colour: INK }, bottom: { style: "double", colour: INK } },
  "left-bar": { left: { style: "thick", colour: "FF7A1212" } },
};
