import { addressOf } from "../../core/location";
import { FileRefused } from "../../core/ports";
import { cellKey, COLUMNS, type CellValue, type Sheet } from "../../core/snapshot";
import type { FormatKind } from "./cell-formats";
import { moveFormula, takeApart, type FormulaPieces } from "./shared-formula";

/** A formula element as written. */
export interface RawFormula {
  readonly text: string;
  /** "shared", "array", "dataTable" or undefined. */
  readonly type: string | undefined;
  /** Number of the shared formula; "" for none. */
  readonly shared: string;
}

/** A cell element as written; row and column count from 0. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** The `t` attribute; "" where it is missing, which means a number. */
  readonly type: string;
  readonly style: number;
  /** Text of the value, or of the inline string; undefined where the cell has neither. */
  readonly value: string | undefined;
  readonly formula: RawFormula | undefined;
}

/** What the cells of one sheet are read with. */
export interface CellContext {
  readonly file: string;
  readonly sheet: string;
  readonly strings: readonly string[];
  readonly formats: readonly FormatKind[];
  readonly date1904: boolean;
  /** What is left for the whole workbook; counted down as sheets are read. */
  readonly room: Room;
}

/** Limits that hold for a workbook's sheets together, so that a small file cannot ask for a large memory. */
export interface Room {
  /** Blank places that are kept so that rows and cells stand at their index. */
  blanks: number;
  /** Characters of shared formulas written out for further cells; beyond, a cell repeats the first cell's text. */
  formulas: number;
}

/** A workbook's room before any sheet is read. */
export const fullRoom = (): Room => ({ blanks: 40_000_000, formulas: 5_000_000 });

export type Cells = Pick<Sheet, "rows" | "formulas" | "errors" | "uncalculated" | "dates" | "percents">;

const ROWS = 1_048_576;
const NO_CELLS: readonly CellValue[] = [];

/** Days since Excel's day 0 of an ISO date or date and time, which has no time zone; undefined if it is none. */
function serialOf(iso: string, date1904: boolean): number | undefined {
  if (iso.length > 40) return undefined;
  const time = Date.parse(/T.*(Z|[+-]\d\d:?\d\d)$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  return Number.isNaN(time) ? undefined : time / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);
}

/** A number as the format writes it; its text where it is none or beyond all bounds, so that nobody counts with it. */
function numberOf(text: string): number | string {
  const value = Number(text);
  return Number.isFinite(value) && !/^\s*[-+]?0[xob]/i.test(text) ? value : text.trim();
}

/** The first cell of a shared formula. */
interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly pieces: FormulaPieces;
}

/** Takes the cells of one sheet in any order and gathers what they say. */
export class CellGatherer {
  // A map, since an array with wide gaps is slow to walk.
  private readonly rows = new Map<number, CellValue[]>();
  private length = 0;
  private readonly formulas = new Map<number, string>();
  private readonly errors = new Map<number, string>();
  private readonly uncalculated = new Set<number>();
  private readonly dates = new Set<number>();
  private readonly percents = new Set<number>();
  private readonly shared = new Map<string, SharedFormula>();

  constructor(private readonly context: CellContext) {}

  /** Adds one cell. Throws FileRefused if it lies outside a worksheet or names a shared string that is not there. */
  add(cell: RawCell): void {
    const { row, column, formula } = cell;
    // Not a number, which an unreadable address gives, is outside too.
    if (!(row >= 0 && row < ROWS && column >= 0 && column < COLUMNS) || !Number.isInteger(row))
      throw this.damaged(
        `holds a cell outside the 16,384 columns and 1,048,576 rows that a worksheet has (row ${String(row + 1)}, column ${String(column + 1)})`,
      );
    if (formula === undefined && cell.value === undefined) return;
    const key = cellKey(row, column);
    if (formula) {
      this.formulas.set(key, this.textOf(formula, row, column));
      if (cell.value === undefined || (cell.value === "" && cell.type !== "str")) this.uncalculated.add(key);
    }
    this.put(row, column, this.valueOf(cell, key));
  }

  cells(): Cells {
    const { formulas, errors, uncalculated, dates, percents } = this;
    this.spend(this.length);
    const rows: (readonly CellValue[])[] = Array.from<readonly CellValue[]>({ length: this.length }).fill(
      NO_CELLS,
    );
    for (const [row, values] of this.rows) rows[row] = values;
    return { rows, formulas, errors, uncalculated, dates, percents };
  }

  private valueOf({ type, style, value, row, column }: RawCell, key: number): CellValue {
    if (value === undefined) return "";
    switch (type) {
      case "s": {
        const text = this.context.strings[value === "" ? -1 : Number(value)];
        if (text === undefined && value !== "")
          throw this.damaged(
            `has at ${addressOf(row, column)} the shared text number ${value}, which the file does not hold`,
          );
        return text ?? "";
      }
      case "str":
      case "inlineStr":
        return value;
      case "b":
        return value === "1" || value === "true";
      case "e":
        this.errors.set(key, value);
        return value;
      case "d": {
        const serial = serialOf(value, this.context.date1904);
        if (serial !== undefined) this.dates.add(key);
        return serial ?? value;
      }
      default: {
        if (value === "") return "";
        const number = numberOf(value);
        if (typeof number === "string") return number;
        const kind = this.context.formats[style];
        if (kind === "date") this.dates.add(key);
        else if (kind === "percent") this.percents.add(key);
        return number;
      }
    }
  }

  private put(row: number, column: number, value: CellValue): void {
    let cells = this.rows.get(row);
    if (!cells) {
      cells = [];
      this.rows.set(row, cells);
      this.length = Math.max(this.length, row + 1);
    }
    if (column > cells.length) {
      this.spend(column - cells.length);
      while (cells.length < column) cells.push("");
    }
    cells[column] = value;
  }

  private spend(blanks: number): void {
    const { file, sheet, room } = this.context;
    room.blanks -= blanks;
    if (room.blanks < 0)
      throw new FileRefused(
        file,
        "too-big",
        `${file} was not opened: the cells of sheet "${sheet}" lie too far apart. Delete what stands far to the right of its tables or far below them, save it, then try once more.`,
      );
  }

  private textOf({ text, type, shared }: RawFormula, row: number, column: number): string {
    if (type !== "shared") return text;
    if (text !== "") {
      this.shared.set(shared, { row, column, text, pieces: takeApart(text) });
      return text;
    }
    const first = this.shared.get(shared);
    if (!first) return "";
    const { room } = this.context;
    room.formulas -= first.text.length;
    return room.formulas < 0 ? first.text : moveFormula(first.pieces, row - first.row, column - first.column);
  }

  private damaged(what: string): FileRefused {
    const { file, sheet } = this.context;
    return new FileRefused(
      file,
      "damaged",
      `${file} is damaged: sheet "${sheet}" ${what}. Open it in Office, let Office repair it, save it, then try once more.`,
    );
  }
}
