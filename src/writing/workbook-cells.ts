import type { CellLocation, Location } from "../core/location";
import { addressOf, quoteSheet } from "../core/location";
import { valueAt, type CellValue, type Sheet, type Sheets } from "../core/snapshot";

/** The cells of all workbooks that were read together, seen from the one that is written to. */
export class WorkbookCells {
  private readonly sheets = new Map<string, Map<string, Sheet>>();

  constructor(
    books: readonly Sheets[],
    /** File name of the workbook that is written to; undefined for a separate report, where nothing is live. */
    private readonly target: string | undefined,
  ) {
    for (const book of books) {
      this.sheets.set(book.file, new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet])));
    }
  }

  sheetOf(at: CellLocation): Sheet | undefined {
    return this.sheets.get(at.file)?.get(at.sheet.toLowerCase());
  }

  /** What the cell held when it was read; "" for a blank. */
  valueOf(at: CellLocation): CellValue {
    const sheet = this.sheetOf(at);
    return sheet === undefined ? "" : valueAt(sheet, at.row, at.column);
  }

  /** Whether a formula or a link in the written workbook can point at the place. */
  isHere(at: Location): at is CellLocation {
    return at.kind === "cell" && at.file === this.target && this.sheetOf(at) !== undefined;
  }

  /** Whether a place must name its file, because it is not in the workbook that is written to. */
  isElsewhere(at: Location): boolean {
    return at.kind === "cell" && at.file !== this.target;
  }
}

/** A cell as a formula names it: 'Bid B'!F14. */
export const reference = (at: CellLocation): string =>
  `${quoteSheet(at.sheet)}!${addressOf(at.row, at.column)}`;
