import { placeName } from "../core/location";
import type { Measure } from "../core/ruleset";
import type { Sheets } from "../core/snapshot";
import type { Table, Tender } from "../core/tender";
import type { Context, Named } from "./context";
import type { FactCell } from "./facts-sheet";
import { findBlocks } from "./mapped-blocks";
import { fits, mappedName, mappedPlace, positionOf, standsOn } from "./mapped-places";
import { mappedTable, yearsOf, type Mapped } from "./mapped-table";
import type { MappedTable, Mapping } from "./mapping";
import type { MarkColumns } from "./mark-on-line";
import type { Problems } from "./problems";
import type { LineTable } from "./line-table";
import { readLines } from "./read-lines";
import { readMarks } from "./read-marks";
import { readLabelWeights } from "./read-weightings";
import { textKey } from "./text-key";
import { factNamed, type Words } from "./words";

const evaluatorsOf = (from: MappedTable): MarkColumns =>
  (from.evaluators ?? []).map(({ name, mark, reason }) => ({
    name,
    mark: positionOf(mark),
    reason: reason === undefined ? undefined : positionOf(reason),
  }));

function lineTable({ grid, table, first, end, from }: Mapped): LineTable {
  const { book, sheet } = grid;
  const { ignore = [] } = from;
  return {
    grid,
    table,
    first,
    end,
    percentHeading: false,
    ...(from.constant?.unit === undefined ? {} : { unit: from.constant.unit }),
    bidder: from.constant?.bidder && mappedName(book, sheet, from.constant.bidder),
    lot: from.constant?.lot && mappedName(book, sheet, from.constant.lot),
    marks: evaluatorsOf(from),
    measures: new Map(
      Object.entries(from.measures ?? {}).map(([label, measure]) => [textKey(label), measure]),
    ),
    isIgnored: (text) => text !== "" && ignore.some((pattern) => fits(text, pattern)),
  };
}

function measureNamed(context: Context, mapped: Mapped, name: string, header: number): Measure | undefined {
  const match = context.index.match(name);
  if (match.is === "measure") return match.measure;
  context.problems.add(
    "unknown-measure",
    mapped.grid.at(Math.max(0, header), 0),
    { text: name },
    { measure: name, part: mapped.table.sheet },
  );
  return undefined;
}

/** A bidder's name that stands nowhere is said once, though the mapping has a stand-in for it. */
function reportAssumed({ problems }: Context, bidder: Named | undefined, sheet: string): void {
  if (bidder?.isAssumed !== true || bidder.text === "") return;
  const place = placeName(bidder.at, true);
  if (problems.list.some(({ problem, at }) => problem === "unnamed-bidder" && placeName(at, true) === place))
    return;
  problems.add("unnamed-bidder", bidder.at, { text: "", sheet }, { bidder: bidder.text });
}

function readCommitmentTable(context: Context, mapped: Mapped): void {
  const { grid, from } = mapped;
  const { measure: fixed } = from.constant ?? {};
  const plain = lineTable(mapped);
  reportAssumed(context, plain.bidder, mapped.table.sheet);
  if (from.blocks) {
    const { blocks, missing } = findBlocks(
      grid,
      from,
      from.first === undefined ? 0 : mapped.first,
      mapped.end,
    );
    for (const { measure: name, under, unit = from.constant?.unit, header, first, end } of blocks) {
      const measure = measureNamed(context, mapped, name, header);
      const table: Table = { ...mapped.table, header, years: yearsOf(grid, header, from.years) };
      if (measure)
        readLines(context, {
          ...plain,
          table,
          first,
          end,
          measure,
          label: under,
          isBlock: true,
          ...(unit === undefined ? {} : { unit }),
        });
    }
    for (const under of missing) {
      context.problems.add(
        "unreadable-value",
        grid.at(0, 0),
        { field: "measure", text: under, measure: under },
        { part: `${mapped.table.sheet} ${under}` },
      );
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
    const table: Table = {
      ...mapped.table,
      fields: { ...mapped.table.fields, quantity: positionOf(quantity) },
    };
    readLines(context, { ...base, table, bidder: mappedName(grid.book, grid.sheet, bidder) });
  }
}

function readMarkTable(context: Context, mapped: Mapped): void {
  const { bidder, lot } = lineTable(mapped);
  context.tables.push(mapped.table);
  readMarks(context, {
    ...mapped,
    evaluators: evaluatorsOf(mapped.from),
    evaluator: undefined,
    bidder,
    lot,
    weights: new Map(),
  });
}

function mappedTables(
  mapping: Mapping,
  books: readonly Sheets[],
  holds: NonNullable<MappedTable["holds"]>,
): readonly Mapped[] {
  const places = books.flatMap((book) =>
    book.sheets.filter((sheet) => !sheet.isOurs).map((sheet) => ({ book, sheet })),
  );
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
export function readMappedWeightings(
  mapping: Mapping,
  books: readonly Sheets[],
  words: Words,
  problems: Problems,
): Tender["weightings"] {
  return mappedTables(mapping, books, "weightings").flatMap(({ grid, table, first, end, from }) => {
    const label = table.fields.question ?? table.fields.title;
    return label === undefined || from.weighting === undefined
      ? []
      : readLabelWeights({ grid, first, end, label, weighting: positionOf(from.weighting) }, words, problems);
  });
}

/** The cells that the mapping says hold facts. */
export function mappedFacts(mapping: Mapping, books: readonly Sheets[]): readonly FactCell[] {
  return Object.entries(mapping.facts ?? {}).flatMap(([name, { file, ...where }]) => {
    const fact = factNamed(name);
    return books.flatMap((book) => {
      const place =
        file === undefined || fits(book.file, file) ? mappedPlace(book, undefined, where) : undefined;
      if (!place || !fact || (place.sheet.rows[place.row]?.[place.column] ?? "") === "") return [];
      const at = {
        kind: "cell",
        file: book.file,
        sheet: place.sheet.name,
        row: place.row,
        column: place.column,
      } as const;
      return [
        {
          label: `mapped ${name}`,
          fact,
          heading: undefined,
          ...place,
          inline: undefined,
          isBelow: false,
          at,
          book,
        },
      ];
    });
  });
}
