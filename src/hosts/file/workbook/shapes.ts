import {
  addContentType,
  addRelationship,
  OFFICE_RELATIONSHIPS,
  OUR_RELATIONSHIP,
  relationships,
} from "../opc";
import type { Package } from "../package";
import { splice } from "../xml";
import { childOf, OURS, prefixOf } from "./elements";
import { cutRelationship } from "./hanging-parts";
import { freePartName } from "./part-names";
import { linesOf } from "./row-heights";
import { idOf } from "./sheet-entries";
import { sheetOutline } from "./sheet-outline";

/** A cell whose note has a shape, and the note's text, which decides how large it is. */
export interface NoteShape {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const VML = "urn:schemas-microsoft-com:vml";
const OFFICE = "urn:schemas-microsoft-com:office:office";
const EXCEL = "urn:schemas-microsoft-com:office:excel";
const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** Shape ids come in blocks of this many, a block for each drawing. */
const BLOCK = 1024;
/** Characters that a line of the note shows, and the columns that the note is wide. */
const NOTE_WIDTH = 44;
const NOTE_COLUMNS = 4;

/** What stands before the reference to comment shapes among a worksheet's children (ECMA-376 part 1, 18.3.1.99). */
const BEFORE = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
];

const SHAPE_TYPE = `<v:shapetype${OURS}id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;

const emptyDrawing = (block: number): string =>
  `<xml xmlns:v="${VML}" xmlns:o="${OFFICE}" xmlns:x="${EXCEL}"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(block)}"/></o:shapelayout>${SHAPE_TYPE}</xml>`;

/** Name space declarations that a shape of ours needs where the drawing does not use the customary prefixes. */
function declarations(vml: string): string {
  const spaces = { v: VML, o: OFFICE, x: EXCEL };
  return Object.entries(spaces)
    .filter(([prefix, space]) => !new RegExp(`xmlns:${prefix}\\s*=\\s*["']${space}["']`).test(vml))
    .map(([prefix, space]) => ` xmlns:${prefix}="${space}"`)
    .join("");
}

function shapeXml({ row, column, text }: NoteShape, id: number, declared: string): string {
  const top = Math.max(0, row - 1);
  const bottom = top + Math.min(30, Math.max(4, linesOf(text, NOTE_WIDTH) + 1));
  const anchor = [column + 1, 15, top, 2, column + 1 + NOTE_COLUMNS, 15, bottom, 4].join(", ");
  const style =
    "position:absolute;margin-left:80pt;margin-top:2pt;width:220pt;height:80pt;z-index:1;visibility:hidden";
  return `<v:shape${OURS}id="_x0000_s${String(id)}" type="#_x0000_t202"${declared} style="${style}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
}

/** The drawing of a sheet's comment shapes; VML is not always well-formed, so it is never parsed, only searched. */
function shapesPartOf(
  pkg: Package,
  sheetPart: string,
): { readonly id: string; readonly part: string } | undefined {
  const element = childOf(sheetOutline(pkg, sheetPart).root, "legacyDrawing");
  const id = element && idOf(element);
  const found = relationships(pkg, sheetPart).find((one) => one.id === id && !one.external);
  return found && pkg.has(found.target) ? { id: found.id, part: found.target } : undefined;
}

/** Names a drawing of comment shapes in the worksheet, at its place among the children. */
function refer(pkg: Package, sheetPart: string, id: string): void {
  const { xml, root } = sheetOutline(pkg, sheetPart);
  const declared = Object.entries(root.attributes).find(
    ([name, value]) => name.startsWith("xmlns:") && value === OFFICE_RELATIONSHIPS,
  );
  const reference = declared
    ? `${declared[0].slice("xmlns:".length)}:id="${id}"`
    : `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"`;
  const at = root.children.findLast((child) => BEFORE.includes(child.local))?.end ?? root.openEnd;
  const text = `<${prefixOf(root)}legacyDrawing ${reference}/>`;
  pkg.set(sheetPart, splice(xml, [{ start: at, end: at, text }]));
}

/** Adds the shapes of notes to a sheet's drawing; makes the drawing where there is none. */
export function addShapes(pkg: Package, sheetPart: string, shapes: readonly NoteShape[]): void {
  if (shapes.length === 0) return;
  const standing = shapesPartOf(pkg, sheetPart);
  const part = standing?.part ?? freePartName(pkg, "xl/drawings/vmlDrawing", ".vml");
  const number = Number(/(\d+)\.vml$/i.exec(part)?.[1] ?? 1);
  const vml = standing ? (pkg.text(part) ?? "") : emptyDrawing(number);
  const block = Number(/<\w+:idmap\b[^>]*?\bdata\s*=\s*["'](\d+)/.exec(vml)?.[1] ?? number);
  const taken = [...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1]));
  const first = Math.max(BLOCK * block, ...taken) + 1;
  const declared = declarations(vml);
  const type = /\bid\s*=\s*["']_x0000_t202["']/.test(vml)
    ? ""
    : SHAPE_TYPE.replace(" coordsize=", `${declared} coordsize=`);
  const text = shapes.map((shape, index) => shapeXml(shape, first + index, declared)).join("");
  const at = vml.lastIndexOf("</");
  pkg.set(part, splice(vml, [{ start: at, end: at, text: type + text }]));
  if (standing) return;
  addContentType(pkg, part, CONTENT_TYPE);
  refer(pkg, sheetPart, addRelationship(pkg, sheetPart, `${OFFICE_RELATIONSHIPS}/vmlDrawing`, part));
}

const SHAPE = /<(\w+:)?shape[\s>][\s\S]*?<\/\1shape>/g;
const OUR_SHAPE = `<v:shape${OURS}`;
const OUR_TYPE = new RegExp(`<v:shapetype${OURS}[\\s\\S]*?</v:shapetype>`);

/** Removes the shapes of the notes at these cells; a drawing left without shapes goes with its reference, unless the user had it before. */
export function removeShapes(
  pkg: Package,
  sheetPart: string,
  cells: readonly { row: number; column: number }[],
): void {
  const standing = shapesPartOf(pkg, sheetPart);
  const vml = standing && pkg.text(standing.part);
  if (!standing || vml === undefined || cells.length === 0) return;
  const wanted = new Set(cells.map(({ row, column }) => `${String(row)},${String(column)}`));
  const gone: string[] = [];
  const without = vml.replace(SHAPE, (shape) => {
    const row = /<(?:\w+:)?Row>\s*(\d+)/.exec(shape)?.[1] ?? "";
    const column = /<(?:\w+:)?Column>\s*(\d+)/.exec(shape)?.[1] ?? "";
    const isNote = /ObjectType\s*=\s*["']Note["']/.test(shape);
    if (!isNote || !wanted.has(`${row},${column}`)) return shape;
    gone.push(shape);
    return "";
  });
  if (gone.length === 0) return;
  const isTheirs =
    !standing.id.startsWith(OUR_RELATIONSHIP) && gone.some((shape) => shape.startsWith(OUR_SHAPE));
  if (without.search(SHAPE) < 0 && !isTheirs) {
    const { xml, root } = sheetOutline(pkg, sheetPart);
    const reference = childOf(root, "legacyDrawing");
    if (reference)
      pkg.set(sheetPart, splice(xml, [{ start: reference.start, end: reference.end, text: "" }]));
    cutRelationship(pkg, sheetPart, standing.id);
    return;
  }
  pkg.set(standing.part, without.includes(OUR_SHAPE) ? without : without.replace(OUR_TYPE, ""));
}
