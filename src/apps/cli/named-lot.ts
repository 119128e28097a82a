import { lotName } from "../../writing/score-words";

/** Whether "2", "Lot 2" or "lot 2" names this lot. */
export const isNamed = (lot: string, name: string): boolean =>
  [lot, lotName(lot)].some((one) =>
    [name, `Lot ${name}`].some((other) => one.toLowerCase() === other.toLowerCase()),
  );

/** Names in quotation marks, one after the other. */
export const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
