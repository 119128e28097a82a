import type { Facts } from "./facts";
import type { Stamp, Waiver } from "./finding";
import type { CellValue } from "./snapshot";

/** The cell styles that a sheet of ours may use; a host maps each to fonts, fills, borders and number formats. */
export type StyleName =
  | "text"
  /** Text in a column that follows one of figures: a little apart from them. */
  | "aside"
  | "wrap"
  | "title"
  | "subtitle"
  | "note"
  | "header"
  | "number"
  | "integer"
  | "money"
  | "points"
  | "percent"
  | "date"
  | "total-text"
  | "total-money"
  | "total-points"
  | "error"
  | "warning"
  | "advice"
  | "muted"
  | "link"
  | "status"
  | "input-text"
  | "input-number"
  | "input-money"
  | "input-percent"
  | "input-date"
  | "locked-text"
  | "locked-money";

/** One cell of a sheet of ours. A string is always text, also where it starts with "=". */
export interface SheetCell {
  readonly value?: CellValue;
  /** Formula without the leading "="; `value` is then its cached result. */
  readonly formula?: string;
  readonly style?: StyleName;
  /** A place inside this workbook to go to. */
  readonly link?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** One native clustered or stacked bar chart over cells of the same sheet; ranges are rows and columns from 0, both ends included. */
export interface SheetChart {
  readonly title: string;
  /** Alternative text: what the chart shows, in words and figures. */
  readonly description: string;
  readonly stacked: boolean;
  readonly categories: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
  readonly series: readonly {
    readonly name: { readonly row: number; readonly column: number };
    readonly values: {
      readonly top: number;
      readonly left: number;
      readonly bottom: number;
      readonly right: number;
    };
  }[];
  readonly valueAxisTitle: string;
  readonly anchor: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
}

/** A drop-down list or a range of numbers or dates that a cell of a template accepts. */
export interface SheetValidation {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly rule:
    | {
        readonly is: "list";
        readonly from: {
          readonly sheet: string;
          readonly top: number;
          readonly left: number;
          readonly bottom: number;
          readonly right: number;
        };
      }
    | { readonly is: "choice"; readonly of: readonly string[] }
    | { readonly is: "decimal"; readonly minimum: number; readonly maximum?: number }
    | { readonly is: "date"; readonly from: string; readonly to?: string };
  readonly title: string;
  readonly help: string;
}

/** A whole sheet of ours: written new, or in place of the sheet of ours with the same name. */
export interface WriteSheet {
  readonly kind: "write-sheet";
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Rows kept in view at the top. */
  readonly freezeRows: number;
  readonly merges?: readonly {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  readonly chart?: SheetChart;
  readonly validations?: readonly SheetValidation[];
  /** Locks every cell whose style does not start with "input-". */
  readonly protect?: boolean;
  readonly landscape?: boolean;
  /** Rows, from 0, that start a new page when the sheet is printed. */
  readonly pageBreaks?: readonly number[];
  readonly autoFilter?: {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  };
}

/** One accepted suggestion: replaces a value that must still be what we read. */
export interface SetCell {
  readonly kind: "set-cell";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly expect: CellValue;
  readonly value: CellValue;
}

/** Our mark at a cell: one comment that lists every finding there. `text` opens with "Commonweal ·". */
export interface MarkCell {
  readonly kind: "mark";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly expect: CellValue;
  readonly text: string;
}

/** Removes every mark of ours that is not asked for again in the same batch. */
export interface Unmark {
  readonly kind: "unmark";
}

/** Removes a sheet of ours. */
export interface RemoveSheet {
  readonly kind: "remove-sheet";
  readonly name: string;
}

/** Writes (or, with `undefined`, removes) our part of the file: stamp, waivers, stated facts and those of an offer. */
export interface WriteStamp {
  readonly kind: "stamp";
  readonly stamp: Stamp | undefined;
  readonly waivers: readonly Waiver[];
  /** Facts that a person stated. Left out: those in the file stay; none at all: they go. */
  readonly stated?: Facts;
  /** Facts of the offer that a contract was drafted from or reviewed beside, with its edition. Left out, or none at all: as with the stated ones. */
  readonly offered?: Facts;
}

export type WorkbookChange = WriteSheet | SetCell | MarkCell | Unmark | RemoveSheet | WriteStamp;
