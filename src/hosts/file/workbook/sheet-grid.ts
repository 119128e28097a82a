import { parseAddress } from "../../../core/location";
import type { Package } from "../package";
import { walk, type Tag } from "../xml";

/** A formula element of a cell. */
export interface GridFormula {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "shared", "array", "dataTable" or undefined. */
  readonly type: string | undefined;
  readonly shared: string;
  /** Cells that a shared, array or table formula covers. */
  readonly ref: string;
}

/** A cell with its place in the part's text; row and column count from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly formula: GridFormula | undefined;
}

export interface GridRow {
  readonly row: number;
  readonly tag: Tag;
  /** Offset of the closing tag; of the end of the tag where the row is empty. */
  readonly closeStart: number;
  readonly end: number;
}

/** Takes each row and cell of a worksheet part in turn, placed by their addresses or, where those are missing, by their order. */
export function walkGrid(
  pkg: Package,
  part: string,
  take: { row?(row: GridRow): void; cell?(cell: GridCell): void },
): void {
  let inCells = false;
  let rowTag: Tag | undefined;
  let row = -1;
  let column = -1;
  let cellTag: Tag | undefined;
  let formulaTag: Tag | undefined;
  let formulaText = "";
  let formula: GridFormula | undefined;
  walk(pkg.file, part, pkg.text(part) ?? "", {
    open(tag, depth) {
      if (depth === 1) inCells = tag.local === "sheetData";
      if (!inCells) return;
      if (depth === 2) {
        rowTag = tag;
        row = tag.attributes.r === undefined ? row + 1 : Number(tag.attributes.r) - 1;
        column = -1;
      } else if (depth === 3 && tag.local === "c") {
        cellTag = tag;
        formula = undefined;
        const at = parseAddress(tag.attributes.r ?? "");
        column = at ? at.column : column + 1;
        if (at) row = at.row;
      } else if (depth === 4 && tag.local === "f") {
        formulaTag = tag;
        formulaText = "";
      }
    },
    text(text) {
      if (formulaTag) formulaText += text;
    },
    close(_, start, end, depth) {
      if (depth === 4 && formulaTag) {
        const { t: type, si: shared = "", ref = "" } = formulaTag.attributes;
        formula = { start: formulaTag.start, end, text: formulaText, type, shared, ref };
        formulaTag = undefined;
      } else if (depth === 3 && cellTag) {
        take.cell?.({ row, column, start: cellTag.start, end, attributes: cellTag.attributes, formula });
        cellTag = undefined;
      } else if (depth === 2 && rowTag) {
        take.row?.({ row, tag: rowTag, closeStart: rowTag.isEmpty ? rowTag.end : start, end });
        rowTag = undefined;
      }
    },
  });
}
