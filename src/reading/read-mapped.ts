import type { Measure } from "../core/ruleset";
import type { Sheet, Sheets } from "../core/snapshot";
import type { Field, Table, Tender } from "../core/tender";
import type { Context } from "./context";
import type { FactCell } from "./facts-sheet";
import { type Grid, gridOf } from "./grid";
import { findBlocks } from "./mapped-blocks";
import { fits, mappedCell, mappedName, positionOf, standsOn } from "./mapped-places";
import type { MappedTable, Mapping } from "./mapping";
import type { MarkColumns } from "./mark-on-line";
import type { Problems } from "./problems";
import type { LineTable } from "./line-table";
import { readLines } from "./read-lines";
import { readMarks } from "./read-marks";
import { readLabelWeights } from "./read-weightings";
import { textKey } from "./text-key";
import { factNamed, type Words } from "./words";

interface Mapped {
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

function yearsOf(grid: Grid, header: number, years: MappedTable["years"]): Table["years"] {
  if (!years) return [];
  const [from, to] = [positionOf(years.from), positionOf(years.to)];
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => {
    const label = header < 0 ? "" : grid.text(header, from + offset);
    return { label: label === "" ? `Year ${String(offset + 1)}` : label, index: from + offset };
  });
}

function mappedTable(book: Sheets, sheet: Sheet, from: MappedTable): Mapped {
  const grid = gridOf(book, sheet, from.across ?? false);
  const header = from.header === undefined ? (from.first === undefined ? 0 : positionOf(from.first) - 1) : positionOf(from.header);
  const first = from.first === undefined ? header + 1 : positionOf(from.first);
  const end = from.last === undefined ? grid.lines : Math.min(grid.lines, positionOf(from.last) + 1);
  const table: Table = {
    file: book.file, sheet: sheet.name, layout: "mapped", across: grid.across, header, fields: fieldsOf(from),
    years: yearsOf(grid, header, from.years), yearsAre: from.years?.are ?? "sum",
  };
  return { grid, table, first, end, from };
}

const evaluatorsOf = (from: MappedTable): MarkColumns =>
  (from.evaluators ?? []).map(({ name, mark, reason }) => ({ name, mark: positionOf(mark), reason: reason === undefined ? undefined : positionOf(reason) }));

function lineTable({ grid, table, first, end, from }: Mapped): LineTable {
  const { book, sheet } = grid;
  const { ignore = [] } = from;
  return {
    grid, table, first, end, percentHeading: false,
    bidder: from.constant?.bidder && mappedName(book, sheet, from.constant.bidder),
    lot: from.constant?.lot && mappedName(book, sheet, from.constant.lot),
    marks: evaluatorsOf(from),
    measures: new Map(Object.entries(from.measures ?? {}).map(([label, measure]) => [textKey(label), measure])),
    isIgnored: (text) => text !== "" && ignore.some((pattern) => fits(text, pattern)),
  };
}

function measureNamed(context: Context, mapped: Mapped, name: string, header: number): Measure | undefined {
  const match = context.index.match(name);
  if (match.is === "measure") return match.measure;
  context.problems.add("unknown-measure", mapped.grid.at(Math.max(0, header), 0), { text: name }, { measure: name, part: mapped.table.sheet });
  return undefined;
}

function readCommitmentTable(context: Context, mapped: Mapped): void {
  const { grid, from } = mapped;
  const { measure: fixed } = from.constant ?? {};
  const plain = lineTable(mapped);
  if (from.blocks) {
    const { blocks, missing } = findBlocks(grid, from, from.first === undefined ? 0 : mapped.first, mapped.end);
    for (const { measure: name, header, first, end } of blocks) {
      const measure = measureNamed(context, mapped, name, header);
      const table: Table = { ...mapped.table, header, years: yearsOf(grid, header, from.years) };
      if (measure) readLines(context, { ...plain, table, first, end, measure, isBlock: true });
    }
    for (const under of missing) {
      context.problems.add("unreadable-value", grid.at(0, 0), { field: "measure", text: under, measure: under }, { part: `${mapped.table.sheet} ${under}` });
    }
    return;
  }
  const measure = fixed === undefined ? undefined : measureNamed(context, mapped, fixed, mapped.table.header);
  if (fixed !== undefined && !measure) return;
  const base: LineTable = measure ? { ...plain, measure } : plain;
  if (!from.bidders) {
    readLines(context, base);
    return;
  }
  for (const { bidder, quantity } of from.bidders) {
    const table: Table = { ...mapped.table, fields: { ...mapped.table.fields, quantity: positionOf(quantity) } };
    readLines(context, { ...base, table, bidder: mappedName(grid.book, grid.sheet, bidder) });
  }
}

function readMarkTable(context: Context, mapped: Mapped): void {
  const { bidder, lot } = lineTable(mapped);
  context.tables.push(mapped.table);
  readMarks(context, { ...mapped, evaluators: evaluatorsOf(mapped.from), evaluator: undefined, bidder, lot, weights: new Map() });
}

function mappedTables(mapping: Mapping, books: readonly Sheets[], holds: NonNullable<MappedTable["holds"]>): readonly Mapped[] {
  const places = books.flatMap((book) => book.sheets.filter((sheet) => !sheet.isOurs).map((sheet) => ({ book, sheet })));
  return places.flatMap(({ book, sheet }) =>
    mapping.tables
      .filter((table) => (table.holds ?? "commitments") === holds && standsOn(table, book, sheet))
      .map((table) => mappedTable(book, sheet, table)),
  );
}

/** Reads the commitments and marks of every table that the mapping names. */
export function readMapped(context: Context, mapping: Mapping, books: readonly Sheets[]): void {
  for (const mapped of mappedTables(mapping, books, "commitments")) readCommitmentTable(context, mapped);
  for (const mapped of mappedTables(mapping, books, "marks")) readMarkTable(context, mapped);
}

/** The tender's own weightings where the mapping says they stand. */
export function readMappedWeightings(mapping: Mapping, books: readonly Sheets[], words: Words, problems: Problems): Tender["weightings"] {
  return mappedTables(mapping, books, "weightings").flatMap(({ grid, table, first, end, from }) => {
    const label = table.fields.question ?? table.fields.title;
    return label === undefined || from.weighting === undefined ? [] : readLabelWeights({ grid, first, end, label, weighting: positionOf(from.weighting) }, words, problems);
  });
}

/** The cells that the mapping says hold facts. */
export function mappedFacts(mapping: Mapping, books: readonly Sheets[]): readonly FactCell[] {
  return Object.entries(mapping.facts ?? {}).flatMap(([name, { cell, file }]) => {
    const fact = factNamed(name);
    return books.flatMap((book) => {
      const place = file === undefined || fits(book.file, file) ? mappedCell(book, undefined, cell) : undefined;
      if (!place || !fact || (place.sheet.rows[place.row]?.[place.column] ?? "") === "") return [];
      const at = { kind: "cell", file: book.file, sheet: place.sheet.name, row: place.row, column: place.column } as const;
      return [{ label: `mapped ${name}`, fact, heading: undefined, ...place, inline: undefined, isBelow: false, at, book }];
    });
  });
}
