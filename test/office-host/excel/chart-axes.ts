import { ApiError } from "../core/api-error";
import { kind } from "../core/wire";
import { remove, type XmlElement } from "../package/xml";
import { gridlines } from "./chart-format";
import { chartRoot, editChart, setTitle, titleText, type Chart } from "./chart-part";

interface Axis {
  readonly chart: Chart;
  readonly name: "catAx" | "valAx";
}

const axisElement = ({ chart, name }: Axis): XmlElement => {
  const found = chartRoot(chart).child("plotArea")?.child(name);
  if (found) return found;
  throw new ApiError("InvalidOperation", "The chart has no such axis.", "ChartAxes");
};

const BEFORE_TITLE = ["axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines"];

/** The title of an axis. */
export const chartAxisTitle = kind<Axis>("ChartAxisTitle", {
  documented: {
    "excel.chartaxistitle": ["Text", "Visible"],
  },
  get: {
    Text: (axis) => titleText(axisElement(axis)),
    Visible: (axis) => axisElement(axis).child("title") !== undefined,
  },
  set: {
    Text: (axis, value) => {
      editChart(axis.chart);
      setTitle(axisElement(axis), String(value), BEFORE_TITLE);
    },
    Visible: (axis, value) => {
      editChart(axis.chart);
      const own = axisElement(axis).child("title");
      if (value !== true && own) remove(own);
    },
  },
});

const POSITIONS: Readonly<Record<string, string>> = {
  autoZero: "Automatic",
  max: "Maximum",
  min: "Minimum",
};
const LABELS: Readonly<Record<string, string>> = {
  nextTo: "NextToAxis",
  high: "High",
  low: "Low",
  none: "None",
};

/** Where the other axis crosses this one: the file says it at the other. */
const crossing = ({ chart, name }: Axis): XmlElement | undefined =>
  axisElement({ chart, name: name === "catAx" ? "valAx" : "catAx" }).child("crosses");

/** An axis of a chart. */
export const chartAxis = kind<Axis>("ChartAxis", {
  documented: {
    "excel.chartaxis": [
      "Title",
      "Visible",
      "MajorGridlines",
      "ReversePlotOrder",
      "NumberFormat",
      "Position",
      "TickLabelPosition",
    ],
  },
  get: {
    Title: (axis) => chartAxisTitle(axis),
    Minimum: (axis) => Number(axisElement(axis).child("scaling")?.child("min")?.attr("val") ?? 0),
    Visible: (axis) => axisElement(axis).child("delete")?.attr("val") !== "1",
    MajorGridlines: (axis) => gridlines({ chart: axis.chart, axis: axisElement(axis) }),
    ReversePlotOrder: (axis) =>
      axisElement(axis).child("scaling")?.child("orientation")?.attr("val") === "maxMin",
    NumberFormat: (axis) => axisElement(axis).child("numFmt")?.attr("formatCode") ?? "General",
    Position: (axis) => POSITIONS[crossing(axis)?.attr("val") ?? "autoZero"] ?? "Automatic",
    TickLabelPosition: (axis) => LABELS[axisElement(axis).child("tickLblPos")?.attr("val") ?? "nextTo"],
  },
  set: {
    ReversePlotOrder: (axis, value) => {
      editChart(axis.chart);
      const scaling = axisElement(axis).child("scaling");
      const own = scaling?.child("orientation") ?? scaling?.insert(0, scaling.make("orientation"));
      own?.put("val", value === true ? "maxMin" : "minMax");
    },
    NumberFormat: (axis, value) => {
      editChart(axis.chart);
      const element = axisElement(axis);
      const before = element.elements().findLast((one) => [...BEFORE_TITLE, "title"].includes(one.local));
      const own =
        element.child("numFmt") ??
        element.insert(before ? element.indexOf(before) + 1 : 0, element.make("numFmt"));
      own.put("formatCode", String(value)).put("sourceLinked", "0");
    },
    Position: (axis, value) => {
      const place = Object.entries(POSITIONS).find(([, name]) => name === value)?.[0];
      if (place === undefined)
        throw new ApiError("InvalidArgument", "No such place of an axis.", "ChartAxis.position");
      editChart(axis.chart);
      crossing(axis)?.put("val", place);
    },
    TickLabelPosition: (axis, value) => {
      const place = Object.entries(LABELS).find(([, name]) => name === value)?.[0];
      if (place === undefined)
        throw new ApiError("InvalidArgument", "No such place of labels.", "ChartAxis.tickLabelPosition");
      editChart(axis.chart);
      axisElement(axis).child("tickLblPos")?.put("val", place);
    },
    Minimum: (axis, value) => {
      editChart(axis.chart);
      const scaling = axisElement(axis).child("scaling");
      const own = scaling?.child("min") ?? scaling?.add(scaling.make("min"));
      own?.put("val", String(value));
    },
    Visible: (axis, value) => {
      editChart(axis.chart);
      axisElement(axis)
        .child("delete")
        ?.put("val", value === true ? "0" : "1");
    },
  },
});

/** The axes of a chart. */
export const chartAxes = kind<Chart>("ChartAxes", {
  documented: {
    "excel.chartaxes": ["CategoryAxis", "ValueAxis"],
  },
  get: {
    CategoryAxis: (chart) => chartAxis({ chart, name: "catAx" }),
    ValueAxis: (chart) => chartAxis({ chart, name: "valAx" }),
  },
});
