import { columnIndex, columnName } from "../../core/location";
import { COLUMNS } from "../../core/snapshot";

const ROWS = 1_048_576;

/**
 * Pieces of a formula: texts, quoted sheet names and brackets, which stay as they are; whole columns, whole rows and cells, which
 * move; and other names, so that a cell's address is never found inside one.
 */
const PIECE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!])|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|[A-Za-z_\\\u0080-\uffff][\w.\\?\u0080-\uffff]*|\d[\w.]*/g;

function movedColumn(fixed: string, name: string, by: number): string | undefined {
  const column = columnIndex(name) + (fixed ? 0 : by);
  return column < 0 || column >= COLUMNS ? undefined : fixed + columnName(column);
}

function movedRow(fixed: string, digits: string, by: number): string | undefined {
  const row = Number(digits) + (fixed ? 0 : by);
  return row < 1 || row > ROWS ? undefined : fixed + String(row);
}

const joined = (left: string | undefined, between: string, right: string | undefined): string =>
  left === undefined || right === undefined ? "#REF!" : left + between + right;

/**
 * The formula that a shared formula's first cell would show if it were copied so many rows down and columns right: relative
 * references move, fixed ones stay, and one that leaves the sheet becomes #REF!.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECE, (piece: string, ...groups: (string | undefined)[]) => {
    const [c1 = "", column1, c2 = "", column2, r1 = "", row1, r2 = "", row2, fc = "", column, fr = "", row] =
      groups;
    if (column1 !== undefined && column2 !== undefined)
      return joined(movedColumn(c1, column1, columns), ":", movedColumn(c2, column2, columns));
    if (row1 !== undefined && row2 !== undefined)
      return joined(movedRow(r1, row1, rows), ":", movedRow(r2, row2, rows));
    if (column !== undefined && row !== undefined)
      return joined(movedColumn(fc, column, columns), "", movedRow(fr, row, rows));
    return piece;
  });
}
