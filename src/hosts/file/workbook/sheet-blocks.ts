import { addressOf } from "../../../core/location";
import { findByType } from "../opc";
import type { Package } from "../package";
import { areaOf } from "../read-sheet";
import { elementsOf } from "./elements";
import { walkGrid } from "./sheet-grid";

const covers = (ref: string, row: number, column: number): boolean => {
  const area = areaOf(ref);
  return (
    area !== undefined && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
  );
};

/** Heading rows of the sheet's Excel tables: a heading must equal the column's name in the table's own part. */
const headingsOf = (pkg: Package, part: string): readonly string[] =>
  findByType(pkg, part, "table").flatMap(({ target }) => {
    const { ref = "", headerRowCount = "1" } = elementsOf(pkg, target)?.root.attributes ?? {};
    const area = areaOf(ref);
    return area && headerRowCount !== "0"
      ? [`${addressOf(area.top, area.left)}:${addressOf(area.top, area.right)}`]
      : [];
  });

/**
 * Tells which cells of a worksheet change only together with others: those that a formula or data table of several cells fills, and the
 * headings of Excel tables.
 */
export function blocksOf(pkg: Package, part: string): (row: number, column: number) => boolean {
  const refs = [...headingsOf(pkg, part)];
  walkGrid(pkg, part, {
    cell({ formula }) {
      const isBlock = formula?.type === "array" || formula?.type === "dataTable";
      if (isBlock && formula.ref.includes(":")) refs.push(formula.ref);
    },
  });
  return (row, column) => refs.some((ref) => covers(ref, row, column));
}
