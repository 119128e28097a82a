import { badArgument } from "../core/api-error";
import { kind } from "../core/wire";
import { rangeFill, rangeFont } from "./range-font";
import { rangeBorders } from "./range-borders";
import { agreed, columnElement, restyle } from "./restyle";
import type { Place } from "./workbook";

/** A column's width in the file counts characters; the API counts points of 5.25 a character. */
const POINTS = 5.25;
const DEFAULT_WIDTH = 9.140625;

/** Whether cells are locked, and whether their formulas are hidden, once the sheet is protected. */
export const formatProtection = kind<Place>("FormatProtection", {
  documented: {
    "excel.formatprotection": ["Locked", "FormulaHidden"],
  },
  get: {
    Locked: (place) => agreed(place, (xf) => place.sheet.book.styles.isLocked(xf)),
    FormulaHidden: (place) =>
      agreed(place, (xf) => place.sheet.book.styles.look(xf).xf.child("protection")?.attr("hidden") === "1"),
  },
  set: {
    Locked: (place, value) => {
      protection(place, "locked", value === true);
    },
    FormulaHidden: (place, value) => {
      protection(place, "hidden", value === true);
    },
  },
});

function protection(place: Place, name: string, value: boolean): void {
  restyle(place, `protection ${name} ${String(value)}`, ({ xf }) => {
    const own = xf.child("protection") ?? xf.add(xf.make("protection"));
    own.put(name, value ? "1" : "0");
  });
}

const alignment = (place: Place, name: string, value: string | undefined): void => {
  restyle(place, `alignment ${name} ${value ?? ""}`, ({ xf }) => {
    const own = xf.child("alignment") ?? xf.insert(0, xf.make("alignment"));
    own.put(name, value);
  });
};

const alignedAs = (place: Place, name: string, otherwise: string): unknown =>
  agreed(place, (xf) => {
    const value = place.sheet.book.styles.look(xf).xf.child("alignment")?.attr(name) ?? otherwise;
    return value.charAt(0).toUpperCase() + value.slice(1);
  });

const lower = (value: unknown): string => {
  const text = String(value);
  return text.charAt(0).toLowerCase() + text.slice(1);
};

const widthOf = (place: Place, column: number): number =>
  Number(
    place.sheet.column(column)?.attr("width") ??
      place.sheet.find("sheetFormatPr")?.attr("defaultColWidth") ??
      DEFAULT_WIDTH,
  ) * POINTS;

const heightOf = (place: Place, row: number): number =>
  Number(
    place.sheet.grid.rowElement(row)?.attr("ht") ??
      place.sheet.find("sheetFormatPr")?.attr("defaultRowHeight") ??
      15,
  );

/** One figure for all lines from `from` to `to`, null where they differ; far lines are like the last that is looked at. */
function same<T>(from: number, to: number, of: (at: number) => T): T | null {
  const found = new Set<T>();
  for (let at = from; at <= Math.min(to, from + 2000); at++) found.add(of(at));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

const setWidth = (place: Place, points: number): void => {
  place.sheet.edit();
  for (let column = place.area.left; column <= Math.min(place.area.right, place.area.left + 1023); column++)
    columnElement(place, column)
      .put("width", String(points / POINTS))
      .put("customWidth", "1");
};

const longest = (place: Place, column: number): number => {
  let characters = 8;
  for (const { row, column: at } of place.sheet.grid.within(place.area))
    if (at === column) characters = Math.max(characters, String(place.sheet.content(row, at).value).length);
  return characters;
};

/** The format of a range. */
export const rangeFormat = kind<Place>("RangeFormat", {
  documented: {
    "excel.rangeformat": [
      "Fill",
      "Font",
      "Borders",
      "Protection",
      "HorizontalAlignment",
      "VerticalAlignment",
      "WrapText",
      "IndentLevel",
      "ColumnWidth",
      "RowHeight",
    ],
  },
  get: {
    Fill: (place) => rangeFill(place),
    Font: (place) => rangeFont(place),
    Borders: (place) => rangeBorders(place),
    Protection: (place) => formatProtection(place),
    HorizontalAlignment: (place) => alignedAs(place, "horizontal", "general"),
    VerticalAlignment: (place) => alignedAs(place, "vertical", "bottom"),
    WrapText: (place) =>
      agreed(place, (xf) => place.sheet.book.styles.look(xf).xf.child("alignment")?.attr("wrapText") === "1"),
    IndentLevel: (place) =>
      agreed(place, (xf) =>
        Number(place.sheet.book.styles.look(xf).xf.child("alignment")?.attr("indent") ?? 0),
      ),
    ColumnWidth: (place) => same(place.area.left, place.area.right, (column) => widthOf(place, column)),
    RowHeight: (place) => same(place.area.top, place.area.bottom, (row) => heightOf(place, row)),
  },
  set: {
    HorizontalAlignment: (place, value) => {
      alignment(place, "horizontal", lower(value));
    },
    VerticalAlignment: (place, value) => {
      alignment(place, "vertical", lower(value));
    },
    WrapText: (place, value) => {
      alignment(place, "wrapText", value === true ? "1" : undefined);
    },
    IndentLevel: (place, value) => {
      alignment(place, "indent", String(value));
    },
    ColumnWidth: (place, value) => {
      if (typeof value !== "number" || value < 0 || value > 1790)
        throw badArgument("RangeFormat.columnWidth");
      setWidth(place, value);
    },
    RowHeight: (place, value) => {
      if (typeof value !== "number" || value < 0 || value > 409) throw badArgument("RangeFormat.rowHeight");
      place.sheet.edit();
      for (let row = place.area.top; row <= Math.min(place.area.bottom, place.area.top + 20_000); row++)
        place.sheet.grid.ensureRow(row).put("ht", String(value)).put("customHeight", "1");
    },
  },
  call: {
    AutofitColumns: (place) => {
      for (
        let column = place.area.left;
        column <= Math.min(place.area.right, place.area.left + 255);
        column++
      )
        setWidth(
          { ...place, area: { ...place.area, left: column, right: column } },
          (longest(place, column) + 1) * POINTS,
        );
    },
    AutofitRows: (place) => {
      place.sheet.edit();
      for (const [, row] of place.sheet.grid.rowsWithin(place.area))
        row.put("ht", undefined).put("customHeight", undefined);
    },
  },
  assumed: ["AutofitColumns", "AutofitRows"],
});
