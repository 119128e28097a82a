import { badArgument } from "../core/api-error";
import { columnsOf, intersect, rowsOf } from "./a1";
import type { Spec } from "../core/wire";
import { checkShape, clearCells, eachWritten, readGrid, writeCells } from "./edit-cells";
import { arraysOf } from "./range-arrays";
import { display } from "./number-format";
import type { Place } from "./workbook";

type Get = NonNullable<Spec<Place>["get"]>;
type Set = NonNullable<Spec<Place>["set"]>;
type Call = NonNullable<Spec<Place>["call"]>;

const settled = (place: Place): Place => {
  place.sheet.book.calculator.settle();
  return place;
};

/** A cell's formula; those of a formula typed for several cells all show it, those of one that spills show what they got. */
const formulas = (place: Place): unknown => {
  const { sheet } = settled(place);
  const arrays = arraysOf(sheet).filter(({ area, spills }) => !spills && intersect(area, place.area));
  return readGrid(place, (row, column) => {
    const at = { top: row, left: column, bottom: row, right: column };
    const filled = arrays.find(({ area }) => intersect(area, at))?.area;
    const formula = filled ? sheet.formula(filled.top, filled.left) : sheet.formula(row, column);
    return formula === undefined ? sheet.content(row, column).value : `=${formula}`;
  });
};

const formatAt = ({ sheet }: Place, row: number, column: number): string =>
  sheet.book.styles.formatOf(sheet.style(row, column));

const CATEGORY: readonly (readonly [RegExp, string])[] = [
  [/^General$/i, "General"],
  [/^@$/, "Text"],
  [/[£$€]/, "Currency"],
  [/%/, "Percentage"],
  [/E[+-]/i, "Scientific"],
  [/[ymd]/i, "Date"],
  [/[hs]/i, "Time"],
  [/[0#]/, "Number"],
];

/** What a range says of its cells' content. */
export const CELL_GET: Get = {
  Values: (place) => readGrid(settled(place), (row, column) => place.sheet.content(row, column).value),
  Formulas: formulas,
  FormulasLocal: formulas,
  Text: (place) =>
    readGrid(settled(place), (row, column) =>
      display(place.sheet.content(row, column), formatAt(place, row, column), place.sheet.book.date1904),
    ),
  ValueTypes: (place) => readGrid(settled(place), (row, column) => place.sheet.content(row, column).is),
  NumberFormat: (place) => readGrid(place, (row, column) => formatAt(place, row, column)),
  NumberFormatLocal: (place) => readGrid(place, (row, column) => formatAt(place, row, column)),
  NumberFormatCategories: (place) =>
    readGrid(place, (row, column) => {
      const code = formatAt(place, row, column);
      return CATEGORY.find(([pattern]) => pattern.test(code))?.[1] ?? "Custom";
    }),
};

const setFormats = (place: Place, value: unknown): void => {
  const { sheet } = place;
  eachWritten(place, value, (row, column, code) => {
    if (typeof code !== "string") throw badArgument("Range.numberFormat");
    const style = sheet.book.styles.change(sheet.style(row, column), `format ${code}`, (look) => {
      look.format = code;
    });
    sheet.grid.ensureCell(row, column).put("s", String(style));
  });
};

/** What can be written to a range's cells. */
export const CELL_SET: Set = {
  Values: writeCells,
  Formulas: writeCells,
  FormulasLocal: writeCells,
  NumberFormat: setFormats,
  NumberFormatLocal: setFormats,
};

/** What a range does with its cells' content. */
export const CELL_CALL: Call = {
  Clear: (place, args) => {
    clearCells(place, args.textOr(0, "All"));
  },
  Calculate: (place) => {
    place.sheet.book.calculator.touch(place.sheet, place.area);
    place.sheet.book.calculator.settle(true);
  },
  _ValidateArraySize: (place, args) => {
    checkShape(place.area, args.number(0), args.number(1));
  },
  _GetSize: ({ area }) => [rowsOf(area), columnsOf(area)],
};
