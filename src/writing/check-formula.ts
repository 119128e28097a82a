import type { SheetCell } from "../core/change";
import { addressOf } from "../core/location";
import { formula } from "./cells";
import { CHANGED, EQUAL, WORKING } from "./working-columns";

/** A cell of the *Working* sheet as its own formulas name it. */
export const own = (row: number, column: number): string => addressOf(row, column);

/** A stretch of one column of the *Working* sheet. */
export const ownRange = (column: number, from: number, to: number): string =>
  `${addressOf(from, column)}:${addressOf(to, column)}`;

/** Whether the live figure still is what was scored; half a penny is less than two rounded figures can differ by. A cell that now holds words gives an error, which is a change too. */
export function checkCell(row: number): SheetCell {
  const difference = `${own(row, WORKING.value)}-${own(row, WORKING.record)}`;
  return formula(
    `IFERROR(IF(ABS(${difference})<0.005,"${EQUAL}","${CHANGED}"),"${CHANGED}")`,
    EQUAL,
    "aside",
  );
}
