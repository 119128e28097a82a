/// <reference types="office-js" />
import type { SheetChart } from "../../../core/change";
import { quoteSheet } from "../../../core/location";
import { barFill, GRID_LINE, OUTLINE } from "../../file/workbook/chart-colours";
import { absoluteRange, rangeOf } from "../../file/workbook/ranges";

/** Space between bars, in per cent of their breadth. */
const GAP = 60;

function drawAxes({ axes }: Excel.Chart, valueTitle: string): void {
  const { categoryAxis, valueAxis } = axes;
  // The first category on top, and the figures below the last.
  categoryAxis.reversePlotOrder = true;
  categoryAxis.position = "Maximum";
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.title.text = valueTitle;
  valueAxis.numberFormat = "#,##0.##";
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = `#${GRID_LINE}`;
}

/**
 * Draws the chart of a sheet of ours over its own cells; `name` is the sheet's name. Excel's API has no member for a chart's alternative
 * text, so that the title is all that it carries; the figures stand in the cells beside it.
 */
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
  drawn.legend.position = "Bottom";
  chart.series.forEach((one, at) => {
    const series = at === 0 ? drawn.series.getItemAt(0) : drawn.series.add();
    const { row, column } = one.name;
    const cell = absoluteRange({ top: row, left: column, bottom: row, right: column });
    series.setValues(sheet.getRange(rangeOf(one.values)));
    series.setXAxisValues(categories);
    series.name = `=${quoteSheet(name)}!${cell}`;
    series.format.fill.setSolidColor(`#${barFill(at)}`);
    series.format.line.color = `#${OUTLINE}`;
    series.format.line.weight = 0.75;
    if (at === 0) series.gapWidth = GAP;
  });
  drawAxes(drawn, chart.valueAxisTitle);
  const { top, left, bottom, right } = chart.anchor;
  drawn.setPosition(sheet.getRangeByIndexes(top, left, 1, 1), sheet.getRangeByIndexes(bottom, right, 1, 1));
}
