import type { SheetCell, SheetValidation, WriteSheet } from "../../../core/change";
import { addressOf, quoteSheet } from "../../../core/location";
import { cellKey, type Area } from "../../../core/snapshot";
import { escapeXml, XML_HEAD } from "../xml";
import { cellXml, traits } from "./cell-xml";
import { rangeOf } from "./ranges";
import { rowHeights } from "./row-heights";
import type { StyleBook } from "./style-book";
import { validationsXml } from "./validation-xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LINE_POINTS = 15;

/** What a sheet of ours takes from the workbook it is written into. */
export interface SheetSetting {
  readonly styles: StyleBook;
  readonly date1904: boolean;
  /** Whether the workbook part describes a window, to which a sheet's view refers. */
  readonly hasView: boolean;
  /** Relationship of the chart's drawing. */
  readonly drawing: string | undefined;
  /** Relationship of the comments' shapes, where people commented on the sheet that this one replaces. */
  readonly legacyDrawing: string | undefined;
}

const list = (name: string, items: readonly string[], count = true): string =>
  items.length === 0
    ? ""
    : `<${name}${count ? ` count="${String(items.length)}"` : ""}>${items.join("")}</${name}>`;

function rowsXml(sheet: WriteSheet, styles: StyleBook): string {
  const heights = rowHeights(sheet);
  const cell = (one: SheetCell, row: number, column: number): string => {
    const style = one.style === undefined ? "" : ` s="${String(styles.format(one.style, traits(one)))}"`;
    if (style === "" && one.formula === undefined && (one.value === undefined || one.value === "")) return "";
    return cellXml("", addressOf(row, column), style, one.value, one.formula);
  };
  return sheet.rows
    .map((cells, row) => {
      const text = cells.map((one, column) => cell(one, row, column)).join("");
      const height = heights.get(row);
      const custom = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
      return text === "" ? "" : `<row r="${String(row + 1)}"${custom}>${text}</row>`;
    })
    .join("");
}

function linksXml(rows: WriteSheet["rows"]): string {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap(({ link, value }, column) => {
      if (!link) return [];
      const to = escapeXml(`${quoteSheet(link.sheet)}!${addressOf(link.row, link.column)}`);
      const display = typeof value === "string" ? ` display="${escapeXml(value.slice(0, 255))}"` : "";
      return [`<hyperlink ref="${addressOf(row, column)}" location="${to}"${display}/>`];
    }),
  );
  return list("hyperlinks", links, false);
}

function viewXml(freezeRows: number): string {
  const first = `A${String(freezeRows + 1)}`;
  const pane = `<pane ySplit="${String(freezeRows)}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/>`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${freezeRows > 0 ? pane : ""}</sheetView></sheetViews>`;
}

/** Breaks before rows from 0; a break is numbered by the row above it, from 1. */
function breaksXml(rows: readonly number[]): string {
  const breaks = [...new Set(rows)]
    .filter((row) => row > 0)
    .sort((a, b) => a - b)
    .map((row) => `<brk id="${String(row)}" max="16383" man="1"/>`);
  const count = String(breaks.length);
  return breaks.length === 0
    ? ""
    : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</rowBreaks>`;
}

function dimensionOf(rows: WriteSheet["rows"]): string {
  const right = rows.reduce((most, cells) => Math.max(most, cells.length), 1) - 1;
  return rangeOf({ top: 0, left: 0, bottom: Math.max(0, rows.length - 1), right: Math.max(0, right) });
}

/** Areas without those that overlap an earlier one: two merged areas over one cell make Excel repair the file. */
function apart(areas: readonly Area[]): readonly Area[] {
  const taken = new Set<number>();
  return areas.filter(({ top, left, bottom, right }) => {
    const cells: number[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) cells.push(cellKey(row, column));
    if (cells.length < 2 || cells.some((cell) => taken.has(cell))) return false;
    for (const cell of cells) taken.add(cell);
    return true;
  });
}

const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

/** The worksheet part of a sheet of ours; its elements stand in the order that the schema demands. */
export function sheetXml(sheet: WriteSheet, setting: SheetSetting): string {
  const columns = sheet.widths.map(
    (width, index) =>
      `<col min="${String(index + 1)}" max="${String(index + 1)}" width="${String(width)}" customWidth="1"/>`,
  );
  const merges = apart(sheet.merges ?? []).map((area) => `<mergeCell ref="${rangeOf(area)}"/>`);
  const validations: readonly SheetValidation[] = sheet.validations ?? [];
  const paper = sheet.landscape ? "landscape" : "portrait";
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${dimensionOf(sheet.rows)}"/>`,
    setting.hasView ? viewXml(sheet.freezeRows) : "",
    `<sheetFormatPr defaultRowHeight="${String(LINE_POINTS)}"/>`,
    list("cols", columns, false),
    `<sheetData>${rowsXml(sheet, setting.styles)}</sheetData>`,
    sheet.protect ? PROTECTION : "",
    sheet.autoFilter ? `<autoFilter ref="${rangeOf(sheet.autoFilter)}"/>` : "",
    list("mergeCells", merges),
    validationsXml(validations, setting.date1904),
    linksXml(sheet.rows),
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${paper}" fitToHeight="0"/>`,
    breaksXml(sheet.pageBreaks ?? []),
    setting.drawing ? `<drawing r:id="${setting.drawing}"/>` : "",
    setting.legacyDrawing ? `<legacyDrawing r:id="${setting.legacyDrawing}"/>` : "",
    "</worksheet>",
  ].join("");
}
