import { columnIndex, parseAddress } from "../core/location";
import type { Sheet, Sheets } from "../core/snapshot";
import { sheetNamed } from "../core/snapshot";
import type { Named } from "./context";
import { isPlaceholder } from "./context";
import type { MappedTable, Mapping } from "./mapping";

/** Whether a text fits a pattern in which "*" stands for any text; case and space at the ends do not matter. */
export function fits(text: string, pattern: string): boolean {
  const parts = pattern.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^]*")}$`, "i").test(text.trim());
}

/** Whether a table of the mapping stands on the sheet. */
export const standsOn = (table: MappedTable, book: Sheets, sheet: Sheet): boolean =>
  fits(sheet.name, table.sheet) && (table.file === undefined || fits(book.file, table.file));

/** Whether some table of the mapping stands on the sheet. */
export const isMapped = (mapping: Mapping, book: Sheets, sheet: Sheet): boolean => mapping.tables.some((table) => standsOn(table, book, sheet));

/** A position or line of the mapping as an index from 0: column letters, or a row number. */
export const positionOf = (position: string): number => (/^\d/.test(position) ? Number(position) - 1 : columnIndex(position));

/** A cell that a mapping names, in its own sheet or in the one in front of "!"; undefined where there is no such sheet. */
export function mappedCell(book: Sheets, sheet: Sheet | undefined, reference: string): { readonly sheet: Sheet; readonly row: number; readonly column: number } | undefined {
  const bang = reference.lastIndexOf("!");
  const home = bang < 0 ? sheet : sheetNamed(book, reference.slice(0, bang).replace(/^'|'$/g, ""));
  const place = parseAddress(reference.slice(bang + 1));
  return home && place ? { sheet: home, ...place } : undefined;
}

/** The name that a mapping fixes: a text, or what its cell holds, or else the text to use where that cell is blank. */
export function mappedName(book: Sheets, sheet: Sheet, name: { readonly text?: string; readonly cell?: string; readonly otherwise?: string }): Named | undefined {
  const cell = name.cell === undefined ? undefined : mappedCell(book, sheet, name.cell);
  const held = cell ? String(cell.sheet.rows[cell.row]?.[cell.column] ?? "").trim() : "";
  const text = held !== "" && !isPlaceholder(held) ? held : (name.text ?? name.otherwise ?? "");
  const at = { kind: "cell", file: book.file, sheet: cell?.sheet.name ?? sheet.name, row: cell?.row ?? 0, column: cell?.column ?? 0 } as const;
  return text === "" ? undefined : { text, at };
}
