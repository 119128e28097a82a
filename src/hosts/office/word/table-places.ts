/** The cell of a paragraph as Word gives it: how deep its table is nested, and row and column in it. */
export interface GivenCell {
  readonly depth: number;
  readonly row: number;
  readonly column: number;
}

interface OpenTable {
  readonly table: number;
  row: number;
  column: number;
}

/** Counts tables while paragraphs pass in order: Word gives a paragraph's cell, but no name for its table. */
export function countTables(): (
  cell: GivenCell | undefined,
) => { readonly table: number; readonly row: number; readonly column: number } | undefined {
  const open: OpenTable[] = [];
  let count = 0;
  return (cell) => {
    open.length = Math.min(open.length, cell?.depth ?? 0);
    if (!cell) return undefined;
    while (open.length < cell.depth) open.push({ table: count++, row: 0, column: 0 });
    let own = open.at(-1);
    const isBack =
      own !== undefined && (cell.row < own.row || (cell.row === own.row && cell.column < own.column));
    if (!own || isBack) {
      own = { table: count++, row: 0, column: 0 };
      open[cell.depth - 1] = own;
    }
    [own.row, own.column] = [cell.row, cell.column];
    return { table: own.table, row: cell.row, column: cell.column };
  };
}
