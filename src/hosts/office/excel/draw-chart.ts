/// <reference types="office-js" />
import type { SheetChart } from "../../../core/change";
import { quoteSheet } from "../../../core/location";
import { absoluteRange, rangeOf } from "../../file/workbook/ranges";

/** Draws the chart of a sheet of ours over its own cells; `name` is the sheet's name. */
export function drawChart(sheet: Excel.Worksheet, name: string, chart: SheetChart): void {
  const categories = sheet.getRange(rangeOf(chart.categories));
  const [first] = chart.series;
  if (!first) return;
  const drawn = sheet.charts.add(
    chart.stacked ? "BarStacked" : "BarClustered",
    sheet.getRange(rangeOf(first.values)),
    "Columns",
  );
  drawn.name = chart.title;
  drawn.title.text = chart.title;
  drawn.axes.valueAxis.title.text = chart.valueAxisTitle;
  drawn.legend.position = "Bottom";
  chart.series.forEach((one, at) => {
    const series = at === 0 ? drawn.series.getItemAt(0) : drawn.series.add();
    const { row, column } = one.name;
    const cell = absoluteRange({ top: row, left: column, bottom: row, right: column });
    series.setValues(sheet.getRange(rangeOf(one.values)));
    series.setXAxisValues(categories);
    series.name = `=${quoteSheet(name)}!${cell}`;
  });
  const { top, left, bottom, right } = chart.anchor;
  drawn.setPosition(
    sheet.getRangeByIndexes(top, left, 1, 1),
    sheet.getRangeByIndexes(Math.max(top, bottom - 1), Math.max(left, right - 1), 1, 1),
  );
}
