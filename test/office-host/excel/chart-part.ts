import type { XmlElement } from "../package/xml";
import { remove, XmlText } from "../package/xml";
import { parseXml } from "../package/parse-xml";
import type { Sheet } from "./sheet";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** One chart: its frame in the sheet's drawing, and its own part. */
export interface Chart {
  readonly sheet: Sheet;
  readonly frame: XmlElement;
  readonly part: string;
}

const drawingOf = (sheet: Sheet): string | undefined => {
  const id = sheet.find("drawing")?.attr("id");
  return sheet.book.pkg.relationships(sheet.part).find((one) => one.id === id)?.target;
};

/** The charts of a sheet. */
export function chartsOf(sheet: Sheet): readonly Chart[] {
  const drawing = drawingOf(sheet);
  if (drawing === undefined) return [];
  const targets = new Map(sheet.book.pkg.relationships(drawing).map((one) => [one.id, one.target]));
  return [...sheet.book.pkg.xml(drawing).all("graphicFrame")].flatMap((frame) => {
    const found = [...frame.all("chart")][0];
    const part = targets.get(found?.attr("id") ?? "");
    return part !== undefined &&
      sheet.book.pkg.has(part) &&
      sheet.book.pkg.contentType(part)?.includes("drawingml.chart+xml") === true
      ? [{ sheet, frame, part }]
      : [];
  });
}

/** The frame's element that carries its name and number. */
export const frameProperties = ({ frame }: Chart): XmlElement => {
  const found = frame.at("nvGraphicFramePr", "cNvPr");
  if (!found) throw new Error("The chart's frame has no name.");
  return found;
};

export const chartRoot = ({ sheet, part }: Chart): XmlElement => {
  const found = sheet.book.pkg.xml(part).child("chart");
  if (!found) throw new Error("The chart's part has no chart.");
  return found;
};

/** The chart's part and the drawing around it are about to change. */
export function editChart({ sheet, part }: Chart): void {
  sheet.book.pkg.touch(part);
  const drawing = drawingOf(sheet);
  if (drawing !== undefined) sheet.book.pkg.touch(drawing);
}

/** The element that holds the series, such as a bar chart's. */
export const plotOf = (chart: Chart): XmlElement => {
  const found = chartRoot(chart)
    .child("plotArea")
    ?.elements()
    .find((one) => one.local.endsWith("Chart"));
  if (!found) throw new Error("The chart has no plot.");
  return found;
};

/** Text in rich form, as titles have it, still empty. */
const richText = (): XmlElement =>
  parseXml(
    `<c:tx xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr/></a:pPr>` +
      '<a:r><a:rPr lang="en-GB"/><a:t/></a:r></a:p></c:rich></c:tx>',
  ).root;

/** Sets the title of a chart or an axis. */
export function setTitle(of: XmlElement, text: string, after: readonly string[]): void {
  const known = of.child("title");
  if (known) {
    const shown = [...known.all("t")];
    if (shown[0]) {
      shown.forEach((one, at) => {
        one.clear();
        if (at === 0) one.add(new XmlText(text));
      });
      return;
    }
    remove(known);
  }
  const title = of.make("title");
  const tx = richText();
  tx.attributes.clear();
  for (const one of tx.all("t")) one.add(new XmlText(text));
  title.add(tx);
  title.add(of.make("overlay", { val: "0" }));
  const before = of.elements().findLast((one) => after.includes(one.local));
  of.insert(before ? of.indexOf(before) + 1 : 0, title);
}

/** What a title says. */
export const titleText = (of: XmlElement): string => {
  const title = of.child("title");
  return title ? [...title.all("t")].map((one) => one.text).join("") : "";
};

const PLOTS: Readonly<
  Record<string, { readonly element: string; readonly inner: string; readonly axes: boolean }>
