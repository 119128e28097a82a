import { remove, type XmlElement } from "../package/xml";
import { cellName, intersect, parseArea, union, type Area } from "./a1";

interface Row {
  readonly element: XmlElement;
  readonly cells: Map<number, XmlElement>;
}

/** Where to put a new one among those that are there: at the end where it comes last, which is how tables are written. */
function placeIn(at: number, known: ReadonlyMap<number, unknown>, last: number): number | undefined {
  if (at > last) return undefined;
  let before = -1;
  for (const other of known.keys()) if (other < at && other > before) before = other;
  return before;
}

/** The cells of a sheet, found by row and column, over the elements of its XML. */
export class CellGrid {
  private readonly rows = new Map<number, Row>();
  private lastRow = -1;

  constructor(private readonly data: XmlElement) {
    let nextRow = 0;
    for (const element of data.elements("row")) {
      const at = element.attributes.has("r") ? Number(element.attr("r")) - 1 : nextRow;
      nextRow = at + 1;
      const cells = new Map<number, XmlElement>();
      let nextColumn = 0;
      for (const cell of element.elements("c")) {
        const name = cell.attributes.get("r");
        const column = name === undefined ? nextColumn : parseArea(name).left;
        nextColumn = column + 1;
        cells.set(column, cell);
      }
      this.rows.set(at, { element, cells });
      this.lastRow = Math.max(this.lastRow, at);
    }
  }

  cell(row: number, column: number): XmlElement | undefined {
    return this.rows.get(row)?.cells.get(column);
  }

  rowElement(row: number): XmlElement | undefined {
    return this.rows.get(row)?.element;
  }

  /** The element of a row, made where there is none. */
  ensureRow(row: number): XmlElement {
    return this.row(row).element;
  }

  /** The element of a cell, made where there is none, with the style that its row has. */
  ensureCell(row: number, column: number): XmlElement {
    const { element, cells } = this.row(row);
    const known = cells.get(column);
    if (known) return known;
    const cell = element.make("c", { r: cellName(row, column) });
    const style = element.attr("customFormat") === "1" ? element.attr("s") : undefined;
    if (style !== undefined) cell.put("s", style);
    const before = placeIn(column, cells, Math.max(-1, ...cells.keys()));
    const neighbour = before === undefined ? undefined : cells.get(before);
    if (before === undefined) element.insert(element.elements("c").length, cell);
    else element.insert(neighbour ? element.indexOf(neighbour) + 1 : 0, cell);
    cells.set(column, cell);
    return cell;
  }

  /** Every cell inside an area that the sheet has an element for. */
  *within(
    area: Area,
  ): Generator<{ readonly row: number; readonly column: number; readonly cell: XmlElement }> {
    for (const [row, { cells }] of this.rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, cell] of cells)
        if (column >= area.left && column <= area.right) yield { row, column, cell };
    }
  }

  *rowsWithin(area: Area): Generator<readonly [number, XmlElement]> {
    for (const [row, { element }] of this.rows)
      if (row >= area.top && row <= area.bottom) yield [row, element];
  }

  /** The smallest area that holds all cells in `area` that count. */
  used(area: Area, counts: (cell: XmlElement) => boolean): Area | undefined {
    let found: Area | undefined;
    for (const { row, column, cell } of this.within(area)) {
      if (!counts(cell)) continue;
      const one = { top: row, left: column, bottom: row, right: column };
      found = found ? union(found, one) : one;
    }
    return found && intersect(found, area);
  }

  drop(row: number, column: number): void {
    const cell = this.cell(row, column);
    if (!cell) return;
    remove(cell);
    this.rows.get(row)?.cells.delete(column);
  }

  private row(row: number): Row {
    const known = this.rows.get(row);
    if (known) return known;
    const element = this.data.make("row", { r: String(row + 1) });
    const before = placeIn(row, this.rows, this.lastRow);
    const neighbour = before === undefined ? undefined : this.rows.get(before)?.element;
    if (before === undefined) this.data.add(element);
    else this.data.insert(neighbour ? this.data.indexOf(neighbour) + 1 : 0, element);
    this.lastRow = Math.max(this.lastRow, row);
    const made = { element, cells: new Map<number, XmlElement>() };
    this.rows.set(row, made);
    return made;
  }
}
