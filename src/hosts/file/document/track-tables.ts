import type { Cell } from "./scan";
import { attribute, type Tracker } from "./word-xml";

interface OpenCell {
  span: number;
  /** Whether it goes on with the cell above, or with the one before. */
  goesOn: "above" | "before" | undefined;
  place: Cell | undefined;
}

interface OpenRow {
  /** Order among the rows that are read; undefined until a cell of it is. */
  number: number | undefined;
  columns: number;
  grid: number;
  isTracked: boolean;
}

interface OpenTable {
  number: number | undefined;
  rows: number;
  /** Cells by the grid column that they start at, as the row above left them. */
  readonly above: Map<number, Cell>;
  row: OpenRow;
  cell: OpenCell;
}

const freshRow = (): OpenRow => ({ number: undefined, columns: 0, grid: 0, isTracked: false });
const freshCell = (): OpenCell => ({ span: 1, goesOn: undefined, place: undefined });

/** Follows tables, rows and cells. What is deleted does not count, so a place is given out when a cell's first words are read. */
export function trackTables(isUnread: () => boolean): {
  readonly tracker: Tracker;
  /** The innermost cell that is open here, within its text box. */
  readonly cell: () => Cell | undefined;
  /** Whether a tracked change inserted the row or the cell. */
  readonly isTracked: () => boolean;
} {
  /** Open tables; a text box begins anew. */
  const open: (OpenTable | "text-box")[] = [];
  let tables = 0;

  const innermost = (): OpenTable | undefined => {
    const last = open.at(-1);
    return last === "text-box" ? undefined : last;
  };

  const placeIn = (table: OpenTable): Cell => {
    const { cell, row } = table;
    if (cell.place) return cell.place;
    table.number ??= tables++;
    row.number ??= table.rows++;
    const before = row.columns > 0 ? lastIn.get(row) : undefined;
    const merged = cell.goesOn === "above" ? table.above.get(row.grid) : before;
    const own: Cell = { table: table.number, row: row.number, column: row.columns };
    if (cell.goesOn !== "before" || !before) row.columns++;
    cell.place = cell.goesOn !== undefined && merged ? merged : own;
    table.above.set(row.grid, cell.place);
    lastIn.set(row, cell.place);
    row.grid += cell.span;
    return cell.place;
  };
  const lastIn = new WeakMap<OpenRow, Cell>();

  const tracker: Tracker = {
    open({ name, tag }, path) {
      if (name === "txbxContent") open.push("text-box");
      if (name === "tbl")
        open.push({ number: undefined, rows: 0, above: new Map(), row: freshRow(), cell: freshCell() });
      const table = innermost();
      if (!table || isUnread()) return;
      const above = path.at(-1)?.name;
      const value = attribute(tag, "val");
      if (name === "tr") table.row = freshRow();
      if (name === "tc") table.cell = freshCell();
      if (above === "trPr" && name === "gridBefore") table.row.grid = Number(value) || 0;
      if (above === "trPr" && name === "ins") table.row.isTracked = true;
      if (above !== "tcPr") return;
      if (name === "gridSpan") table.cell.span = Number(value) || 1;
      if (name === "vMerge" && value !== "restart") table.cell.goesOn = "above";
      if (name === "hMerge" && value !== "restart") table.cell.goesOn = "before";
    },
    close({ name }) {
      if (name === "txbxContent" || name === "tbl") open.pop();
    },
  };
  return {
    tracker,
    cell() {
      const from = open.lastIndexOf("text-box") + 1;
      const places = open.slice(from).map((table) => (table === "text-box" ? undefined : placeIn(table)));
      return places.at(-1);
    },
    isTracked: () => open.some((table) => table !== "text-box" && table.row.isTracked),
  };
}
