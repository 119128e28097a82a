import type { SheetChart, WriteSheet } from "../../../core/change";
import { quoteSheet } from "../../../core/location";
import type { Area, CellValue } from "../../../core/snapshot";
import { escapeXml, XML_HEAD } from "../xml";
import { barFill, GRID_LINE, OUTLINE } from "./chart-colours";
import { absoluteRange } from "./ranges";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const CATEGORY_AXIS = "111111111";
const VALUE_AXIS = "222222222";

const reference = (sheet: string, area: Area): string =>
  escapeXml(`${quoteSheet(sheet)}!${absoluteRange(area)}`);

function valuesIn(rows: WriteSheet["rows"], { top, left, bottom, right }: Area): readonly CellValue[] {
  const values: CellValue[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) values.push(rows[row]?.[column]?.value ?? "");
  return values;
}

const points = (values: readonly (string | undefined)[]): string =>
  `<c:ptCount val="${String(values.length)}"/>` +
  values
    .map((value, index) =>
      value === undefined ? "" : `<c:pt idx="${String(index)}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
    )
    .join("");

const textCache = (values: readonly CellValue[]): string =>
  `<c:strCache>${points(values.map(String))}</c:strCache>`;

const numberCache = (values: readonly CellValue[]): string =>
  `<c:numCache><c:formatCode>General</c:formatCode>${points(
    values.map((value) => (typeof value === "number" && Number.isFinite(value) ? String(value) : undefined)),
  )}</c:numCache>`;

function text(content: string, size: number, bold: boolean): string {
  const properties = `sz="${String(size * 100)}" b="${bold ? "1" : "0"}"`;
  const fill = `<a:solidFill><a:srgbClr val="${OUTLINE}"/></a:solidFill>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${properties}>${fill}</a:defRPr></a:pPr><a:r><a:rPr lang="en-GB" ${properties}>${fill}</a:rPr><a:t>${escapeXml(content)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml(sheet: WriteSheet, chart: SheetChart, index: number): string {
  const one = chart.series[index];
  if (!one) return "";
  const { row, column } = one.name;
  const name: Area = { top: row, left: column, bottom: row, right: column };
  const fill = barFill(index);
  return [
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/>`,
    `<c:tx><c:strRef><c:f>${reference(sheet.name, name)}</c:f>${textCache(valuesIn(sheet.rows, name))}</c:strRef></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="${OUTLINE}"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:cat><c:strRef><c:f>${reference(sheet.name, chart.categories)}</c:f>${textCache(valuesIn(sheet.rows, chart.categories))}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${reference(sheet.name, one.values)}</c:f>${numberCache(valuesIn(sheet.rows, one.values))}</c:numRef></c:val></c:ser>`,
  ].join("");
}

const LABELS = `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
const GRID = `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${GRID_LINE}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;

/** The chart part of a sheet's chart: horizontal bars, the first category on top, with every figure cached. */
export function chartXml(sheet: WriteSheet, chart: SheetChart): string {
  const grouping = chart.stacked ? "stacked" : "clustered";
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}"><c:roundedCorners val="0"/><c:chart>`,
    text(chart.title, 12, true),
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>`,
    ...chart.series.map((_, index) => seriesXml(sheet, chart, index)),
    `<c:gapWidth val="60"/>${chart.stacked ? '<c:overlap val="100"/>' : ""}<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`,
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${LABELS}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`,
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>${GRID}${text(chart.valueAxisTitle, 10, false)}<c:numFmt formatCode="#,##0.##" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${LABELS}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${LABELS}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`,
  ].join("");
}

const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** The drawing part that places the chart; title and alternative text are what a screen reader says. */
export function drawingXml(chart: SheetChart, relationship: string): string {
  const { top, left, bottom, right } = chart.anchor;
  const corner = (row: number, column: number): string =>
    `<xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  const said = `descr="${escapeXml(chart.description.replace(/\s+/g, " "))}" title="${escapeXml(chart.title)}"`;
  return [
    `${XML_HEAD}<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}"><xdr:twoCellAnchor>`,
    `<xdr:from>${corner(top, left)}</xdr:from><xdr:to>${corner(bottom + 1, right + 1)}</xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" ${said}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}">`,
    `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
  ].join("");
}
