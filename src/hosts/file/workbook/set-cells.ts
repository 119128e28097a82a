import type { SetCell } from "../../../core/change";
import { addressOf } from "../../../core/location";
import { cellKey } from "../../../core/snapshot";
import type { Package } from "../package";
import { moveFormula, takeApart } from "../shared-formula";
import { escapeXml, isOn, splice, type Splice } from "../xml";
import { cellXml } from "./cell-xml";
import { appendTo, childOf, prefixOf, type Element } from "./elements";
import { walkGrid, type GridCell, type GridRow } from "./sheet-grid";
import { sheetOutline } from "./sheet-outline";

/** The rows of a sheet, and the cells of those rows that changes touch. */
interface Grid {
  readonly rows: readonly GridRow[];
  readonly cells: ReadonlyMap<number, readonly GridCell[]>;
}

function readGrid(pkg: Package, part: string, wanted: ReadonlySet<number>): Grid {
  const rows: GridRow[] = [];
  const cells = new Map<number, GridCell[]>([...wanted].map((row) => [row, []]));
  walkGrid(pkg, part, {
    row: (row) => rows.push(row),
    cell: (cell) => cells.get(cell.row)?.push(cell),
  });
  return { rows, cells };
}

/** Gives each further cell of a shared formula its own text when the cell that holds the text is written over. */
function unshare(pkg: Package, part: string, p: string, gone: readonly GridCell[]): readonly Splice[] {
  const masters = new Map(
    gone.flatMap((cell) =>
      cell.formula?.type === "shared" && cell.formula.text !== "" ? [[cell.formula.shared, cell]] : [],
    ),
  );
  if (masters.size === 0) return [];
  const overwritten = new Set(gone.map((cell) => cell.start));
  const edits: Splice[] = [];
  walkGrid(pkg, part, {
    cell({ row, column, start, formula }) {
      const master = formula?.type === "shared" ? masters.get(formula.shared) : undefined;
      if (!master?.formula || !formula || overwritten.has(start)) return;
      const text =
        formula.text || moveFormula(takeApart(master.formula.text), row - master.row, column - master.column);
      edits.push({ start: formula.start, end: formula.end, text: `<${p}f>${escapeXml(text)}</${p}f>` });
    },
  });
  return edits;
}

/** Cells put into a row that has none there: each before the next cell, the last at the end. */
function intoRow(
  row: GridRow,
  standing: readonly GridCell[],
  fresh: readonly { readonly column: number; readonly text: string }[],
): readonly Splice[] {
  const { tag, closeStart } = row;
  if (tag.isEmpty) {
    const text = `>${fresh.map((one) => one.text).join("")}</${tag.name}>`;
    return [{ start: tag.end - 2, end: tag.end, text }];
  }
  return fresh.map(({ column, text }) => {
    const at = standing.find((cell) => cell.column > column)?.start ?? closeStart;
    return { start: at, end: at, text };
  });
}

/** The format that a cell takes which is not there yet: its row's, else its column's. */
function formatAt(root: Element, column: number, row: GridRow | undefined): string | undefined {
  if (row && isOn(row.tag.attributes.customFormat)) return row.tag.attributes.s;
  const columns = childOf(root, "cols")?.children ?? [];
  return columns.find(
    ({ attributes }) => column + 1 >= Number(attributes.min) && column + 1 <= Number(attributes.max),
  )?.attributes.style;
}

/** Writes values into a worksheet part; each cell keeps its format. Returns whether a formula was written over. */
export function setCells(pkg: Package, part: string, changes: readonly SetCell[]): boolean {
  const { xml, root } = sheetOutline(pkg, part);
  const p = prefixOf(root);
  const latest = new Map(changes.map((change) => [cellKey(change.row, change.column), change]));
  const byPlace = [...latest.values()].toSorted((a, b) => a.row - b.row || a.column - b.column);
  const grid = readGrid(pkg, part, new Set(byPlace.map(({ row }) => row)));
  const rowAt = new Map(grid.rows.map((row) => [row.row, row]));
  const gone: GridCell[] = [];
  const edits: Splice[] = [];
  const last: string[] = [];
  for (const number of new Set(byPlace.map(({ row }) => row))) {
    const row = rowAt.get(number);
    const standing = grid.cells.get(number) ?? [];
    const fresh: { readonly column: number; readonly text: string }[] = [];
    for (const { column, value } of byPlace.filter((change) => change.row === number)) {
      const cell = standing.find((one) => one.column === column);
      const format = cell ? cell.attributes.s : formatAt(root, column, row);
      const style = format === undefined ? "" : ` s="${format}"`;
      const text = cellXml(p, addressOf(number, column), style, value);
      if (!cell) fresh.push({ column, text });
      else {
        gone.push(cell);
        edits.push({ start: cell.start, end: cell.end, text });
      }
    }
    if (fresh.length === 0) continue;
    if (row) {
      edits.push(...intoRow(row, standing, fresh));
      continue;
    }
    const text = `<${p}row r="${String(number + 1)}">${fresh.map((one) => one.text).join("")}</${p}row>`;
    const next = grid.rows.find((one) => one.row > number);
    if (next) edits.push({ start: next.tag.start, end: next.tag.start, text });
    else last.push(text);
  }
  const cells = childOf(root, "sheetData");
  if (cells && last.length > 0) edits.push(appendTo(cells, last.join("")));
  pkg.set(part, splice(xml, [...edits, ...unshare(pkg, part, p, gone)]));
  return gone.some((cell) => cell.formula !== undefined);
}
