import type { SheetCell } from "../core/change";
import { addressOf } from "../core/location";
import { formula, text } from "./cells";
import { CHANGED, EQUAL, WORKING } from "./working-columns";

/** A cell of the *Working* sheet as its own formulas name it. */
export const own = (row: number, column: number): string => addressOf(row, column);

/** A stretch of one column of the *Working* sheet. */
export const ownRange = (column: number, from: number, to: number): string =>
  `${addressOf(from, column)}:${addressOf(to, column)}`;

/** Whether the live figure still is what was scored; half a penny is the least that two rounded figures can differ by. */
export function checkCell(row: number, isLive = true): SheetCell {
  if (!isLive) return text(EQUAL);
  const difference = `${own(row, WORKING.value)}-${own(row, WORKING.record)}`;
  return formula(`IF(ABS(${difference})<0.005,"${EQUAL}","${CHANGED}")`, EQUAL, "text");
}
