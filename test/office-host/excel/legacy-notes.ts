import { remove, XmlText, type XmlElement } from "../package/xml";
import { areaName, parseArea } from "./a1";
import { stringItem } from "./cell-value";
import type { Sheet } from "./sheet";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A note as the file has it. A threaded comment has one too, for programs that do not know threads. */
export interface LegacyNote {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

const partOf = (sheet: Sheet): string | undefined => sheet.book.pkg.related(sheet.part, "comments");

const authors = (root: XmlElement): readonly string[] =>
  root
    .child("authors")
    ?.elements("author")
    .map((one) => one.text) ?? [];

function entries(sheet: Sheet): readonly { readonly element: XmlElement; readonly note: LegacyNote }[] {
  const part = partOf(sheet);
  if (part === undefined) return [];
  const root = sheet.book.pkg.xml(part);
  const names = authors(root);
  return (root.child("commentList")?.elements("comment") ?? []).map((element) => {
    const { top, left } = parseArea(element.attr("ref") ?? "A1");
    const text = element.child("text");
    const author = names[Number(element.attr("authorId") ?? 0)] ?? "";
    return { element, note: { row: top, column: left, author, text: text ? stringItem(text) : "" } };
  });
}

/** The notes of a sheet, those that stand for threads included. */
export const legacyNotes = (sheet: Sheet): readonly LegacyNote[] => entries(sheet).map((one) => one.note);

/** Whether a note only stands for a thread. */
export const standsForThread = (note: LegacyNote): boolean => note.author.startsWith("tc=");

function makePart(sheet: Sheet): string {
  const { pkg } = sheet.book;
  const part = pkg.free((number) => `xl/comments${String(number)}.xml`);
  pkg.add(
    part,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
    `${HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>`,
  );
  pkg.relate(sheet.part, `${RELATION}/comments`, part);
  return part;
}

/** Writes a note at a cell that has none. */
export function addLegacyNote(sheet: Sheet, note: LegacyNote): void {
  const { pkg } = sheet.book;
  const part = partOf(sheet) ?? makePart(sheet);
  const root = pkg.edit(part);
  const list = root.child("commentList");
  const names = root.child("authors");
  if (!list || !names) return;
  let author = authors(root).indexOf(note.author);
  if (author < 0) {
    author = authors(root).length;
    names.add(names.make("author")).text = note.author;
  }
  const ref = areaName({ top: note.row, left: note.column, bottom: note.row, right: note.column });
  const made = list.add(list.make("comment", { ref, authorId: String(author), shapeId: "0" }));
  fill(made, note.text);
  addShape(sheet, note);
}

function fill(element: XmlElement, text: string): void {
  element.clear();
  const item = element.add(element.make("text")).add(element.make("t"));
  item.put("xml:space", "preserve").add(new XmlText(text));
}

/** Changes the text of a note. */
export function setLegacyNote(sheet: Sheet, row: number, column: number, text: string): void {
  const part = partOf(sheet);
  const found = entries(sheet).find(({ note }) => note.row === row && note.column === column);
  if (part === undefined || !found) return;
  sheet.book.pkg.touch(part);
  fill(found.element, text);
}

/** Takes a note out. */
export function removeLegacyNote(sheet: Sheet, row: number, column: number): void {
  const part = partOf(sheet);
  const found = entries(sheet).find(({ note }) => note.row === row && note.column === column);
  if (part === undefined || !found) return;
  sheet.book.pkg.touch(part);
  remove(found.element);
  const drawing = drawingOf(sheet);
  if (drawing === undefined) return;
  const place = `<x:Row>${String(row)}</x:Row>\\s*<x:Column>${String(column)}</x:Column>`;
  const shape = new RegExp(`<v:shape\\b(?:(?!</v:shape>)[^])*${place}(?:(?!</v:shape>)[^])*</v:shape>`);
  sheet.book.pkg.add(drawing, VML, sheet.book.pkg.text(drawing).replace(shape, ""));
}

const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

function drawingOf(sheet: Sheet): string | undefined {
  const id = sheet.find("legacyDrawing")?.attr("id");
  return sheet.book.pkg.relationships(sheet.part).find((one) => one.id === id)?.target;
}

function makeDrawing(sheet: Sheet): string {
  const { pkg } = sheet.book;
  const part = pkg.free((number) => `xl/drawings/vmlDrawing${String(number)}.vml`);
  pkg.addDefault("vml", VML);
  pkg.add(
    part,
    VML,
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
      'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
      '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>',
  );
  const id = pkg.relate(sheet.part, `${RELATION}/vmlDrawing`, part);
  sheet.edit().put("xmlns:r", RELATION);
  sheet.section("legacyDrawing").put("r:id", id);
  return part;
}

function addShape(sheet: Sheet, { row, column }: LegacyNote): void {
  const { pkg } = sheet.book;
  const part = drawingOf(sheet) ?? makeDrawing(sheet);
  const anchor = [column + 1, 15, row, 2, column + 3, 31, row + 4, 1].join(", ");
  const shape =
    `<v:shape id="_x0000_s${String(1025 + sheet.book.next())}" type="#_x0000_t202" ` +
    'style="position:absolute;margin-left:59pt;margin-top:2pt;width:108pt;height:60pt;z-index:1;visibility:hidden" ' +
    'fillcolor="infoBackground [80]" o:insetmode="auto"><v:fill color2="infoBackground [80]"/>' +
    '<v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/><v:textbox><div></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(column)}</x:Column></x:ClientData></v:shape>`;
  pkg.add(part, VML, pkg.text(part).replace(/<\/xml>\s*$/, `${shape}</xml>`));
}