> = {
  ColumnClustered: {
    element: "barChart",
    inner: '<c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    axes: true,
  },
  ColumnStacked: {
    element: "barChart",
    inner: '<c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>',
    axes: true,
  },
  BarClustered: {
    element: "barChart",
    inner: '<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
    axes: true,
  },
  BarStacked: {
    element: "barChart",
    inner: '<c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>',
    axes: true,
  },
  Line: { element: "lineChart", inner: '<c:grouping val="standard"/><c:varyColors val="0"/>', axes: true },
  Pie: { element: "pieChart", inner: '<c:varyColors val="1"/>', axes: false },
};

/** The kind of a chart, as the API names it. */
export function chartType(chart: Chart): string {
  const plot = plotOf(chart);
  const says = (name: string): string => plot.child(name)?.attr("val") ?? "";
  return (
    Object.entries(PLOTS).find(
      ([, { element, inner }]) =>
        plot.local === element &&
        (element !== "barChart" ||
          (inner.includes(`barDir val="${says("barDir")}"`) &&
            inner.includes(`grouping val="${says("grouping")}"`))),
    )?.[0] ?? "Invalid"
  );
}

function chartXml(type: string): string | undefined {
  const plot = PLOTS[type];
  if (!plot) return undefined;
  const [category, value] = type.startsWith("Bar") ? ["l", "b"] : ["b", "l"];
  const axis = (name: string, id: string, cross: string, position: string, more: string): string =>
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${more}<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:crossAx val="${cross}"/><c:crosses val="autoZero"/></c:${name}>`;
  const overlap = type.endsWith("Stacked") ? '<c:overlap val="100"/>' : "";
  const gap = plot.element === "barChart" ? `<c:gapWidth val="150"/>${overlap}` : "";
  const ids = plot.axes ? '<c:axId val="1001"/><c:axId val="1002"/>' : '<c:firstSliceAng val="0"/>';
  const axes = plot.axes
    ? axis("catAx", "1001", "1002", category, "") +
      axis("valAx", "1002", "1001", value, "<c:majorGridlines/>")
    : "";
  return (
    `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATION}"><c:chart>` +
    `<c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:${plot.element}>${plot.inner}${gap}${ids}</c:${plot.element}>` +
    `${axes}</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>` +
    '<c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** Puts a new chart, still without series, on a sheet; undefined for a kind that is not emulated. */
export function addChart(sheet: Sheet, type: string): Chart | undefined {
  const xml = chartXml(type);
  if (xml === undefined) return undefined;
  const { pkg } = sheet.book;
  let drawing = drawingOf(sheet);
  if (drawing === undefined) {
    drawing = pkg.free((number) => `xl/drawings/drawing${String(number)}.xml`);
    pkg.add(
      drawing,
      "application/vnd.openxmlformats-officedocument.drawing+xml",
      `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"></xdr:wsDr>`,
    );
    const id = pkg.relate(sheet.part, `${RELATION}/drawing`, drawing);
    sheet.edit().put("xmlns:r", RELATION);
    sheet.section("drawing").put("r:id", id);
  }
  const part = pkg.free((number) => `xl/charts/chart${String(number)}.xml`);
  pkg.add(part, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", xml);
  const id = pkg.relate(drawing, `${RELATION}/chart`, part);
  const root = pkg.edit(drawing);
  const ids = [...root.all("cNvPr")].map((one) => Number(one.attr("id")));
  const number = Math.max(1, ...ids) + 1;
  const anchor = parseXml(
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">` +
      "<xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
      "<xdr:to><xdr:col>11</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>17</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(number)}" name="Chart ${String(number - 1)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATION}" r:id="${id}"/>` +
      "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
  ).root;
  root.add(anchor);
  const frame = [...anchor.all("graphicFrame")][0];
  return frame && { sheet, frame, part };
}

/** Takes a chart out of its sheet. */
export function removeChart(chart: Chart): void {
  const { sheet, frame, part } = chart;
  editChart(chart);
  const drawing = drawingOf(sheet);
  if (frame.parent) remove(frame.parent);
  if (drawing === undefined) return;
  const relation = sheet.book.pkg.relationships(drawing).find((one) => one.target === part);
  if (relation) sheet.book.pkg.unrelate(drawing, relation.id);
  sheet.book.pkg.drop(part);
}
