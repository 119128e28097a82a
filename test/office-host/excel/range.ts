import { kind, type Kind } from "../core/wire";
import { dataValidation } from "./data-validation";
import { ARRAYS_GET, arrayCalls } from "./range-arrays";
import { CELL_CALL, CELL_GET, CELL_SET } from "./range-cells";
import { rangeFormat } from "./range-format";
import { GEOMETRY_GET, geometryCalls } from "./range-geometry";
import { LINES_CALL, LINES_GET, LINES_SET } from "./range-lines";
import { wiresOf } from "./wires";
import type { Place } from "./workbook";

/** A rectangle of cells on a sheet. */
export const range: Kind<Place> = kind<Place>("Range", {
  documented: {
    "excel.range": [
      "Values",
      "Formulas",
      "Text",
      "ValueTypes",
      "NumberFormat",
      "Address",
      "RowIndex",
      "ColumnIndex",
      "RowCount",
      "ColumnCount",
      "CellCount",
      "IsEntireColumn",
      "IsEntireRow",
      "RowHidden",
      "ColumnHidden",
      "Hidden",
      "Hyperlink",
      "GetCell",
      "GetRow",
      "GetColumn",
      "GetLastRow",
      "GetLastColumn",
      "GetEntireRow",
      "GetEntireColumn",
      "GetOffsetRange",
      "GetResizedRange",
      "GetBoundingRect",
      "GetIntersection",
      "GetIntersectionOrNullObject",
      "GetUsedRange",
      "GetUsedRangeOrNullObject",
      "GetMergedAreasOrNullObject",
      "Merge",
      "Unmerge",
      "Clear",
      "Select",
      "Worksheet",
      "Format",
      "DataValidation",
      "GetSpillParent",
      "GetSpillParentOrNullObject",
      "GetSpillingToRange",
      "GetSpillingToRangeOrNullObject",
    ],
  },
  tracked: true,
  get: {
    ...GEOMETRY_GET,
    ...CELL_GET,
    ...LINES_GET,
    ...ARRAYS_GET,
    Format: rangeFormat,
    DataValidation: dataValidation,
    Worksheet: ({ sheet }) => wiresOf(sheet.book).worksheet(sheet),
  },
  set: { ...CELL_SET, ...LINES_SET },
  call: { ...geometryCalls(() => range), ...CELL_CALL, ...LINES_CALL, ...arrayCalls(() => range) },
  assumed: [
    "FormulasLocal",
    "NumberFormatLocal",
    "NumberFormatCategories",
    "AddressLocal",
    "SavedAsArray",
    "HasSpill",
  ],
});
