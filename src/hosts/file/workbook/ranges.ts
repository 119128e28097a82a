import { addressOf } from "../../../core/location";
import type { Area } from "../../../core/snapshot";

const joined = (
  { top, left, bottom, right }: Area,
  print: (row: number, column: number) => string,
): string => {
  const [from, to] = [print(top, left), print(bottom, right)];
  return from === to ? from : `${from}:${to}`;
};

/** An area as a sheet's own elements write it: A1:C4, or A1 for one cell. */
export const rangeOf = (area: Area): string => joined(area, addressOf);

/** An area as a formula elsewhere writes it: $A$1:$C$4. */
export const absoluteRange = (area: Area): string =>
  joined(area, (row, column) => addressOf(row, column).replace(/^([A-Z]+)/, "$$$1$$"));
