import type { Facts } from "../core/facts";
import type { Table } from "../core/tender";
import type { Context } from "./context";
import type { FoundTable } from "./find-tables";
import { parseNumber } from "./parse-number";
import type { Line } from "./line";
import { readBidTerms } from "./read-terms";
import type { Words } from "./words";

/** Reads a table with a line for each bid: its price and whether it was withdrawn. */
export function readBids(context: Context, { grid, first, end }: FoundTable, table: Table): void {
  const { bidder, lot } = table.fields;
  if (bidder === undefined) return;
  for (let line = first; line < end; line += 1) {
    const name = grid.text(line, bidder);
    if (name === "" || context.words.isTotal(name)) continue;
    const lotName = lot === undefined ? "" : grid.text(line, lot);
    const of: Line = {
      context,
      grid,
      table,
      line,
      about: lotName === "" ? {} : { lot: lotName },
      percentHeading: false,
    };
    context.loose.push({
      bidder: { text: name, at: grid.at(line, bidder) },
      lot: lotName === "" || lot === undefined ? undefined : { text: lotName, at: grid.at(line, lot) },
      table: `${table.file}|${table.sheet}|${String(table.header)}`,
      apply: (bid) => {
        readBidTerms(of, bid);
      },
    });
  }
}

/** The lots of the tender from a table that lists them. */
export function readLots(
  { grid, shape, header, first, end }: FoundTable,
  words: Words,
): NonNullable<Facts["lots"]> {
  const { lot, title } = shape.fields;
  const width = grid.sheet.rows[header]?.length ?? 0;
  const value = Array.from({ length: grid.across ? 0 : Math.min(width, 40) }, (_, index) => index).find(
    (index) => words.fact(grid.text(header, index)) === "value",
  );
  const lots: NonNullable<Facts["lots"]> = [];
  if (lot === undefined) return lots;
  for (let line = first; line < end; line += 1) {
    const id = grid.text(line, lot);
    if (id === "") break;
    if (words.isTotal(id)) continue;
    const name = title === undefined ? "" : grid.text(line, title);
    const cell = value === undefined ? "" : grid.value(line, value);
    const typed = typeof cell === "string" ? parseNumber(cell) : undefined;
    const pounds =
      typeof cell === "number"
        ? cell
        : typed?.is === "number" && typed.words === ""
          ? typed.value
          : undefined;
    lots.push({
      id,
      ...(name === "" ? {} : { title: name }),
      ...(pounds === undefined || pounds < 0 ? {} : { value: pounds }),
    });
  }
  return lots;
}
