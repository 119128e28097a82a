import type { BlockPart, BlockTable, ReplaceBlock } from "../../core/document-change";
import type { Paragraph, Paragraphs } from "../../core/snapshot";
import type { DraftPart, DraftReplaced, DraftRow, DraftTable } from "../../ui/draft-shown";
import { differenceOf } from "./difference-of";

const keyOf = (cells: readonly string[]): string => JSON.stringify(cells);

const tableOf = (
  { header, rows }: BlockTable,
  kindOf: (cells: readonly string[]) => DraftRow["kind"],
): DraftTable => ({
  header,
  rows: rows.map((cells) => ({ cells, kind: kindOf(cells) })),
});

/** The parts of a block that would go in, as they will read. */
export const draftParts = (parts: readonly BlockPart[]): readonly DraftPart[] =>
  parts.map((part) =>
    part.role === "table"
      ? { is: "table", ...tableOf(part, () => "same") }
      : { is: "text", text: part.text.replace("\t", " ") },
  );

const withoutNumber = (text: string): string => text.replace(/^[^\t]*\t/, "");

/** The rows of the tables that stand among paragraphs, each with its cells. */
function rowsIn(paragraphs: readonly Paragraph[]): readonly (readonly string[])[] {
  const rows = new Map<string, string[]>();
  for (const { text, cell } of paragraphs) {
    if (!cell) continue;
    const key = `${String(cell.table)} ${String(cell.row)}`;
    rows.set(key, [...(rows.get(key) ?? []), text]);
  }
  return [...rows.values()];
}

/** What other words for a block would change: its paragraphs word by word, and its tables row by row. */
export function replacedParts(
  { paragraphs }: Paragraphs,
  { tag, expect, parts }: ReplaceBlock,
): Pick<DraftReplaced, "differences" | "tables" | "goneRows"> {
  const standing = paragraphs.filter((one) => [one.tag, ...(one.ourTags ?? [])].includes(tag));
  const tables = parts.flatMap((part) => (part.role === "table" ? [part] : []));
  const texts = parts.flatMap((part) => (part.role === "table" ? [] : [withoutNumber(part.text)]));
  const rows = rowsIn(standing);
  const stands = new Set(rows.map(keyOf));
  const comes = new Set(tables.flatMap(({ header, rows: coming }) => [header, ...coming]).map(keyOf));
  return {
    differences: differenceOf(
      rows.length === 0 ? expect.split("\n") : standing.flatMap(({ text, cell }) => (cell ? [] : [text])),
      texts,
    ),
    tables: tables.map((table) => tableOf(table, (cells) => (stands.has(keyOf(cells)) ? "same" : "new"))),
    goneRows: rows.filter((cells) => !comes.has(keyOf(cells))),
  };
}
