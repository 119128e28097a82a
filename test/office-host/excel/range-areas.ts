import { kind } from "../core/wire";
import { areaName, columnsOf, rowsOf, type Area } from "./a1";
import { range } from "./range";
import type { Sheet } from "./sheet";
import { wiresOf } from "./wires";

interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Excel cuts addresses at this many characters. */
const LONGEST = 8192;

/** The areas one by one. */
export const rangeCollection = kind<Areas>("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => range({ sheet, area })),
  call: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.number(0)];
      if (area) return range({ sheet, area });
      throw args.fail();
    },
  },
});

/** Several areas of one sheet. */
export const rangeAreas = kind<Areas>("RangeAreas", {
  tracked: true,
  get: {
    Address: ({ sheet, areas }) =>
      areas
        .map((area) => `${sheet.book.quote(sheet.name)}!${areaName(area)}`)
        .join(",")
        .slice(0, LONGEST),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0),
    Areas: rangeCollection,
    Worksheet: ({ sheet }) => wiresOf(sheet.book).worksheet(sheet),
  },
});
