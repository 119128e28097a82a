import { ApiError, notFound } from "../core/api-error";
import type { Args } from "../core/args";
import { kind, type Kind, type Spec } from "../core/wire";
import { remove } from "../package/xml";
import { parseArea, WHOLE } from "./a1";
import { chartCollection } from "./charts";
import { collectionOf } from "./collection";
import { commentCollection } from "./comments";
import { namedItems } from "./names";
import { noteCollection } from "./notes";
import { worksheetProtection } from "./protection";
import { pageLayout, rowBreaks } from "./page-layout";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import type { Sheet } from "./sheet";
import { activate, EVENT, tell } from "./sheet-events";
import { move, setVisibility, visibility } from "./sheet-tab";
import { autoFilter, freezePanes } from "./sheet-view";
import { tableCollection } from "./tables";
import type { Workbook } from "./workbook";

type Call<T> = NonNullable<Spec<T>["call"]>;

/** Registering and taking back, for every event that is emulated. */
function registrations<T extends object>(book: (self: T) => Workbook, target: (self: T) => string): Call<T> {
  const out: Record<string, (self: T, args: Args) => unknown> = {};
  for (const { registration } of Object.values(EVENT)) {
    out[`_Register${registration}Event`] = (self) => {
      book(self).registrations.add(registration, target(self));
    };
    out[`_Unregister${registration}Event`] = (self) => {
      book(self).registrations.remove(registration, target(self));
    };
  }
  return out;
}

const scope = (sheet: Sheet): { readonly book: Workbook; readonly sheet: Sheet } => ({
  book: sheet.book,
  sheet,
});

/** A worksheet. */
export const worksheet: Kind<Sheet> = kind<Sheet>("Worksheet", {
  documented: {
    "excel.worksheet": [
      "Id",
      "Name",
      "Position",
      "Visibility",
      "TabColor",
      "Gridlines",
      "Protection",
      "FreezePanes",
      "AutoFilter",
      "Charts",
      "Tables",
      "Names",
      "Comments",
      "Notes",
      "PageLayout",
      "HorizontalPageBreaks",
      "Activate",
      "Delete",
      "Calculate",
      "GetRange",
      "GetRanges",
      "GetCell",
      "GetRangeByIndexes",
      "GetUsedRange",
      "GetUsedRangeOrNullObject",
      "GetNextOrNullObject",
      "GetPreviousOrNullObject",
    ],
  },
  id: (sheet) => sheet.id,
  get: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet) => sheet.book.sheets.indexOf(sheet),
    Visibility: visibility,
    TabColor: (sheet) => {
      const rgb = sheet.find("sheetPr")?.child("tabColor")?.attr("rgb");
      return rgb === undefined ? "" : `#${rgb.slice(-6)}`;
    },
    // The name that showGridlines has on the wire.
    Gridlines: (sheet) => sheet.find("sheetViews")?.child("sheetView")?.attr("showGridLines") !== "0",
    StandardWidth: () => 8.43,
    Protection: worksheetProtection,
    FreezePanes: freezePanes,
    PageLayout: pageLayout,
    HorizontalPageBreaks: rowBreaks,
    AutoFilter: autoFilter,
    Charts: chartCollection,
    Tables: (sheet) => tableCollection(scope(sheet)),
    Names: (sheet) => namedItems(scope(sheet)),
    Comments: (sheet) => commentCollection(scope(sheet)),
    Notes: (sheet) => noteCollection(scope(sheet)),
  },
  set: {
    Name: (sheet, value) => {
      sheet.book.renameSheet(sheet, String(value));
    },
    Visibility: setVisibility,
    Position: move,
    TabColor: (sheet, value) => {
      const own = sheet.section("sheetPr");
      sheet.edit();
      const known = own.child("tabColor");
      if (known) remove(known);
      if (value !== "") own.insert(0, own.make("tabColor", { rgb: `FF${String(value).replace("#", "")}` }));
    },
    Gridlines: (sheet, value) => {
      sheet.edit();
      sheet
        .section("sheetViews")
        .child("sheetView")
        ?.put("showGridLines", value === true ? undefined : "0");
    },
  },
  call: {
    ...registrations<Sheet>(
      (sheet) => sheet.book,
      (sheet) => sheet.id,
    ),
    Activate: (sheet) => {
      if (visibility(sheet) !== "Visible")
        throw new ApiError(
          "InvalidOperation",
          "A hidden sheet cannot come to the front.",
          "Worksheet.activate",
        );
      activate(sheet);
    },
    Delete: (sheet) => {
      sheet.book.removeSheet(sheet);
      tell(sheet.book, "deleted", sheet, { source: "Local" });
    },
    Calculate: (sheet) => {
      sheet.book.calculator.settle(true);
    },
    GetRange: (sheet, args) =>
      range(args.has(0) ? sheet.book.place(args.text(0), sheet) : { sheet, area: WHOLE }),
    GetRanges: (sheet, args) =>
      rangeAreas({
        sheet,
        areas: args
          .text(0)
          .split(",")
          .map((one) => parseArea(one.trim())),
      }),
    GetCell: (sheet, args) => {
      const [row, column] = [args.number(0), args.number(1)];
      if (row < 0 || column < 0 || row > WHOLE.bottom || column > WHOLE.right) throw args.fail();
      return range({ sheet, area: { top: row, left: column, bottom: row, right: column } });
    },
    GetRangeByIndexes: (sheet, args) => {
      const [top, left, rows, columns] = [args.number(0), args.number(1), args.number(2), args.number(3)];
      const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
      if (
        top < 0 ||
        left < 0 ||
        rows < 1 ||
        columns < 1 ||
        area.bottom > WHOLE.bottom ||
        area.right > WHOLE.right
      )
        throw args.fail();
      return range({ sheet, area });
    },
    GetUsedRange: (sheet, args) =>
      range({ sheet, area: sheet.used(WHOLE, args.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 } }),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const area = sheet.used(WHOLE, args.flag(0));
      return area ? range({ sheet, area }) : null;
    },
    GetNextOrNullObject: (sheet, args) => beside(sheet, 1, args),
    GetPreviousOrNullObject: (sheet, args) => beside(sheet, -1, args),
  },
});

