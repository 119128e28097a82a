import type { Sheet, Sheets } from "../core/snapshot";
import type { Field, Table } from "../core/tender";
import { type Grid, gridOf } from "./grid";
import { positionOf } from "./mapped-places";
import type { MappedTable } from "./mapping";

/** A table of a mapping on one sheet: lines from `first` up to, not including, `end`. */
export interface Mapped {
  readonly grid: Grid;
  readonly table: Table;
  readonly first: number;
  readonly end: number;
  readonly from: MappedTable;
}

const fieldNames = (from: MappedTable): readonly Field[] => {
  const isField = (name: string): name is keyof MappedTable["fields"] => Object.hasOwn(from.fields, name);
  return Object.keys(from.fields).filter(isField);
};

function fieldsOf(from: MappedTable): Partial<Record<Field, number>> {
  const fields: Partial<Record<Field, number>> = {};
  const positions: Readonly<Partial<Record<Field, string>>> = from.fields;
  for (const name of fieldNames(from)) {
    const position = positions[name];
    if (position !== undefined) fields[name] = positionOf(position);
  }
  return fields;
}

/** The year columns of a mapped table, labelled by its heading line. */
export function yearsOf(grid: Grid, header: number, years: MappedTable["years"]): Table["years"] {
  if (!years) return [];
  const [from, to] = [positionOf(years.from), positionOf(years.to)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => {
    const label = header < 0 ? "" : grid.text(header, from + offset);
    return { label: label === "" ? `Year ${String(offset + 1)}` : label, index: from + offset };
  });
}

/** A table of the mapping as it stands on a sheet. */
export function mappedTable(book: Sheets, sheet: Sheet, from: MappedTable): Mapped {
  const grid = gridOf(book, sheet, from.across ?? false);
  const header =
    from.header === undefined
      ? from.first === undefined
        ? 0
        : positionOf(from.first) - 1
      : positionOf(from.header);
  const first = from.first === undefined ? header + 1 : positionOf(from.first);
  const end = from.last === undefined ? grid.lines : Math.min(grid.lines, positionOf(from.last) + 1);
  const table: Table = {
    file: book.file,
    sheet: sheet.name,
    layout: "mapped",
    across: grid.across,
    header,
    fields: fieldsOf(from),
    years: yearsOf(grid, header, from.years),
    yearsAre: from.years?.are ?? "sum",
  };
  return { grid, table, first, end, from };
}
