import type { CheckContext, Line } from "./context";

/** The lines of each bid that takes part, bid by bid; lines of one bid stand together in the context. */
export function linesByBid({ lines }: CheckContext): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.bid === line.bid) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
