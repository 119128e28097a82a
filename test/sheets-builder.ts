import { parseAddress } from "../src/core/location";
import type { Area, CellValue, Sheet, Sheets } from "../src/core/snapshot";
import { cellKey } from "../src/core/snapshot";

/**
 * A cell as a test writes it. Strings have a small notation, so that examples in JSON can use it too:
 * "=F2*G2 -> 100" is a formula with its cached result, "=F2*G2" one that was never calculated, "#REF!" an error,
 * "@2026-04-01" a date cell, "@50%" a percentage cell, "'=x" the text "=x". Null is blank.
 */
export type TestCell = string | number | boolean | null;

/** What a test says of one sheet besides its cells; addresses as in Excel, rows counted from 1, columns as letters. */
export interface SheetExtras {
  readonly visibility?: Sheet["visibility"];
  readonly isProtected?: boolean;
  readonly isOurs?: boolean;
  /** Such as "A1:C1". */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly string[];
  /** By address. */
  readonly comments?: Readonly<Record<string, string>>;
  /** Addresses of number cells that are shown as dates. */
  readonly dates?: readonly string[];
  readonly percents?: readonly string[];
}

/** What a test says of the workbook and, by name, of its sheets. */
export interface BookExtras extends Partial<
  Pick<Sheets, "date1904" | "isLocked" | "stamp" | "waivers" | "stated">
> {
  readonly sheets?: Readonly<Record<string, SheetExtras>>;
}

const ERROR = /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)$/;

/** Days since 30 December 1899 of an ISO date, as Excel counts them; from 1 January 1904 with `date1904`. */
export const serialOf = (iso: string, date1904 = false): number =>
  new Date(iso).getTime() / 86_400_000 + 25_569 - (date1904 ? 1462 : 0);

function cached(text: string): CellValue {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === "TRUE" || text === "FALSE") return text === "TRUE";
  return text.replace(/^"(.*)"$/, "$1");
}

function locate(address: string): { readonly row: number; readonly column: number } {
  const found = parseAddress(address);
  if (!found) throw new Error(`"${address}" is not an address`);
  return found;
}

const keyOf = (address: string): number => {
  const { row, column } = locate(address);
  return cellKey(row, column);
};

function areaOf(range: string): Area {
  const [from = "", to = from] = range.split(":");
  const [start, end] = [locate(from), locate(to)];
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** One sheet from rows of cells. */
export function sheet(
  name: string,
  rows: readonly (readonly TestCell[])[],
  extras: SheetExtras = {},
  date1904 = false,
): Sheet {
  const formulas = new Map<number, string>();
  const errors = new Map<number, string>();
  const uncalculated = new Set<number>();
  const dates = new Set((extras.dates ?? []).map(keyOf));
  const percents = new Set((extras.percents ?? []).map(keyOf));
  const value = (cell: TestCell, key: number): CellValue => {
    if (cell === null) return "";
    if (typeof cell !== "string") return cell;
    if (cell.startsWith("'")) return cell.slice(1);
    if (/^@\d{4}-\d\d-\d\d$/.test(cell)) {
      dates.add(key);
      return serialOf(cell.slice(1), date1904);
    }
    if (/^@[\d.]+%$/.test(cell)) {
      percents.add(key);
      return Number(cell.slice(1, -1)) / 100;
    }
    if (cell.startsWith("=")) {
      const [formula = "", result] = cell.slice(1).split(" -> ");
      formulas.set(key, formula);
      if (result !== undefined) {
        if (ERROR.test(result)) errors.set(key, result);
        return cached(result);
      }
      uncalculated.add(key);
      return "";
    }
    if (ERROR.test(cell)) errors.set(key, cell);
    return cell;
  };
  return {
    name,
    visibility: extras.visibility ?? "visible",
    isProtected: extras.isProtected ?? false,
    isOurs: extras.isOurs ?? false,
    rows: rows.map((row, r) => row.map((cell, c) => value(cell, cellKey(r, c)))),
    formulas,
    errors,
    uncalculated,
    dates,
    percents,
    merges: (extras.merges ?? []).map(areaOf),
    hiddenRows: new Set((extras.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set((extras.hiddenColumns ?? []).map((column) => locate(`${column}1`).column)),
    comments: new Map(Object.entries(extras.comments ?? {}).map(([address, text]) => [keyOf(address), text])),
  };
}

/** A workbook from its sheets' rows, in the order given. */
export function book(
  file: string,
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>,
  extras: BookExtras = {},
): Sheets {
  const date1904 = extras.date1904 ?? false;
  return {
    kind: "workbook",
    file,
    sheets: Object.entries(sheets).map(([name, rows]) => sheet(name, rows, extras.sheets?.[name], date1904)),
    date1904,
    isLocked: extras.isLocked ?? false,
    stamp: extras.stamp,
    waivers: extras.waivers ?? [],
    ...(extras.stated && { stated: extras.stated }),
  };
}
