/// <reference types="office-js" />
import { cellKey, COLUMNS, type Area, type CellValue, type Sheet } from "../../../core/snapshot";
import { formatKind, type FormatKind } from "../../file/cell-formats";

/** What Excel answers about a band of cells. */
export interface Answer {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  readonly merges: readonly Area[];
}

export type Cells = Pick<Sheet, "rows" | "formulas" | "errors" | "dates" | "percents" | "merges">;

/** A value as Office gives it; what is no text, figure or truth is a blank. */
export const valueOf = (value: unknown): CellValue =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";

/** Gathers a sheet's cells from bands that come one below the other. */
export class CellReader {
  private readonly rows: (readonly CellValue[])[] = [];
  private readonly formulas = new Map<number, string>();
  private readonly errors = new Map<number, string>();
  private readonly dates = new Set<number>();
  private readonly percents = new Set<number>();
  private readonly merges = new Map<string, Area>();
  private readonly kinds = new Map<string, FormatKind>();

  /** Takes a band that begins at row `top` and at the first column. */
  take(top: number, { values, formulas, valueTypes, numberFormat, merges }: Answer): void {
    values.forEach((answered, at) => {
      const row = top + at;
      let width = 0;
      const cells = answered.map((one, column): CellValue => {
        const value = valueOf(one);
        const key = cellKey(row, column);
        const formula = formulas[at]?.[column];
        const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
        if (isFormula) this.formulas.set(key, formula.slice(1));
        if (isFormula || value !== "") width = column + 1;
        if (valueTypes[at]?.[column] === "Error") this.errors.set(key, String(value));
        if (typeof value === "number") this.addFormat(key, numberFormat[at]?.[column]);
        return value;
      });
      if (width === 0) return;
      while (this.rows.length < row) this.rows.push([]);
      this.rows[row] = cells.slice(0, width);
    });
    for (const area of merges) this.merges.set(JSON.stringify(area), area);
  }

  /** The first cells that show a day. */
  days(most: number): readonly { readonly row: number; readonly column: number; readonly serial: number }[] {
    return [...this.dates].slice(0, most).map((key) => {
      const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
      return { row, column, serial: Number(this.rows[row]?.[column]) };
    });
  }

  cells(): Cells {
    const { rows, formulas, errors, dates, percents } = this;
    return { rows, formulas, errors, dates, percents, merges: [...this.merges.values()] };
  }

  private addFormat(key: number, code: unknown): void {
    if (typeof code !== "string") return;
    const kind = this.kinds.get(code) ?? formatKind(code);
    this.kinds.set(code, kind);
    if (kind === "date") this.dates.add(key);
    else if (kind === "percent") this.percents.add(key);
  }
}
