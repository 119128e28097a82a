import type { Contract } from "../contract";
import type { ParagraphLocation } from "../location";
import { paragraphPlace } from "../paragraph-place";
import type { Paragraph } from "../snapshot";

/** A table of indicators: where it starts, and its rows below the first that hold any words. */
export interface IndicatorTable {
  readonly table: number;
  readonly at: ParagraphLocation;
  readonly rows: ReadonlySet<number>;
}

/** The tables whose first row, or the paragraph with words above them, names indicators. */
export function indicatorRows(
  contract: Contract,
  find: (text: string) => string | undefined,
): readonly IndicatorTable[] {
  const tables = new Map<number, Paragraph[]>();
  const above = new Map<number, string>();
  let text = "";
  for (const paragraph of contract.paragraphs) {
    const { cell } = paragraph;
    if (!cell) {
      if (paragraph.text.trim() !== "") text = paragraph.text;
      continue;
    }
    if (!tables.has(cell.table)) above.set(cell.table, text);
    tables.set(cell.table, [...(tables.get(cell.table) ?? []), paragraph]);
  }
  return [...tables].flatMap(([table, cells]): readonly IndicatorTable[] => {
    const [first] = cells;
    const header = cells.filter(({ cell }) => cell?.row === 0);
    const isNamed = header.some((one) => find(one.text)) || isCaption(above.get(table) ?? "", find);
    if (!first || !isNamed) return [];
    const rows = cells.flatMap(({ cell, text: words }) =>
      cell !== undefined && cell.row > 0 && isStated(words) ? [cell.row] : [],
    );
    return [{ table, at: paragraphPlace(contract, first), rows: new Set(rows) }];
  });
}

/** A heading or caption, not a sentence that happens to stand above a table. */
const isCaption = (text: string, find: (text: string) => string | undefined): boolean =>
  text.length <= 120 && find(text) !== undefined;

/** Words that state something: not a number alone, and not a blank that waits to be filled. */
const isStated = (text: string): boolean => /\p{L}{3}/u.test(text.replace(/\[[^\]]*\]/g, ""));
