import { ApiError } from "../core/api-error";
import type { Kind, Spec } from "../core/wire";
import { intersect, parseArea, type Area } from "./a1";
import type { Sheet } from "./sheet";
import type { Place } from "./workbook";

type Get = NonNullable<Spec<Place>["get"]>;
type Call = NonNullable<Spec<Place>["call"]>;

/** A formula that fills several cells: one typed with Ctrl+Shift+Enter, or one that spills. */
interface ArrayFormula {
  readonly area: Area;
  readonly spills: boolean;
}

const known = new WeakMap<Sheet, { readonly changes: number; readonly arrays: readonly ArrayFormula[] }>();

/** The array formulas of a sheet, looked for again once anything has changed. */
export function arraysOf(sheet: Sheet): readonly ArrayFormula[] {
  const { changes } = sheet.book.pkg;
  const before = known.get(sheet);
  if (before?.changes === changes) return before.arrays;
  const arrays = findArrays(sheet);
  known.set(sheet, { changes, arrays });
  return arrays;
}

/** A cell with the metadata of a dynamic array spills. */
function findArrays(sheet: Sheet): readonly ArrayFormula[] {
  const found: ArrayFormula[] = [];
  for (const { cell } of sheet.grid.within({ top: 0, left: 0, bottom: 1_048_575, right: 16_383 })) {
    const own = cell.child("f");
    const ref = own?.attr("ref");
    if (ref === undefined || (own?.attr("t") !== "array" && own?.attr("t") !== "dataTable")) continue;
    found.push({ area: parseArea(ref), spills: cell.attr("cm") !== undefined });
  }
  return found;
}

const around = ({ sheet, area }: Place): readonly ArrayFormula[] =>
  arraysOf(sheet).filter((one) => intersect(one.area, area));

/** True where all cells of a range are in such areas, false where none is, null between. */
function share({ area }: Place, areas: readonly Area[]): boolean | null {
  let inside = 0;
  for (const one of areas) {
    const met = intersect(one, area);
    if (met) inside += (met.bottom - met.top + 1) * (met.right - met.left + 1);
  }
  const all = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  return inside === 0 ? false : inside >= all ? true : null;
}

/** Whether a range's cells belong to array formulas. */
export const ARRAYS_GET: Get = {
  SavedAsArray: (place) =>
    share(
      place,
      around(place).map(({ area }) => area),
    ),
  HasSpill: (place) =>
    share(
      place,
      around(place)
        .filter(({ spills }) => spills)
        .map(({ area }) => area),
    ),
};

const isOne = ({ area }: Place): boolean => area.top === area.bottom && area.left === area.right;

/** The formulas that a range's cells are filled from. */
export function arrayCalls(range: () => Kind<Place>): Call {
  const spillAt = (place: Place): ArrayFormula | undefined =>
    isOne(place) ? around(place).find(({ spills }) => spills) : undefined;
  const parent = (place: Place): unknown => {
    const found = spillAt(place);
    if (!found) return null;
    const { top, left } = found.area;
    return range()({ sheet: place.sheet, area: { top, left, bottom: top, right: left } });
  };
  const spilling = (place: Place): unknown => {
    const found = spillAt(place);
    const isAnchor = found?.area.top === place.area.top && found.area.left === place.area.left;
    return found && isAnchor ? range()({ sheet: place.sheet, area: found.area }) : null;
  };
  const need = (value: unknown, location: string): unknown => {
    if (value !== null) return value;
    throw new ApiError("ItemNotFound", "The requested resource doesn't exist.", location);
  };
  return {
    GetSpillParentOrNullObject: parent,
    GetSpillingToRangeOrNullObject: spilling,
    GetSpillParent: (place) => need(parent(place), "Range.getSpillParent"),
    GetSpillingToRange: (place) => need(spilling(place), "Range.getSpillingToRange"),
  };
}

/** Excel changes no part of an array formula that fills several cells, only the whole. */
export function refusePartOfArray(place: Place): void {
  const { area } = place;
  const isPart = around(place).some(({ area: one, spills }) => {
    const whole =
      area.top <= one.top && area.bottom >= one.bottom && area.left <= one.left && area.right >= one.right;
    return !whole && !spills && (one.top !== one.bottom || one.left !== one.right);
  });
  if (isPart) throw new ApiError("InvalidOperation", "You can't change part of an array.", "Range.values");
}
