import type { Paragraph } from "../../core/snapshot";

/** One cell of a table: its paragraphs' text, a line each. */
export interface TableCell {
  readonly column: number;
  readonly text: string;
  /** Its first paragraph with words, else its first. */
  readonly paragraph: Paragraph;
}

export interface TableRow {
  readonly row: number;
  readonly cells: readonly TableCell[];
}

export interface DocumentTable {
  readonly table: number;
  /** Index of its first and last paragraph. */
  readonly first: number;
  readonly last: number;
  readonly rows: readonly TableRow[];
}

function cellOf(column: number, paragraphs: readonly Paragraph[]): readonly TableCell[] {
  const paragraph = paragraphs.find(({ text }) => text.trim() !== "") ?? paragraphs[0];
  const text = paragraphs
    .map((one) => one.text.trim())
    .filter((one) => one !== "")
    .join("\n");
  return paragraph ? [{ column, text, paragraph }] : [];
}

/** The document's tables, from the cells that its paragraphs stand in. */
export function readTables(paragraphs: readonly Paragraph[]): readonly DocumentTable[] {
  const tables = new Map<number, Map<number, Map<number, Paragraph[]>>>();
  const ends = new Map<number, { first: number; last: number }>();
  for (const paragraph of paragraphs) {
    if (!paragraph.cell) continue;
    const { table, row, column } = paragraph.cell;
    const rows = tables.get(table) ?? new Map<number, Map<number, Paragraph[]>>();
    const cells = rows.get(row) ?? new Map<number, Paragraph[]>();
    cells.set(column, [...(cells.get(column) ?? []), paragraph]);
    rows.set(row, cells);
    tables.set(table, rows);
    ends.set(table, { first: ends.get(table)?.first ?? paragraph.index, last: paragraph.index });
  }
  return [...tables].map(([table, rows]) => ({
    table,
    first: ends.get(table)?.first ?? 0,
    last: ends.get(table)?.last ?? 0,
    rows: [...rows].map(([row, cells]) => ({
      row,
      cells: [...cells].flatMap(([column, own]) => cellOf(column, own)),
    })),
  }));
}
