import { badArgument } from "../core/api-error";
import type { Spec } from "../core/wire";
import { remove } from "../package/xml";
import { areaName, intersect, parseArea } from "./a1";
import { clearCells, refuseIfLocked, writeCells } from "./edit-cells";
import { isRecord } from "../core/args";
import { columnElement } from "./restyle";
import { select } from "./sheet-events";
import type { Place } from "./workbook";

type Get = NonNullable<Spec<Place>["get"]>;
type Set = NonNullable<Spec<Place>["set"]>;
type Call = NonNullable<Spec<Place>["call"]>;

const rowIsHidden = ({ sheet }: Place, row: number): boolean =>
  sheet.grid.rowElement(row)?.attr("hidden") === "1";
const columnIsHidden = ({ sheet }: Place, column: number): boolean =>
  sheet.column(column)?.attr("hidden") === "1";

/** True or false for all lines, null where they differ. Far lines have no element, so the last that has one decides. */
function allOf(from: number, to: number, is: (at: number) => boolean): boolean | null {
  const found = new Set<boolean>();
  for (let at = from; at <= Math.min(to, from + 200_000) && found.size < 2; at++) found.add(is(at));
  return found.size === 1 ? found.has(true) : null;
}

const rows = (place: Place): boolean | null =>
  allOf(place.area.top, place.area.bottom, (row) => rowIsHidden(place, row));
const columns = (place: Place): boolean | null =>
  allOf(place.area.left, place.area.right, (column) => columnIsHidden(place, column));

const linkAt = ({ sheet, area }: Place): ReturnType<typeof sheet.section> | undefined =>
  sheet
    .find("hyperlinks")
    ?.elements("hyperlink")
    .find(
      (one) =>
        intersect(parseArea(one.attr("ref") ?? ""), { ...area, bottom: area.top, right: area.left }) !==
        undefined,
    );

function readLink(place: Place): unknown {
  const found = linkAt(place);
  if (!found) return null;
  const { sheet, area } = place;
  const id = found.attr("id");
  const address = sheet.book.pkg.relationships(sheet.part).find((one) => one.id === id)?.target;
  return {
    ...(address === undefined ? {} : { address }),
    ...(found.attr("location") === undefined ? {} : { documentReference: found.attr("location") }),
    ...(found.attr("tooltip") === undefined ? {} : { screenTip: found.attr("tooltip") }),
    textToDisplay: String(sheet.content(area.top, area.left).value),
  };
}

function dropLinks(place: Place): void {
  const list = place.sheet.find("hyperlinks");
  if (!list) return;
  for (const one of list.elements("hyperlink"))
    if (intersect(parseArea(one.attr("ref") ?? ""), place.area)) {
      const id = one.attr("id");
      if (id !== undefined) place.sheet.book.pkg.unrelate(place.sheet.part, id);
      remove(one);
    }
  if (list.elements().length === 0) remove(list);
}

function writeLink(place: Place, value: unknown): void {
  if (!isRecord(value)) throw badArgument("Range.hyperlink");
  refuseIfLocked(place);
  const { sheet, area } = place;
  const { address, documentReference, screenTip, textToDisplay } = value;
  if (typeof address !== "string" && typeof documentReference !== "string")
    throw badArgument("Range.hyperlink");
  sheet.edit();
  dropLinks(place);
  const list = sheet.section("hyperlinks");
  const link = list.add(list.make("hyperlink", { ref: areaName(area) }));
  if (typeof address === "string") {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    const id = sheet.book.pkg.relate(sheet.part, type, address, true);
    sheet.root.put("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    link.put("r:id", id);
  }
  if (typeof documentReference === "string") link.put("location", documentReference);
  if (typeof screenTip === "string") link.put("tooltip", screenTip);
  const corner = { sheet, area: { ...area, bottom: area.top, right: area.left } };
  if (typeof textToDisplay === "string") writeCells(corner, `'${textToDisplay}`);
  else if (sheet.content(area.top, area.left).is === "Empty")
    writeCells(corner, `'${String(address ?? documentReference)}`);
}

function merge(place: Place, across: boolean): void {
  refuseIfLocked(place);
  const { sheet, area } = place;
  unmerge(place);
  const list = sheet.section("mergeCells");
  const areas = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, at) => ({
        ...area,
        top: area.top + at,
        bottom: area.top + at,
      }))
    : [area];
  for (const one of areas) {
    if (one.top === one.bottom && one.left === one.right) continue;
    for (let row = one.top; row <= one.bottom; row++) {
      const left = row === one.top ? one.left + 1 : one.left;
      if (left <= one.right)
        clearCells({ sheet, area: { top: row, left, bottom: row, right: one.right } }, "Contents");
    }
    list.add(list.make("mergeCell", { ref: areaName(one) }));
  }
  list.put("count", String(list.elements().length));
  if (list.elements().length === 0) remove(list);
}

function unmerge({ sheet, area }: Place): void {
  sheet.edit();
  const list = sheet.find("mergeCells");
  if (!list) return;
  for (const one of list.elements("mergeCell"))
    if (intersect(parseArea(one.attr("ref") ?? ""), area)) remove(one);
  list.put("count", String(list.elements().length));
  if (list.elements().length === 0) remove(list);
}

/** Hidden lines, links, merged cells and the selection. */
export const LINES_GET: Get = {
  RowHidden: rows,
  ColumnHidden: columns,
  Hidden: (place) => {
    const [r, c] = [rows(place), columns(place)];
    return r === true || c === true ? true : r === null || c === null ? null : false;
  },
  Hyperlink: readLink,
};

export const LINES_SET: Set = {
  RowHidden: ({ sheet, area }, value) => {
    sheet.edit();
    for (let row = area.top; row <= area.bottom; row++)
      sheet.grid.ensureRow(row).put("hidden", value === true ? "1" : undefined);
  },
  ColumnHidden: (place, value) => {
    place.sheet.edit();
    for (let column = place.area.left; column <= place.area.right; column++)
      columnElement(place, column).put("hidden", value === true ? "1" : undefined);
  },
  Hyperlink: writeLink,
};

export const LINES_CALL: Call = {
  Merge: (place, args) => {
    merge(place, args.flag(0));
  },
  Unmerge: (place) => {
    refuseIfLocked(place);
    unmerge(place);
  },
  Select: (place) => {
    select(place);
  },
};
