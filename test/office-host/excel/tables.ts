import { ApiError, badArgument } from "../core/api-error";
import { kind } from "../core/wire";
import { remove } from "../package/xml";
import { areaName, columnsOf, intersect, type Area } from "./a1";
import { collectionOf } from "./collection";
import { refuseIfLocked, writeCells } from "./edit-cells";
import { range } from "./range";
import {
  areaOf,
  bodyOf,
  columns,
  hasHeader,
  hasTotals,
  nameOf,
  on,
  resize,
  rootOf,
  tableColumns,
  tableRows,
  type Table,
} from "./table-parts";
import type { Sheet } from "./sheet";
import { wiresOf } from "./wires";
import type { Workbook } from "./workbook";

interface Scope {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const tablesOf = ({ book, sheet }: Scope): readonly Table[] => (sheet ? on(sheet) : book.sheets.flatMap(on));

/** A table on a sheet. */
export const tableKind = kind<Table>("Table", {
  documented: {
    "excel.table": [
      "Id",
      "Name",
      "ShowHeaders",
      "ShowTotals",
      "ShowBandedRows",
      "Style",
      "Columns",
      "Rows",
      "Worksheet",
      "GetRange",
      "GetDataBodyRange",
      "GetHeaderRowRange",
      "Resize",
      "ConvertToRange",
      "Delete",
    ],
  },
  id: (table) => Number(rootOf(table).attr("id") ?? 0),
  get: {
    Id: (table) => rootOf(table).attr("id") ?? "",
    Name: nameOf,
    ShowHeaders: hasHeader,
    ShowTotals: hasTotals,
    ShowBandedRows: (table) => rootOf(table).child("tableStyleInfo")?.attr("showRowStripes") === "1",
    Style: (table) => rootOf(table).child("tableStyleInfo")?.attr("name") ?? "",
    Columns: tableColumns,
    Rows: tableRows,
    Worksheet: ({ sheet }) => wiresOf(sheet.book).worksheet(sheet),
  },
  set: {
    Name: (table, value) => {
      const name = String(value);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw badArgument("Table.name");
      if (
        tablesOf({ book: table.sheet.book, sheet: undefined }).some(
          (one) => one.part !== table.part && nameOf(one).toLowerCase() === name.toLowerCase(),
        )
      )
        throw new ApiError(
          "ItemAlreadyExists",
          "A resource with the same name or identifier already exists.",
          "Table.name",
        );
      table.sheet.book.pkg.touch(table.part);
      rootOf(table).put("name", name).put("displayName", name);
    },
    Style: (table, value) => {
      table.sheet.book.pkg.touch(table.part);
      rootOf(table).child("tableStyleInfo")?.put("name", String(value));
    },
    ShowBandedRows: (table, value) => {
      table.sheet.book.pkg.touch(table.part);
      rootOf(table)
        .child("tableStyleInfo")
        ?.put("showRowStripes", value === true ? "1" : "0");
    },
  },
  call: {
    GetRange: (table) => range({ sheet: table.sheet, area: areaOf(table) }),
    GetDataBodyRange: (table) => range({ sheet: table.sheet, area: bodyOf(table) }),
    GetHeaderRowRange: (table) => {
      const area = areaOf(table);
      return range({ sheet: table.sheet, area: { ...area, bottom: area.top } });
    },
    Resize: (table, args) => {
      const place = range.unwrap(args.raw(0)) ?? table.sheet.book.place(args.text(0), table.sheet);
      if (place.area.top !== areaOf(table).top || columnsOf(place.area) !== columns(table).length)
        throw args.fail();
      resize(table, place.area);
    },
    ConvertToRange: (table) => {
      drop(table);
      return range({ sheet: table.sheet, area: areaOf(table) });
    },
    Delete: (table) => {
      const place = { sheet: table.sheet, area: areaOf(table) };
      drop(table);
      writeCells(place, "");
    },
  },
});

function drop({ sheet, part }: Table): void {
  const { pkg } = sheet.book;
  sheet.edit();
  const relation = pkg.relationships(sheet.part).find((one) => one.target === part);
  const list = sheet.find("tableParts");
  const entry = list?.elements().find((one) => one.attr("id") === relation?.id);
  if (entry) remove(entry);
  list?.put("count", String(list.elements().length));
  if (list?.elements().length === 0) remove(list);
  if (relation) pkg.unrelate(sheet.part, relation.id);
  pkg.drop(part);
}

function add(scope: Scope, place: { readonly sheet: Sheet; readonly area: Area }, headers: boolean): Table {
  const { sheet } = place;
  const { pkg } = scope.book;
  if (on(sheet).some((one) => intersect(areaOf(one), place.area)))
    throw new ApiError("InvalidArgument", "A table cannot overlap another table.", "TableCollection.add");
  refuseIfLocked(place);
  if (!headers)
    throw new ApiError(
      "ApiNotFound",
      "A table without headers in its range is not emulated.",
      "TableCollection.add",
    );
  const all = tablesOf({ book: scope.book, sheet: undefined });
  const id = Math.max(0, ...all.map((one) => Number(rootOf(one).attr("id")))) + 1;
  let number = all.length + 1;
  while (all.some((one) => nameOf(one) === `Table${String(number)}`)) number++;
  const area =
    place.area.bottom === place.area.top ? { ...place.area, bottom: place.area.top + 1 } : place.area;
  const name = `Table${String(number)}`;
  const part = pkg.free((one) => `xl/tables/table${String(one)}.xml`);
  pkg.add(
    part,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
      `id="${String(id)}" name="${name}" displayName="${name}" ref="${areaName(area)}" totalsRowShown="0">` +
      `<autoFilter ref="${areaName(area)}"/><tableColumns/><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" ` +
      'showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
  );
  const list = pkg.xml(part).child("tableColumns");
  const names = new Set<string>();
  for (let column = area.left; column <= area.right; column++) {
    const given = String(sheet.content(area.top, column).value) || `Column${String(column - area.left + 1)}`;
    let own = given;
    for (let more = 2; names.has(own.toLowerCase()); more++) own = `${given}${String(more)}`;
    names.add(own.toLowerCase());
    const cell = { top: area.top, left: column, bottom: area.top, right: column };
    if (sheet.content(area.top, column).value !== own) writeCells({ sheet, area: cell }, `'${own}`);
    list?.add(list.make("tableColumn", { id: String(column - area.left + 1), name: own }));
  }
  list?.put("count", String(names.size));
  pkg.touch(part);
  const relation = pkg.relate(sheet.part, `${RELATION}/table`, part);
  const parts = sheet.section("tableParts");
  sheet.edit().put("xmlns:r", RELATION);
  parts.add(parts.make("tablePart")).put("r:id", relation);
  parts.put("count", String(parts.elements().length));
  return { sheet, part };
}

const common = collectionOf<Scope>(
  "TableCollection",
  (scope) => tablesOf(scope).map(tableKind),
  (scope, key) => {
    const found = tablesOf(scope).find(
      (one) => nameOf(one).toLowerCase() === key.toLowerCase() || rootOf(one).attr("id") === key,
    );
    return found && tableKind(found);
  },
);

/** The tables of a sheet or of the workbook. */
export const tableCollection = kind<Scope>("TableCollection", {
  ...common,
  call: {
    ...common.call,
    Add: (scope, args) => {
      const place =
        range.unwrap(args.raw(0)) ?? scope.book.place(args.text(0), scope.sheet ?? scope.book.active);
      return tableKind(add(scope, place, args.flag(1)));
    },
  },
});
