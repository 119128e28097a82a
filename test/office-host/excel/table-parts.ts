import { ApiError, badArgument } from "../core/api-error";
import { kind } from "../core/wire";
import type { XmlElement } from "../package/xml";
import { areaName, parseArea, type Area } from "./a1";
import { collectionOf } from "./collection";
import { checkShape, refuseIfLocked, writeCells } from "./edit-cells";
import { range } from "./range";
import type { Sheet } from "./sheet";

/** One table: its part, and the sheet that it stands on. */
export interface Table {
  readonly sheet: Sheet;
  readonly part: string;
}

interface Column {
  readonly table: Table;
  readonly at: number;
}

export const rootOf = ({ sheet, part }: Table): XmlElement => sheet.book.pkg.xml(part);
export const areaOf = (table: Table): Area => parseArea(rootOf(table).attr("ref") ?? "A1");
export const hasHeader = (table: Table): boolean => rootOf(table).attr("headerRowCount") !== "0";
export const hasTotals = (table: Table): boolean => Number(rootOf(table).attr("totalsRowCount") ?? 0) > 0;
export const nameOf = (table: Table): string =>
  rootOf(table).attr("displayName") ?? rootOf(table).attr("name") ?? "";
export const columns = (table: Table): readonly XmlElement[] =>
  rootOf(table).child("tableColumns")?.elements("tableColumn") ?? [];

export const bodyOf = (table: Table): Area => {
  const area = areaOf(table);
  return {
    ...area,
    top: area.top + (hasHeader(table) ? 1 : 0),
    bottom: area.bottom - (hasTotals(table) ? 1 : 0),
  };
};

export const on = (sheet: Sheet): readonly Table[] =>
  sheet.book.pkg
    .relationships(sheet.part)
    .filter((one) => one.type === "table" && sheet.book.pkg.has(one.target))
    .map((one) => ({ sheet, part: one.target }));

const columnArea = ({ table, at }: Column, rows: Area): Area => {
  const left = areaOf(table).left + at;
  return { ...rows, left, right: left };
};

/** One column of a table. */
export const tableColumn = kind<Column>("TableColumn", {
  id: ({ table, at }) => Number(columns(table)[at]?.attr("id") ?? 0),
  get: {
    Id: ({ table, at }) => Number(columns(table)[at]?.attr("id") ?? 0),
    Index: ({ at }) => at,
    Name: ({ table, at }) => columns(table)[at]?.attr("name") ?? "",
    Values: (column) => {
      const { table } = column;
      const area = columnArea(column, areaOf(table));
      return Array.from({ length: area.bottom - area.top + 1 }, (_, row) => [
        table.sheet.content(area.top + row, area.left).value,
      ]);
    },
  },
  call: {
    GetRange: (column) =>
      range({ sheet: column.table.sheet, area: columnArea(column, areaOf(column.table)) }),
    GetDataBodyRange: (column) =>
      range({ sheet: column.table.sheet, area: columnArea(column, bodyOf(column.table)) }),
    GetHeaderRowRange: (column) => {
      const area = areaOf(column.table);
      return range({ sheet: column.table.sheet, area: columnArea(column, { ...area, bottom: area.top }) });
    },
  },
});

/** The columns of a table. */
export const tableColumns = kind<Table>(
  "TableColumnCollection",
  collectionOf<Table>(
    "TableColumnCollection",
    (table) => columns(table).map((_, at) => tableColumn({ table, at })),
    (table, key) => {
      const at = columns(table).findIndex(
        (one) => one.attr("name")?.toLowerCase() === key.toLowerCase() || one.attr("id") === key,
      );
      return at < 0 ? undefined : tableColumn({ table, at });
    },
  ),
);

export function resize(table: Table, area: Area): void {
  table.sheet.book.pkg.touch(table.part);
  const root = rootOf(table);
  root.put("ref", areaName(area));
  root
    .child("autoFilter")
    ?.put("ref", areaName({ ...area, bottom: area.bottom - (hasTotals(table) ? 1 : 0) }));
}

/** The rows of a table. */
export const tableRows = kind<Table>("TableRowCollection", {
  get: { Count: (table) => bodyOf(table).bottom - bodyOf(table).top + 1 },
  call: {
    GetCount: (table) => bodyOf(table).bottom - bodyOf(table).top + 1,
    Add: (table, args) => {
      if (args.has(0) && args.number(0) !== -1)
        throw new ApiError("ApiNotFound", "Rows are added at the end only.");
      const given = args.raw(1);
      const rows: readonly unknown[] = Array.isArray(given) ? given : [];
      const area = areaOf(table);
      const added = { ...area, top: area.bottom + 1, bottom: area.bottom + Math.max(1, rows.length) };
      if (hasTotals(table) || table.sheet.used(added, true)) throw badArgument("TableRowCollection.add");
      refuseIfLocked({ sheet: table.sheet, area: added });
      for (const row of rows)
        checkShape({ ...added, bottom: added.top }, 1, Array.isArray(row) ? row.length : 1);
      resize(table, { ...area, bottom: added.bottom });
      writeCells({ sheet: table.sheet, area: added }, rows);
      return null;
    },
  },
  assumed: ["Add"],
});
