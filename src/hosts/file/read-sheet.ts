import { parseAddress } from "../../core/location";
import { COLUMNS, type Area, type Sheet } from "../../core/snapshot";
import type { Package } from "./package";
import { gatherText } from "./shared-strings";
import { CellGatherer, type CellContext, type RawFormula } from "./sheet-cells";
import { isOn, walk, type Tag } from "./xml";

/** What a worksheet's part says by itself; the rest of a sheet comes from the workbook. */
export type SheetContent = Omit<Sheet, "name" | "visibility" | "isOurs" | "comments">;

/** The rectangle of a reference such as "B2:D5"; undefined if it is none. */
export function areaOf(reference: string): Area | undefined {
  const [from = "", to = from] = reference.split(":");
  const [start, end] = [parseAddress(from), parseAddress(to)];
  if (!start || !end) return undefined;
  const [top, bottom] = [start.row, end.row].sort((a, b) => a - b);
  const [left, right] = [start.column, end.column].sort((a, b) => a - b);
  if (top === undefined || bottom === undefined || left === undefined || right === undefined)
    return undefined;
  return right >= COLUMNS ? undefined : { top, left, bottom, right };
}

const NOWHERE = { row: NaN, column: NaN };

/** Reads a worksheet part. Throws FileRefused where it is damaged or spans too much. */
export function readSheet(pkg: Package, part: string, context: CellContext): SheetContent {
  const gatherer = new CellGatherer(context);
  const inline = gatherText(4);
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const seenRows = new Set<number>();
  // Where hidden columns begin (+1) and end (-1), so that overlapping ranges cost no more than their number.
  const hiddenEdges = new Map<number, number>();
  const settings = { isProtected: false, hidesOtherRows: false };
  let section = "";
  let row = -1;
  let column = -1;
  let rowIsNumbered = false;
  let cell: Tag | undefined;
  let at = NOWHERE;
  let value: string | undefined;
  let formula: RawFormula | undefined;
  let into: "" | "value" | "formula" | "inline" = "";

  const hide = (from: number, end: number): void => {
    hiddenEdges.set(from, (hiddenEdges.get(from) ?? 0) + 1);
    hiddenEdges.set(end, (hiddenEdges.get(end) ?? 0) - 1);
  };
  const openTop = ({ local, attributes }: Tag): void => {
    section = local;
    if (local === "sheetProtection") settings.isProtected = isOn(attributes.sheet);
    if (local === "sheetFormatPr") settings.hidesOtherRows = isOn(attributes.zeroHeight);
  };
  const openSecond = ({ local, attributes }: Tag): void => {
    if (section === "sheetData" && local === "row") {
      rowIsNumbered = attributes.r !== undefined;
      row = rowIsNumbered ? Number(attributes.r) - 1 : row + 1;
      column = -1;
      if (settings.hidesOtherRows) seenRows.add(row);
      if (row >= 0 && (isOn(attributes.hidden) || Number(attributes.ht ?? 1) === 0)) hiddenRows.add(row);
    } else if (section === "mergeCells" && local === "mergeCell") {
      const area = areaOf(attributes.ref ?? "");
      if (area) merges.push(area);
    } else if (section === "cols" && local === "col") {
      if (isOn(attributes.hidden) || Number(attributes.width ?? 1) === 0)
        hide(Number(attributes.min) - 1, Number(attributes.max));
    }
  };
  const openCell = (tag: Tag): void => {
    cell = tag;
    value = undefined;
    formula = undefined;
    const { r } = tag.attributes;
    const named = r === undefined ? undefined : (parseAddress(r) ?? NOWHERE);
    column = named ? named.column : column + 1;
    at = { row: named ? named.row : row, column };
    if (named && !rowIsNumbered) row = named.row;
  };
  const openInCell = ({ local, attributes }: Tag): void => {
    if (local === "v") {
      into = "value";
      value = "";
    } else if (local === "f") {
      into = "formula";
      formula = { text: "", type: attributes.t, shared: attributes.si ?? "" };
    } else if (local === "is") into = "inline";
  };

  walk(pkg.file, part, pkg.text(part) ?? "", {
    open(tag, depth) {
      if (depth === 4 && cell) openInCell(tag);
      else if (depth === 3) {
        if (section === "sheetData" && tag.local === "c") openCell(tag);
      } else if (depth === 2) openSecond(tag);
      else if (depth === 1) openTop(tag);
      else if (into === "inline") inline.walker.open(tag, depth);
    },
    text(text) {
      if (into === "value") value = (value ?? "") + text;
      else if (into === "inline") inline.walker.text(text);
      else if (into === "formula" && formula) formula = { ...formula, text: formula.text + text };
    },
    close(local, start, end, depth) {
      if (into === "inline") inline.walker.close(local, start, end, depth);
      if (depth === 4) {
        if (into === "inline") value = inline.take();
        into = "";
      }
      if (depth !== 3 || !cell) return;
      const { t: type = "", s: style = "0" } = cell.attributes;
      gatherer.add({ row: at.row, column: at.column, type, style: Number(style), value, formula });
      cell = undefined;
    },
  });
  const cells = gatherer.cells();
  const width = cells.rows.reduce((widest, cellsOfRow) => Math.max(widest, cellsOfRow.length), 0);
  const hiddenColumns = new Set<number>();
  for (let one = 0, open = 0; one < width; one++) {
    open += hiddenEdges.get(one) ?? 0;
    if (open > 0) hiddenColumns.add(one);
  }
  if (settings.hidesOtherRows)
    cells.rows.forEach((_, one) => {
      if (!seenRows.has(one)) hiddenRows.add(one);
    });
  return { ...cells, isProtected: settings.isProtected, merges, hiddenRows, hiddenColumns };
}
