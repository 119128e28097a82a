import { badArgument } from "../core/api-error";

/** A rectangle of cells, counted from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

export const WHOLE: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;

export function columnName(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

const columnNumber = (name: string): number =>
  Array.from(name.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export const cellName = (row: number, column: number): string => `${columnName(column)}${String(row + 1)}`;

/** The address of an area without its sheet, such as "A1:B2", "3:5" or "A:C". */
export function areaName(area: Area): string {
  if (area.left === 0 && area.right === LAST_COLUMN)
    return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (area.top === 0 && area.bottom === LAST_ROW) return `${columnName(area.left)}:${columnName(area.right)}`;
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

const CORNER = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;

function corner(text: string): { readonly row: number | undefined; readonly column: number | undefined } {
  const found = CORNER.exec(text);
  if (!found || text === "") throw badArgument("getRange");
  const [, letters, digits] = found;
  return {
    row: digits === undefined ? undefined : Number(digits) - 1,
    column: letters === undefined ? undefined : columnNumber(letters),
  };
}

/** Reads an address without its sheet; one that is none is refused as Excel refuses it. */
export function parseArea(text: string): Area {
  const [first = "", second = first] = text.split(":");
  const [a, b] = [corner(first), corner(second)];
  if (
    (a.row === undefined) !== (b.row === undefined) ||
    (a.column === undefined) !== (b.column === undefined)
  )
    throw badArgument("getRange");
  if (!text.includes(":") && (a.row === undefined || a.column === undefined)) throw badArgument("getRange");
  const area = {
    top: Math.min(a.row ?? 0, b.row ?? LAST_ROW),
    left: Math.min(a.column ?? 0, b.column ?? LAST_COLUMN),
    bottom: Math.max(a.row ?? 0, b.row ?? LAST_ROW),
    right: Math.max(a.column ?? 0, b.column ?? LAST_COLUMN),
  };
  if (area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw badArgument("getRange");
  return area;
}

const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^!']+))!(.+)$/;

/** Splits "Sheet!A1" into the sheet's name and the rest. */
export function splitAddress(text: string): { readonly sheet: string | undefined; readonly area: string } {
  const found = WITH_SHEET.exec(text);
  if (!found) return { sheet: undefined, area: text };
  return { sheet: (found[1] ?? found[2] ?? "").replace(/''/g, "'"), area: found[3] ?? "" };
}

/** A sheet's name as it stands in a formula or address. */
export const quoteSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name)
    ? name
    : `'${name.replace(/'/g, "''")}'`;

export function intersect(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? undefined : area;
}

export const union = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
