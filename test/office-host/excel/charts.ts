import { ApiError, notFound } from "../core/api-error";
import { kind } from "../core/wire";
import { remove } from "../package/xml";
import {
  addChart,
  chartRoot,
  chartsOf,
  chartType,
  editChart,
  frameProperties,
  removeChart,
  setTitle,
  titleText,
  type Chart,
} from "./chart-part";
import { chartAxes } from "./chart-axes";
import { chartSeriesCollection, setData } from "./chart-series";
import { collectionOf } from "./collection";
import { range } from "./range";
import { refuseIfLocked } from "./edit-cells";
import type { Sheet } from "./sheet";
import { wiresOf } from "./wires";

const isVisible = (chart: Chart): boolean => chartRoot(chart).child("title") !== undefined;

function showTitle(chart: Chart, visible: boolean): void {
  editChart(chart);
  const root = chartRoot(chart);
  const title = root.child("title");
  if (visible && !title) setTitle(root, "Chart Title", []);
  if (!visible && title) remove(title);
  root.child("autoTitleDeleted")?.put("val", visible ? "0" : "1");
}

/** The title of a chart. */
export const chartTitle = kind<Chart>("ChartTitle", {
  documented: {
    "excel.charttitle": ["Text", "Visible", "Overlay"],
  },
  get: {
    Text: (chart) => titleText(chartRoot(chart)),
    Visible: isVisible,
    Overlay: (chart) => chartRoot(chart).child("title")?.child("overlay")?.attr("val") === "1",
  },
  set: {
    Text: (chart, value) => {
      editChart(chart);
      setTitle(chartRoot(chart), String(value), []);
      chartRoot(chart).child("autoTitleDeleted")?.put("val", "0");
    },
    Visible: (chart, value) => {
      showTitle(chart, value === true);
    },
    Overlay: (chart, value) => {
      editChart(chart);
      chartRoot(chart)
        .child("title")
        ?.child("overlay")
        ?.put("val", value === true ? "1" : "0");
    },
  },
});

const PLACES: Readonly<Record<string, string>> = {
  b: "Bottom",
  t: "Top",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

/** The legend of a chart. */
export const chartLegend = kind<Chart>("ChartLegend", {
  documented: {
    "excel.chartlegend": ["Visible", "Position", "Overlay"],
  },
  get: {
    Visible: (chart) => chartRoot(chart).child("legend") !== undefined,
    Position: (chart) =>
      PLACES[chartRoot(chart).child("legend")?.child("legendPos")?.attr("val") ?? "r"] ?? "Invalid",
    Overlay: (chart) => chartRoot(chart).child("legend")?.child("overlay")?.attr("val") === "1",
  },
  set: {
    Visible: (chart, value) => {
      editChart(chart);
      const root = chartRoot(chart);
      const own = root.child("legend");
      if (value !== true && own) remove(own);
      if (value !== true || own) return;
      const plot = root.child("plotArea");
      const made = root.insert(plot ? root.indexOf(plot) + 1 : root.children.length, root.make("legend"));
      made.add(root.make("legendPos", { val: "r" }));
      made.add(root.make("overlay", { val: "0" }));
    },
    Position: (chart, value) => {
      editChart(chart);
      const place = Object.entries(PLACES).find(([, name]) => name === value)?.[0];
      if (place === undefined)
        throw new ApiError("InvalidArgument", "No such place of a legend.", "ChartLegend.position");
      chartRoot(chart).child("legend")?.child("legendPos")?.put("val", place);
    },
  },
});

const anchorAt = (chart: Chart, which: "from" | "to", row: number, column: number): void => {
  const corner = chart.frame.parent?.child(which);
  const put = (name: string, value: number): void => {
    const own = corner?.child(name);
    if (own) own.text = String(value);
  };
  put("row", row);
  put("col", column);
  put("rowOff", 0);
  put("colOff", 0);
};

/** A chart on a sheet. */
export const chartKind = kind<Chart>("Chart", {
  documented: {
    "excel.chart": [
      "Id",
      "Name",
      "ChartType",
      "Title",
      "Legend",
      "Axes",
      "Series",
      "Worksheet",
      "SetPosition",
      "Delete",
    ],
  },
  id: (chart) => frameProperties(chart).attr("id") ?? "",
  get: {
    Id: (chart) => frameProperties(chart).attr("id") ?? "",
    Name: (chart) => frameProperties(chart).attr("name") ?? "",
    ChartType: chartType,
    Title: chartTitle,
    Legend: chartLegend,
    Axes: chartAxes,
    Series: chartSeriesCollection,
    Worksheet: ({ sheet }) => wiresOf(sheet.book).worksheet(sheet),
  },
  set: {
    Name: (chart, value) => {
      editChart(chart);
      frameProperties(chart).put("name", String(value));
    },
  },
  call: {
    SetData: (chart, args) => {
      const place = range.unwrap(args.raw(0));
      if (!place) throw args.fail();
      editChart(chart);
      setData(chart, place, args.textOr(1, "Auto"));
    },
    SetPosition: (chart, args) => {
      const first = range.unwrap(args.raw(0)) ?? chart.sheet.book.place(args.text(0), chart.sheet);
      const last = args.has(1)
        ? (range.unwrap(args.raw(1)) ?? chart.sheet.book.place(args.text(1), chart.sheet))
        : first;
      editChart(chart);
      anchorAt(chart, "from", first.area.top, first.area.left);
      anchorAt(chart, "to", last.area.bottom + 1, last.area.right + 1);
    },
    Delete: removeChart,
  },
});

const common = collectionOf<Sheet>(
  "ChartCollection",
  (sheet) => chartsOf(sheet).map(chartKind),
  (sheet, key) => {
    const found = chartsOf(sheet).find((one) =>
      [frameProperties(one).attr("name"), frameProperties(one).attr("id")].includes(key),
    );
    return found && chartKind(found);
  },
);

/** The charts of a sheet. */
export const chartCollection = kind<Sheet>("ChartCollection", {
  documented: {
    "excel.chartcollection": ["GetItem", "GetCount", "GetItemAt", "GetItemOrNullObject"],
  },
  ...common,
  call: {
    ...common.call,
    Add: (sheet, args) => {
      const place = range.unwrap(args.raw(1));
      if (!place) throw args.fail();
      if (sheet.isProtected) refuseIfLocked({ sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } });
      const chart = addChart(sheet, args.text(0));
      if (!chart)
        throw new ApiError(
          "ApiNotFound",
          `A chart of kind ${args.text(0)} is not emulated.`,
          "ChartCollection.add",
        );
      setData(chart, place, args.textOr(2, "Auto"));
      return chartKind(chart);
    },
    GetItem: (sheet, args) => {
      const found = chartsOf(sheet).find((one) =>
        [frameProperties(one).attr("name"), frameProperties(one).attr("id")].includes(args.text(0)),
      );
      if (found) return chartKind(found);
      throw notFound("ChartCollection.getItem");
    },
  },
});
