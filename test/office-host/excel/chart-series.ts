import { badArgument, notFound } from "../core/api-error";
import type { Args } from "../core/args";
import { kind } from "../core/wire";
import { remove, XmlElement, XmlText } from "../package/xml";
import { cellName } from "./a1";
import { seriesFormat } from "./chart-format";
import { editChart, plotOf, type Chart } from "./chart-part";
import { range } from "./range";
import type { Place } from "./workbook";

interface Series {
  readonly chart: Chart;
  readonly element: XmlElement;
}

const seriesOf = (chart: Chart): readonly Series[] =>
  plotOf(chart)
    .elements("ser")
    .map((element) => ({ chart, element }));

const ORDER =
  "idx order tx spPr invertIfNegative pictureOptions marker dPt dLbls trendline errBars explosion cat val smooth shape".split(
    " ",
  );

function put(element: XmlElement, made: XmlElement): void {
  const known = element.child(made.local);
  if (known) remove(known);
  const next = element.elements().find((one) => ORDER.indexOf(one.local) > ORDER.indexOf(made.local));
  element.insert(next ? element.indexOf(next) : element.children.length, made);
}

/** A fixed address, such as Sheet1!$A$1:$A$3. */
const fixed = ({ sheet, area }: Place): string => {
  const corner = (row: number, column: number): string =>
    cellName(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return `${sheet.book.quote(sheet.name)}!${first === last ? first : `${first}:${last}`}`;
};

/** A reference to cells with what they hold now, for whoever shows the chart without working it out. */
function reference(of: XmlElement, name: string, place: Place, numbers: boolean): XmlElement {
  const holder = of.make(name);
  const ref = holder.add(of.make(numbers ? "numRef" : "strRef"));
  ref.add(of.make("f")).add(new XmlText(fixed(place)));
  const cache = ref.add(of.make(numbers ? "numCache" : "strCache"));
  if (numbers) cache.add(of.make("formatCode")).add(new XmlText("General"));
  const values: string[] = [];
  for (let row = place.area.top; row <= place.area.bottom; row++)
    for (let column = place.area.left; column <= place.area.right; column++)
      values.push(String(place.sheet.content(row, column).value));
  cache.add(of.make("ptCount", { val: String(values.length) }));
  values.forEach((value, at) => {
    if (numbers && (value === "" || Number.isNaN(Number(value)))) return;
    cache
      .add(of.make("pt", { idx: String(at) }))
      .add(of.make("v"))
      .add(new XmlText(value));
  });
  return holder;
}

const needPlace = (args: Args): Place => {
  const place = range.unwrap(args.raw(0));
  if (place) return place;
  throw args.fail();
};

function setName({ chart, element }: Series, name: string): void {
  editChart(chart);
  const tx = element.make("tx");
  if (name.startsWith("=")) {
    const place = chart.sheet.book.place(name, chart.sheet);
    put(element, reference(element, "tx", place, false));
    return;
  }
  tx.add(element.make("v")).add(new XmlText(name));
  put(element, tx);
}

const nameOf = ({ element }: Series): string => {
  const tx = element.child("tx");
  return tx?.child("v")?.text ?? [...(tx?.all("v") ?? [])].map((one) => one.text).join("");
};

/** Spaces between bars belong to all series of a kind. */
function setSpacing(chart: Chart, name: "gapWidth" | "overlap", value: unknown): void {
  if (typeof value !== "number") throw badArgument(`ChartSeries.${name}`);
  editChart(chart);
  const plot = plotOf(chart);
  const known = plot.child(name);
  if (known) {
    known.put("val", String(value));
    return;
  }
  const before = plot.elements().findLast((one) => ["ser", "dLbls", "gapWidth"].includes(one.local));
  plot.insert(before ? plot.indexOf(before) + 1 : 0, plot.make(name, { val: String(value) }));
}

/** One series of a chart. */
export const chartSeries = kind<Series>("ChartSeries", {
  documented: {
    "excel.chartseries": [
      "Name",
      "Format",
      "GapWidth",
      "Overlap",
      "SetValues",
      "SetXAxisValues",
      "Delete",
      "GetDimensionValues",
    ],
  },
  get: {
    Name: nameOf,
    Format: ({ chart, element }) => seriesFormat({ chart, element, after: ["idx", "order", "tx"] }),
    GapWidth: ({ chart }) => Number(plotOf(chart).child("gapWidth")?.attr("val") ?? 150),
    Overlap: ({ chart }) => Number(plotOf(chart).child("overlap")?.attr("val") ?? 0),
  },
  set: {
    GapWidth: ({ chart }, value) => {
      setSpacing(chart, "gapWidth", value);
    },
    Overlap: ({ chart }, value) => {
      setSpacing(chart, "overlap", value);
    },
    Name: (series, value) => {
      setName(series, String(value));
    },
  },
  call: {
    SetValues: ({ chart, element }, args) => {
      editChart(chart);
      put(element, reference(element, "val", needPlace(args), true));
    },
    SetXAxisValues: ({ chart, element }, args) => {
      editChart(chart);
      put(element, reference(element, "cat", needPlace(args), false));
    },
    Delete: ({ chart, element }) => {
      editChart(chart);
      remove(element);
    },
    GetDimensionValues: ({ element }, args) => {
      const holder = element.child(args.text(0) === "Categories" ? "cat" : "val");
      return [...(holder?.all("v") ?? [])].map((one) =>
        args.text(0) === "Categories" ? one.text : Number(one.text),
      );
    },
  },
});

/** What Excel gives one series after another; said outright, as a workbook without a theme has no colours of its own. */
const COLOURS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];

