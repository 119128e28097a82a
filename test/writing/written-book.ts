import type { SheetCell, WriteSheet } from "../../src/core/change";
import { cellKey, type Sheets } from "../../src/core/snapshot";

/** Changes that write a test's workbook cell for cell into an empty file, so that LibreOffice can open it. */
export const asSheets = (book: Sheets): readonly WriteSheet[] =>
  book.sheets.map((sheet) => ({
    kind: "write-sheet",
    name: sheet.name,
    rows: sheet.rows.map((row, index) =>
      row.map((value, column): SheetCell => {
        const formula = sheet.formulas.get(cellKey(index, column));
        if (formula !== undefined) return { formula, value };
        return value === "" ? {} : { value };
      }),
    ),
    widths: [],
    freezeRows: 0,
  }));
