import { ApiError } from "../core/api-error";
import { kind } from "../core/wire";
import { remove, type XmlElement } from "../package/xml";
import { cellName, columnsOf, intersect, parseArea, rowsOf, areaName, type Area } from "./a1";
import { range } from "./range";
import type { Sheet } from "./sheet";

const viewOf = (sheet: Sheet): XmlElement => {
  const views = sheet.section("sheetViews");
  return views.child("sheetView") ?? views.add(views.make("sheetView", { workbookViewId: "0" }));
};

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.edit();
  const view = viewOf(sheet);
  for (const one of [...view.elements("pane"), ...view.elements("selection")]) remove(one);
  if (rows === 0 && columns === 0) return;
  const pane = view.insert(0, view.make("pane"));
  if (columns > 0) pane.put("xSplit", String(columns));
  if (rows > 0) pane.put("ySplit", String(rows));
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  pane.put("topLeftCell", cellName(rows, columns)).put("activePane", active).put("state", "frozen");
  view.insert(1, view.make("selection", { pane: active }));
}

const frozen = (sheet: Sheet): Area | undefined => {
  const pane = sheet.find("sheetViews")?.child("sheetView")?.child("pane");
  if (pane?.attr("state") !== "frozen") return undefined;
  const [rows, columns] = [Number(pane.attr("ySplit") ?? 0), Number(pane.attr("xSplit") ?? 0)];
  return {
    top: 0,
    left: 0,
    bottom: rows === 0 ? 1_048_575 : rows - 1,
    right: columns === 0 ? 16_383 : columns - 1,
  };
};

/** The lines of a sheet that stay in view. */
export const freezePanes = kind<Sheet>("WorksheetFreezePanes", {
  documented: {
    "excel.worksheetfreezepanes": [
      "FreezeRows",
      "FreezeColumns",
      "FreezeAt",
      "Unfreeze",
      "GetLocation",
      "GetLocationOrNullObject",
    ],
  },
  call: {
    FreezeRows: (sheet, args) => {
      freeze(sheet, args.numberOr(0, 1), 0);
    },
    FreezeColumns: (sheet, args) => {
      freeze(sheet, 0, args.numberOr(0, 1));
    },
    FreezeAt: (sheet, args) => {
      const { area } = range.unwrap(args.raw(0)) ?? sheet.book.place(args.text(0), sheet);
      freeze(
        sheet,
        area.bottom > 1_000_000 ? 0 : area.top + rowsOf(area),
        area.right > 16_000 ? 0 : area.left + columnsOf(area),
      );
    },
    Unfreeze: (sheet) => {
      freeze(sheet, 0, 0);
    },
    GetLocationOrNullObject: (sheet) => {
      const area = frozen(sheet);
      return area ? range({ sheet, area }) : null;
    },
    GetLocation: (sheet) => {
      const area = frozen(sheet);
      if (area) return range({ sheet, area });
      throw new ApiError(
        "ItemNotFound",
        "The requested resource doesn't exist.",
        "WorksheetFreezePanes.getLocation",
      );
    },
  },
});

const filterName = (sheet: Sheet): XmlElement | undefined =>
  sheet.book.root
    .child("definedNames")
    ?.elements("definedName")
    .find(
      (one) =>
        one.attr("name") === "_xlnm._FilterDatabase" &&
        one.attr("localSheetId") === String(sheet.entry.parent?.elements("sheet").indexOf(sheet.entry)),
    );

/** The filter of a sheet. */
export const autoFilter = kind<Sheet>("AutoFilter", {
  documented: {
    "excel.autofilter": [
      "Enabled",
      "IsDataFiltered",
      "Remove",
      "ClearCriteria",
      "GetRange",
      "GetRangeOrNullObject",
    ],
  },
  get: {
    Enabled: (sheet) => sheet.find("autoFilter") !== undefined,
    IsDataFiltered: (sheet) => (sheet.find("autoFilter")?.elements("filterColumn").length ?? 0) > 0,
  },
  call: {
    Apply: (sheet, args) => {
      const place = range.unwrap(args.raw(0)) ?? sheet.book.place(args.text(0), sheet);
      sheet.edit();
      const own = sheet.section("autoFilter");
      own.clear();
      own.put("ref", areaName(intersect(place.area, sheet.book.limit(place.area)) ?? place.area));
      if (!args.has(1)) return;
      const criteria = args.record(2);
      const column = own.add(own.make("filterColumn", { colId: String(args.number(1)) }));
      const values: unknown = criteria["values"];
      const chosen = Array.isArray(values) ? values.map(String) : [];
      const filters = column.add(column.make("filters"));
      for (const value of chosen) filters.add(filters.make("filter", { val: value }));
      const { top, bottom, left } = place.area;
      for (let row = top + 1; row <= bottom; row++)
        if (!chosen.includes(String(sheet.content(row, left + args.number(1)).value)))
          sheet.grid.ensureRow(row).put("hidden", "1");
    },
    Remove: (sheet) => {
      const own = sheet.find("autoFilter");
      if (!own) return;
      show(sheet, own);
      remove(own);
      const name = filterName(sheet);
      if (!name) return;
      sheet.book.pkg.touch(sheet.book.part);
      remove(name);
    },
    ClearCriteria: (sheet) => {
      const own = sheet.find("autoFilter");
      if (!own) return;
      show(sheet, own);
      own.clear();
    },
    GetRangeOrNullObject: (sheet) => {
      const own = sheet.find("autoFilter");
      return own ? range({ sheet, area: parseArea(own.attr("ref") ?? "A1") }) : null;
    },
    GetRange: (sheet) => {
      const own = sheet.find("autoFilter");
      if (own) return range({ sheet, area: parseArea(own.attr("ref") ?? "A1") });
      throw new ApiError("ItemNotFound", "The requested resource doesn't exist.", "AutoFilter.getRange");
    },
  },
  assumed: ["Apply"],
});

function show(sheet: Sheet, own: XmlElement): void {
  sheet.edit();
  if (own.elements("filterColumn").length === 0) return;
  const area = parseArea(own.attr("ref") ?? "A1");
  for (const [, row] of sheet.grid.rowsWithin({ ...area, top: area.top + 1 })) row.put("hidden", undefined);
}