/** Adds a series, still empty. */
export function addSeries(chart: Chart, name: string | undefined): Series {
  editChart(chart);
  const plot = plotOf(chart);
  const before = plot
    .elements()
    .findLast((one) => ["barDir", "grouping", "varyColors", "ser"].includes(one.local));
  const number = String(seriesOf(chart).length);
  const element = plot.insert(before ? plot.indexOf(before) + 1 : 0, plot.make("ser"));
  element.add(plot.make("idx", { val: number }));
  element.add(plot.make("order", { val: number }));
  const fill = element.add(plot.make("spPr")).add(new XmlElement("a:solidFill"));
  const colour = COLOURS[Number(number) % COLOURS.length] ?? "4472C4";
  fill.put("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
  fill.add(new XmlElement("a:srgbClr")).put("val", colour);
  const series = { chart, element };
  if (name !== undefined) setName(series, name);
  return series;
}

/** Draws the series of a chart from a block of cells, as Excel guesses: names along one edge, categories along the other. */
export function setData(chart: Chart, place: Place, by: string): void {
  for (const { element } of seriesOf(chart)) remove(element);
  const { sheet, area } = place;
  const isText = (row: number, column: number): boolean => sheet.content(row, column).is !== "Double";
  const head = isText(area.top, area.right) ? 1 : 0;
  const side = isText(area.bottom, area.left) ? 1 : 0;
  const [rows, columns] = [area.bottom - area.top + 1 - head, area.right - area.left + 1 - side];
  const byColumns = by === "Columns" || (by !== "Rows" && rows >= columns);
  const body = { ...area, top: area.top + head, left: area.left + side };
  const line = (at: number): Place => ({
    sheet,
    area: byColumns
      ? { ...body, left: body.left + at, right: body.left + at }
      : { ...body, top: body.top + at, bottom: body.top + at },
  });
  const label = (at: number): Place => ({
    sheet,
    area: byColumns
      ? { top: area.top, bottom: area.top, left: body.left + at, right: body.left + at }
      : { top: body.top + at, bottom: body.top + at, left: area.left, right: area.left },
  });
  const categories: Place = {
    sheet,
    area: byColumns
      ? { ...body, left: area.left, right: area.left }
      : { ...body, top: area.top, bottom: area.top },
  };
  for (let at = 0; at < (byColumns ? columns : rows); at++) {
    const { element } = addSeries(chart, undefined);
    if (byColumns ? head : side) put(element, reference(element, "tx", label(at), false));
    if (byColumns ? side : head) put(element, reference(element, "cat", categories, false));
    put(element, reference(element, "val", line(at), true));
  }
}

/** The series of a chart. */
export const chartSeriesCollection = kind<Chart>("ChartSeriesCollection", {
  documented: {
    "excel.chartseriescollection": ["Count", "GetCount", "GetItemAt", "Add"],
  },
  items: (chart) => seriesOf(chart).map(chartSeries),
  get: { Count: (chart) => seriesOf(chart).length },
  call: {
    GetCount: (chart) => seriesOf(chart).length,
    GetItemAt: (chart, args) => {
      const found = seriesOf(chart)[args.number(0)];
      if (found) return chartSeries(found);
      throw notFound("ChartSeriesCollection.getItemAt");
    },
    Add: (chart, args) => chartSeries(addSeries(chart, args.textOr(0, undefined))),
  },
});
