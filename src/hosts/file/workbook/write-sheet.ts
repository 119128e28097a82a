import type { WriteSheet } from "../../../core/change";
import { addContentType, addRelationship, OFFICE_RELATIONSHIPS } from "../opc";
import type { Package } from "../package";
import { escapeXml, splice } from "../xml";
import type { WorkbookParts } from "../workbook-parts";
import { appendTo, childOf, prefixOf } from "./elements";
import { cutAllBut } from "./hanging-parts";
import { freePartName } from "./part-names";
import { dropCalculationChain, requireCalculation } from "./recalculate";
import { forgetFilter } from "./remove-sheet";
import { entryNamed, idOf, workbookFrame } from "./sheet-entries";
import { sheetOutline } from "./sheet-outline";
import { sheetXml } from "./sheet-xml";
import type { StyleBook } from "./style-book";
import { writeChart } from "./write-chart";

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** Adds a tab at the end, so that no other sheet's index moves, and returns the name of its part. */
function addTab(pkg: Package, workbook: string, name: string): string {
  const part = freePartName(pkg, "xl/worksheets/sheet", ".xml");
  const id = addRelationship(pkg, workbook, `${OFFICE_RELATIONSHIPS}/worksheet`, part);
  const { xml, sheets, entries, idAttribute } = workbookFrame(pkg, workbook);
  const sheetId = Math.max(0, ...entries.map((entry) => entry.id)) + 1;
  const relationship = idAttribute
    ? `${idAttribute}="${id}"`
    : `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"`;
  const element = `<${prefixOf(sheets)}sheet name="${escapeXml(name)}" sheetId="${String(sheetId)}" ${relationship}/>`;
  pkg.set(workbook, splice(xml, [appendTo(sheets, element)]));
  addContentType(pkg, part, SHEET_TYPE);
  return part;
}

/** Relationships that people's comments on a sheet of ours hang on: they stay when the sheet is written again. */
const COMMENTS = ["comments", "threadedComment", "vmlDrawing"];

/** Relationship of the shapes of comments that stand on the sheet. */
function legacyDrawingOf(pkg: Package, part: string): string | undefined {
  if (!pkg.has(part)) return undefined;
  const element = childOf(sheetOutline(pkg, part).root, "legacyDrawing");
  return element && idOf(element);
}

/** Writes a sheet of ours: in place where it stands, else as the last tab. */
export function writeSheet(pkg: Package, parts: WorkbookParts, styles: StyleBook, sheet: WriteSheet): void {
  const frame = workbookFrame(pkg, parts.workbook);
  const standing = entryNamed(frame, sheet.name);
  const part = standing?.part ?? addTab(pkg, parts.workbook, sheet.name);
  const legacyDrawing = legacyDrawingOf(pkg, part);
  if (standing) {
    dropCalculationChain(pkg, parts.workbook, standing.id);
    forgetFilter(pkg, parts.workbook, sheet.name);
  }
  cutAllBut(pkg, part, sheet.chart ? [...COMMENTS, "drawing"] : COMMENTS);
  const setting = {
    styles,
    date1904: parts.date1904,
    hasView: childOf(frame.root, "bookViews") !== undefined,
    drawing: writeChart(pkg, part, sheet),
    legacyDrawing,
  };
  pkg.set(part, sheetXml(sheet, setting));
  if (sheet.rows.some((cells) => cells.some((cell) => cell.formula !== undefined)))
    requireCalculation(pkg, parts.workbook, true);
}
