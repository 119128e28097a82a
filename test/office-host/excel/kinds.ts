import { withPages, type About } from "../core/with-pages";
import { chartFill, chartLine, gridlines, gridlinesFormat, seriesFormat } from "./chart-format";
import { chartSeries, chartSeriesCollection } from "./chart-series";
import { chartAxes, chartAxis, chartAxisTitle } from "./chart-axes";
import { chartTitle, chartLegend, chartKind, chartCollection } from "./charts";
import { commentReply, comment, commentCollection, commentReplies } from "./comments";
import { dataValidation } from "./data-validation";
import { namedItem, namedItems } from "./names";
import { note, noteCollection } from "./notes";
import { worksheetProtection, workbookProtection } from "./protection";
import { rangeCollection, rangeAreas } from "./range-areas";
import { rangeBorder, rangeBorders } from "./range-borders";
import { formatProtection, rangeFormat } from "./range-format";
import { rangeFill, rangeFont } from "./range-font";
import { pageBreak, pageLayout, rowBreaks } from "./page-layout";
import { range } from "./range";
import { freezePanes, autoFilter } from "./sheet-view";
import { tableKind, tableCollection } from "./tables";
import { tableColumn, tableColumns, tableRows } from "./table-parts";
import { runtime, application, workbookCreated, workbookKind } from "./workbook-kind";
import { worksheet, worksheets } from "./worksheets";
import { customXmlPart, customXmlScope, customXmlParts } from "../shared/custom-xml";
import { customProperty, customProperties, documentProperties } from "../shared/document-properties";
import { setting, settingCollection } from "../shared/setting-collection";
import { EXCEL_PAGES } from "./documented";

const CLASSES: readonly About[] = [
  chartFill,
  chartLine,
  gridlines,
  gridlinesFormat,
  seriesFormat,
  chartSeries,
  chartSeriesCollection,
  chartTitle,
  chartLegend,
  chartAxisTitle,
  chartAxis,
  chartAxes,
  chartKind,
  chartCollection,
  commentReply,
  comment,
  commentCollection,
  commentReplies,
  dataValidation,
  namedItem,
  namedItems,
  note,
  noteCollection,
  worksheetProtection,
  workbookProtection,
  rangeCollection,
  rangeAreas,
  rangeBorder,
  rangeBorders,
  rangeFont,
  rangeFill,
  formatProtection,
  rangeFormat,
  range,
  freezePanes,
  pageLayout,
  pageBreak,
  rowBreaks,
  autoFilter,
  tableColumn,
  tableColumns,
  tableRows,
  tableKind,
  tableCollection,
  runtime,
  application,
  workbookCreated,
  workbookKind,
  worksheet,
  worksheets,
  customXmlPart,
  customXmlScope,
  customXmlParts,
  customProperty,
  customProperties,
  documentProperties,
  setting,
  settingCollection,
];

/** Every class of Excel that is emulated. */
export const EXCEL_KINDS: readonly About[] = withPages("excel", CLASSES, EXCEL_PAGES);
