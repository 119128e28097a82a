import type { WriteSheet } from "../../../core/change";
import { addContentType, addRelationship, findByType, OFFICE_RELATIONSHIPS } from "../opc";
import type { Package } from "../package";
import { chartXml, drawingXml } from "./chart-xml";
import { cutAllBut } from "./hanging-parts";
import { freePartName } from "./part-names";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** The part that one of that kind is related to, else a fresh name: a second run writes over the first. */
const standingOrFree = (pkg: Package, from: string, kind: string, stem: string): string =>
  findByType(pkg, from, kind).find((one) => pkg.has(one.target))?.target ?? freePartName(pkg, stem, ".xml");

/** Writes a sheet's chart and the drawing that places it; returns the drawing's relationship, or undefined where there is no chart. */
export function writeChart(pkg: Package, part: string, sheet: WriteSheet): string | undefined {
  if (!sheet.chart) return undefined;
  const drawing = standingOrFree(pkg, part, "drawing", "xl/drawings/drawing");
  const chart = standingOrFree(pkg, drawing, "chart", "xl/charts/chart");
  pkg.set(chart, chartXml(sheet, sheet.chart));
  cutAllBut(pkg, chart, []);
  addContentType(pkg, chart, CHART_TYPE);
  const id = addRelationship(pkg, drawing, `${OFFICE_RELATIONSHIPS}/chart`, chart);
  pkg.set(drawing, drawingXml(sheet.chart, id));
  addContentType(pkg, drawing, DRAWING_TYPE);
  return addRelationship(pkg, part, `${OFFICE_RELATIONSHIPS}/drawing`, drawing);
}
