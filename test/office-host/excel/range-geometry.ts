import { ApiError, badArgument } from "../core/api-error";
import type { Args } from "../core/args";
import type { Kind, Spec } from "../core/wire";
import { columnsOf, intersect, LAST_COLUMN, LAST_ROW, rowsOf, union, type Area } from "./a1";
import { wiresOf } from "./wires";
import type { Place } from "./workbook";

type Get = NonNullable<Spec<Place>["get"]>;
type Call = NonNullable<Spec<Place>["call"]>;

/** Where a range is and how large. */
export const GEOMETRY_GET: Get = {
  Address: ({ sheet, area }) => sheet.addressOf(area),
  AddressLocal: ({ sheet, area }) => sheet.addressOf(area),
  RowIndex: ({ area }) => area.top,
  ColumnIndex: ({ area }) => area.left,
  RowCount: ({ area }) => rowsOf(area),
  ColumnCount: ({ area }) => columnsOf(area),
  CellCount: ({ area }) => {
    const cells = rowsOf(area) * columnsOf(area);
    return cells > 2 ** 31 - 1 ? -1 : cells;
  },
  IsEntireColumn: ({ area }) => area.top === 0 && area.bottom === LAST_ROW,
  IsEntireRow: ({ area }) => area.left === 0 && area.right === LAST_COLUMN,
};

/** The ranges that a range leads to; the class of ranges itself comes from outside. */
export function geometryCalls(range: () => Kind<Place>): Call {
  const go = ({ sheet }: Place, area: Area): unknown => {
    if (area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN)
      throw badArgument("Range.getCell");
    if (area.top > area.bottom || area.left > area.right) throw badArgument("Range.getResizedRange");
    return range()({ sheet, area });
  };
  const other = (place: Place, args: Args): Place => {
    const found = range().unwrap(args.raw(0)) ?? place.sheet.book.place(args.text(0), place.sheet);
    if (found.sheet !== place.sheet) throw badArgument("Range");
    return found;
  };
  const used = (place: Place, args: Args): Area | undefined => place.sheet.used(place.area, args.flag(0));
  const meet = (place: Place, args: Args): Area | undefined => intersect(place.area, other(place, args).area);
  const lines = (place: Place, area: Partial<Area>): unknown => go(place, { ...place.area, ...area });
  return {
    GetCell: (place, args) => {
      const [row, column] = [place.area.top + args.number(0), place.area.left + args.number(1)];
      return go(place, { top: row, left: column, bottom: row, right: column });
    },
    GetRow: (place, args) => {
      const row = place.area.top + args.number(0);
      return lines(place, { top: row, bottom: row });
    },
    GetColumn: (place, args) => {
      const column = place.area.left + args.number(0);
      return lines(place, { left: column, right: column });
    },
    GetLastRow: (place) => lines(place, { top: place.area.bottom }),
    GetLastColumn: (place) => lines(place, { left: place.area.right }),
    GetLastCell: (place) => lines(place, { top: place.area.bottom, left: place.area.right }),
    GetEntireRow: (place) => lines(place, { left: 0, right: LAST_COLUMN }),
    GetEntireColumn: (place) => lines(place, { top: 0, bottom: LAST_ROW }),
    GetRowsAbove: (place, args) =>
      lines(place, { top: place.area.top - args.numberOr(0, 1), bottom: place.area.top - 1 }),
    GetRowsBelow: (place, args) =>
      lines(place, { top: place.area.bottom + 1, bottom: place.area.bottom + args.numberOr(0, 1) }),
    GetOffsetRange: (place, args) => {
      const [down, right] = [args.number(0), args.number(1)];
      const { top, left, bottom, right: end } = place.area;
      return go(place, { top: top + down, left: left + right, bottom: bottom + down, right: end + right });
    },
    GetResizedRange: (place, args) =>
      lines(place, { bottom: place.area.bottom + args.number(0), right: place.area.right + args.number(1) }),
    GetAbsoluteResizedRange: (place, args) =>
      lines(place, {
        bottom: place.area.top + args.number(0) - 1,
        right: place.area.left + args.number(1) - 1,
      }),
    GetBoundingRect: (place, args) => go(place, union(place.area, other(place, args).area)),
    GetIntersection: (place, args) => {
      const area = meet(place, args);
      if (area) return go(place, area);
      throw new ApiError("ItemNotFound", "The requested resource doesn't exist.", "Range.getIntersection");
    },
    GetIntersectionOrNullObject: (place, args) => {
      const area = meet(place, args);
      return area ? go(place, area) : null;
    },
    GetUsedRange: (place, args) => {
      const { top, left } = place.area;
      return go(place, used(place, args) ?? { top, left, bottom: top, right: left });
    },
    GetUsedRangeOrNullObject: (place, args) => {
      const area = used(place, args);
      return area ? go(place, area) : null;
    },
    GetMergedAreasOrNullObject: (place) => {
      const found = place.sheet.merges.filter((one) => intersect(one, place.area) !== undefined);
      if (found.length > 512)
        throw new ApiError(
          "InvalidOperation",
          "More than 512 merged areas.",
          "Range.getMergedAreasOrNullObject",
        );
      return found.length === 0 ? null : wiresOf(place.sheet.book).areas(place.sheet, found);
    },
  };
}