function beside(sheet: Sheet, step: 1 | -1, args: Args): unknown {
  const among = sheet.book.sheets.filter(
    (one) => one === sheet || !args.flag(0) || visibility(one) === "Visible",
  );
  const found = among[among.indexOf(sheet) + step];
  return found ? worksheet(found) : null;
}

const common = collectionOf<Workbook>(
  "WorksheetCollection",
  (book) => book.sheets.map(worksheet),
  (book, key) => {
    const found = book.sheet(key);
    return found && worksheet(found);
  },
);

/** The worksheets of a workbook. */
export const worksheets = kind<Workbook>("WorksheetCollection", {
  documented: {
    "excel.worksheetcollection": [
      "GetCount",
      "GetActiveWorksheet",
      "GetFirst",
      "GetLast",
      "Add",
      "GetItem",
      "GetItemOrNullObject",
    ],
  },
  ...common,
  call: {
    ...common.call,
    ...registrations<Workbook>(
      (book) => book,
      () => "Workbook",
    ),
    GetCount: (book, args) =>
      book.sheets.filter((one) => !args.flag(0) || visibility(one) === "Visible").length,
    GetActiveWorksheet: (book) => worksheet(book.active),
    GetFirst: (book, args) => {
      const found = book.sheets.find((one) => !args.flag(0) || visibility(one) === "Visible");
      if (found) return worksheet(found);
      throw notFound("WorksheetCollection.getFirst");
    },
    Add: (book, args) => {
      const sheet = book.addSheet(args.textOr(0, undefined));
      tell(book, "added", sheet, { source: "Local" });
      return worksheet(sheet);
    },
  },
});
