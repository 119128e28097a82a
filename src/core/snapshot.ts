import type { Facts } from "./facts";
import type { Stamp, Waiver } from "./finding";

/** What one cell holds, as Office returns it: "" is a blank cell; a date is its serial number. */
export type CellValue = string | number | boolean;

/** A rectangle of cells; rows and columns count from 0 and both ends are included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One worksheet as a host shows it: row arrays plus sparse maps keyed by `cellKey(row, column)`. */
export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly isProtected: boolean;
  /** Whether this sheet was written by Commonweal (its name stands in our part of the file). */
  readonly isOurs: boolean;
  /** `rows[row][column]`, both from 0, ragged; a row or cell that is not there is blank. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Formula text without the leading "=", for cells that hold one. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Error text ("#REF!") for cells in error; the cell's value repeats the text. */
  readonly errors: ReadonlyMap<number, string>;
  /** Cells that hold a formula but no cached value. */
  readonly uncalculated: ReadonlySet<number>;
  /** Cells whose number format shows a date. */
  readonly dates: ReadonlySet<number>;
  /** Cells whose number format shows a percentage (0.5 is displayed as 50%). */
  readonly percents: ReadonlySet<number>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Notes and threaded comments by other people, first line first. */
  readonly comments: ReadonlyMap<number, string>;
}

/** A workbook as a host shows it. */
export interface Sheets {
  readonly kind: "workbook";
  readonly file: string;
  readonly sheets: readonly Sheet[];
  /** Whether date serials count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** Whether the workbook's structure is locked, so that no sheet can be added. */
  readonly isLocked: boolean;
  readonly stamp: Stamp | undefined;
  readonly waivers: readonly Waiver[];
  /** Facts that a person stated about it; left out where there are none. */
  readonly stated?: Facts;
}

/** One paragraph as a host shows it, tracked changes read as accepted; `text` is without its number. */
export interface Paragraph {
  /** Position among all paragraphs of the document's body, from 0. */
  readonly index: number;
  readonly text: string;
  /** Style id, "" for the default style. */
  readonly style: string;
  /** The number a reader sees before the text ("3.1", "(a)"), typed or automatic; "" for none. */
  readonly number: string;
  /** Outline depth from 0 where the paragraph is a heading. */
  readonly level: number | undefined;
  /** Where the number comes from: typed into the text, set on the paragraph itself, or set by its style. */
  readonly numbering: "none" | "typed" | "direct" | "style";
  readonly inTable: boolean;
  /** The cell that holds it, where it stands in a table; tables, rows and columns count from 0, and a merged cell counts once. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** Whether it stands in a text box. */
  readonly inTextBox: boolean;
  /** Tag of the innermost tagged content control around it, where there is one. */
  readonly tag: string;
  /** Tags of all our content controls in it or around it, the outermost first; a filled blank has one of its own. */
  readonly ourTags?: readonly string[];
  readonly hasTrackedChange: boolean;
  /** Comments by other people, whole threads in their order. */
  readonly comments: readonly string[];
  /** Names of bookmarks of ours that start in it. */
  readonly bookmarks?: readonly string[];
}

/** Text outside the document's body. Nobody can comment there, so a finding about it stands at `at`. */
export interface Aside {
  readonly story: "header" | "footer" | "footnote" | "endnote";
  readonly text: string;
  /** Index of the body's paragraph that refers to it; undefined for headers and footers. */
  readonly at: number | undefined;
}

/** A document as a host shows it. */
export interface Paragraphs {
  readonly kind: "document";
  readonly file: string;
  readonly paragraphs: readonly Paragraph[];
  readonly asides: readonly Aside[];
  /** What of the body the host cannot read: a file embedded in it, after the paragraph of this index (-1 for the start). */
  readonly unread?: readonly { readonly what: "embedded-file"; readonly after: number }[];
  readonly isProtected: boolean;
  readonly stamp: Stamp | undefined;
  readonly waivers: readonly Waiver[];
  /** Facts that a person stated about it; left out where there are none. */
  readonly stated?: Facts;
  /** Facts of the offer that it was last drafted from or flagged beside, with that offer's edition; left out where there are none. */
  readonly offered?: Facts;
}

/** Excel's number of columns, the stride of `cellKey`. */
export const COLUMNS = 16384;

/** One number for a cell, row and column from 0: the key of the sparse maps. */
export const cellKey = (row: number, column: number): number => row * COLUMNS + column;

/** The cell's value; "" where the sheet holds nothing. */
export const valueAt = (sheet: Sheet, row: number, column: number): CellValue =>
  sheet.rows[row]?.[column] ?? "";

/** The sheet of that name, compared as Excel does: without regard to case. */
export const sheetNamed = (book: Sheets, name: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
