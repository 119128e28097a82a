import { badArgument } from "../core/api-error";
import { kind } from "../core/wire";
import { parseXml } from "../package/parse-xml";
import { remove, type XmlElement } from "../package/xml";
import { writeColour } from "./colours";
import { editChart, type Chart } from "./chart-part";

const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
/** English Metric Units to a point. */
const EMU = 12_700;

/** What has a fill and a line, such as a series: its element, and what must come before its shape's properties. */
export interface Shaped {
  readonly chart: Chart;
  readonly element: XmlElement;
  readonly after: readonly string[];
}

const colourOf = (value: unknown, location: string): string => {
  const colour = writeColour(value);
  if (colour === undefined) throw badArgument(location);
  return colour.slice(-6);
};

const drawn = (xml: string): XmlElement => {
  const { root } = parseXml(xml.replace(/^<a:(\w+)/, `<a:$1 xmlns:a="${MAIN}"`));
  return root;
};

function properties({ chart, element, after }: Shaped): XmlElement {
  editChart(chart);
  const known = element.child("spPr");
  if (known) return known;
  const before = element.elements().findLast((one) => after.includes(one.local));
  return element.insert(before ? element.indexOf(before) + 1 : 0, element.make("spPr"));
}

function put(shaped: Shaped, made: XmlElement, order: readonly string[]): void {
  const own = properties(shaped);
  for (const one of own.elements()) if (order.includes(one.local)) remove(one);
  const isLine = made.local === "ln";
  own.insert(isLine ? own.children.length : 0, made);
}

const lineOf = (shaped: Shaped): XmlElement => {
  const known = properties(shaped).child("ln");
  if (known) return known;
  put(shaped, drawn("<a:ln/>"), ["ln"]);
  return lineOf(shaped);
};

/** The fill of a shape in a chart. */
export const chartFill = kind<Shaped>("ChartFill", {
  call: {
    SetSolidColor: (shaped, args) => {
      const colour = colourOf(args.text(0), "ChartFill.setSolidColor");
      put(shaped, drawn(`<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`), [
        "solidFill",
        "noFill",
        "gradFill",
        "pattFill",
      ]);
    },
    Clear: (shaped) => {
      put(shaped, drawn("<a:noFill/>"), ["solidFill", "noFill"]);
    },
  },
});

/** A line in a chart. */
export const chartLine = kind<Shaped>("ChartLineFormat", {
  get: {
    Color: ({ element }) => {
      const found = element.at("spPr", "ln", "solidFill")?.elements()[0]?.attr("val");
      return found === undefined ? "#000000" : `#${found}`;
    },
    Weight: ({ element }) => Number(element.at("spPr", "ln")?.attr("w") ?? EMU) / EMU,
  },
  set: {
    Color: (shaped, value) => {
      const colour = colourOf(value, "ChartLineFormat.color");
      const line = lineOf(shaped);
      line.clear();
      line.add(drawn(`<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`));
    },
    Weight: (shaped, value) => {
      if (typeof value !== "number") throw badArgument("ChartLineFormat.weight");
      lineOf(shaped).put("w", String(Math.round(value * EMU)));
    },
  },
});

/** How a series looks. */
export const seriesFormat = kind<Shaped>("ChartSeriesFormat", {
  get: { Fill: chartFill, Line: chartLine },
});

/** How the lines behind a chart look. */
export const gridlinesFormat = kind<Shaped>("ChartGridlinesFormat", { get: { Line: chartLine } });

/** The lines behind a chart that belong to one axis. */
export const gridlines = kind<{ readonly chart: Chart; readonly axis: XmlElement }>("ChartGridlines", {
  get: {
    Visible: ({ axis }) => axis.child("majorGridlines") !== undefined,
    Format: ({ chart, axis }) => {
      const element = axis.child("majorGridlines") ?? axis.make("majorGridlines");
      return gridlinesFormat({ chart, element, after: [] });
    },
  },
  set: {
    Visible: ({ chart, axis }, value) => {
      editChart(chart);
      const known = axis.child("majorGridlines");
      if (value !== true && known) remove(known);
      if (value !== true || known) return;
      const before = axis.child("axPos");
      axis.insert(before ? axis.indexOf(before) + 1 : 0, axis.make("majorGridlines"));
    },
  },
});
