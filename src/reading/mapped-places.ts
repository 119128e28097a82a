import { columnIndex, parseAddress } from "../core/location";
import type { Sheet, Sheets } from "../core/snapshot";
import { sheetNamed } from "../core/snapshot";
import type { Named } from "./context";
import { isPlaceholder } from "./context";
import type { MappedTable, Mapping } from "./mapping";

/** Whether a text fits a pattern in which "*" stands for any text; case and space at the ends do not matter. */
export function fits(text: string, pattern: string): boolean {
  const parts = pattern
    .trim()
    .split("*")
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^]*")}$`, "i").test(text.trim());
}

/** Whether a table of the mapping stands on the sheet. */
export const standsOn = (table: MappedTable, book: Sheets, sheet: Sheet): boolean =>
  fits(sheet.name, table.sheet) && (table.file === undefined || fits(book.file, table.file));

/** Whether some table of the mapping stands on the sheet. */
export const isMapped = (mapping: Mapping, book: Sheets, sheet: Sheet): boolean =>
  mapping.tables.some((table) => standsOn(table, book, sheet));

/** A position or line of the mapping as an index from 0: column letters, or a row number. */
export const positionOf = (position: string): number =>
  /^\d/.test(position) ? Number(position) - 1 : columnIndex(position);

/** A cell that a mapping names, in its own sheet or in the one in front of "!"; undefined where there is no such sheet. */
function mappedCell(book: Sheets, sheet: Sheet | undefined, reference: string): MappedPlace | undefined {
  const bang = reference.lastIndexOf("!");
  const home = bang < 0 ? sheet : sheetNamed(book, reference.slice(0, bang).replace(/^'|'$/g, ""));
  const place = parseAddress(reference.slice(bang + 1));
  return home && place ? { sheet: home, ...place } : undefined;
}

/** How a mapping points at a cell: by address, or by the label that asks for it. */
export interface Where {
  readonly cell?: string;
  readonly label?: string;
  readonly sheet?: string;
  readonly answer?: "right" | "below";
}

export interface MappedPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const SEARCHED = 300;

function labelledPlace(sheet: Sheet, label: string, answer: "right" | "below"): MappedPlace | undefined {
  for (let row = 0; row < Math.min(SEARCHED, sheet.rows.length); row += 1) {
    const column = (sheet.rows[row] ?? []).findIndex(
      (value) => typeof value === "string" && fits(value, label),
    );
    if (column >= 0)
      return answer === "below" ? { sheet, row: row + 1, column } : { sheet, row, column: column + 1 };
  }
  return undefined;
}

/** The cell that a mapping points at; undefined where there is no such sheet, label or address. */
export function mappedPlace(book: Sheets, sheet: Sheet | undefined, where: Where): MappedPlace | undefined {
  if (where.cell !== undefined) return mappedCell(book, sheet, where.cell);
  if (where.label === undefined) return undefined;
  const home = where.sheet === undefined ? sheet : sheetNamed(book, where.sheet);
  return home && labelledPlace(home, where.label, where.answer ?? "right");
}

/** The name that a mapping fixes: a text, or what its cell holds, or else the text to use where that cell is blank. */
export function mappedName(
  book: Sheets,
  sheet: Sheet,
  name: Where & { readonly text?: string; readonly otherwise?: string },
): Named | undefined {
  const place = mappedPlace(book, sheet, name);
  const held = place ? String(place.sheet.rows[place.row]?.[place.column] ?? "").trim() : "";
  const isHeld = held !== "" && !isPlaceholder(held);
  const text = isHeld ? held : (name.text ?? name.otherwise ?? "");
  const at = {
    kind: "cell",
    file: book.file,
    sheet: (place?.sheet ?? sheet).name,
    row: place?.row ?? 0,
    column: place?.column ?? 0,
  } as const;
  return text === "" && !place ? undefined : { text, at, isAssumed: !isHeld && name.text === undefined };
}
