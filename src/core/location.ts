/** A cell of a workbook; row and column count from 0. */
export interface CellLocation {
  readonly kind: "cell";
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A paragraph of a document's body; index counts from 0. */
export interface ParagraphLocation {
  readonly kind: "paragraph";
  readonly file: string;
  readonly index: number;
  /** How a reader finds it: its number and opening words. */
  readonly label: string;
}

/** A place in a JSON file of a rules set, a mapping or the facts. */
export interface JsonLocation {
  readonly kind: "json";
  readonly file: string;
  readonly pointer: string;
}

/** A whole file, where no closer place exists. */
export interface FileLocation {
  readonly kind: "file";
  readonly file: string;
}

export type Location = CellLocation | ParagraphLocation | JsonLocation | FileLocation;

/** Column letters of a column counted from 0: 0 is A, 27 is AB. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Column counted from 0 of column letters: A is 0. */
export const columnIndex = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A cell's address inside its sheet, such as "F14"; row and column from 0. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`;

/** Row and column, from 0, of an address such as "F14" or "$F$14"; undefined if it is not one. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.trim());
  if (!match?.[1] || !match[2]) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
}

/** A sheet's name as formulas and links quote it: 'Bid B'!… */
export const quoteSheet = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

/** A place as a person reads it: "Commitments!F14", with the file in front where `withFile` is set. */
export function placeName(at: Location, withFile = false): string {
  switch (at.kind) {
    case "cell": {
      const place = `${at.sheet}!${addressOf(at.row, at.column)}`;
      return withFile ? `${at.file}: ${place}` : place;
    }
    case "paragraph":
      return withFile ? `${at.file}: ${at.label}` : at.label;
    case "json":
      return `${at.file} ${at.pointer}`;
    case "file":
      return at.file;
  }
}
