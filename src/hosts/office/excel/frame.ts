/// <reference types="office-js" />
import { cellKey, type Sheet } from "../../../core/snapshot";
import type { Thread } from "../../file/workbook/threads";
import { NO_OWN_PART, OWN_NAMESPACE, parseOwnPart, type OwnPart } from "../../own-part";
import { threadOf } from "./threads";

/** One worksheet as the workbook lists it, with the ranges that its cells are read from. */
export interface FramedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly isProtected: boolean;
  readonly used: UsedArea | undefined;
  /** Threads by cell, ours and others'. */
  readonly threads: ReadonlyMap<number, Thread>;
  /** Texts of plain notes by cell. */
  readonly notes: ReadonlyMap<number, string>;
}

/** The rectangle of a sheet that holds anything, and whether lines in it are hidden: undefined where only some are. */
export interface UsedArea {
  readonly rows: number;
  readonly columns: number;
  readonly rowsHidden: boolean | undefined;
  readonly columnsHidden: boolean | undefined;
}

/** A workbook without its cells: two round trips, whatever its size. */
export interface Frame {
  readonly file: string;
  readonly isLocked: boolean;
  readonly sheets: readonly FramedSheet[];
  /** What our part says. */
  readonly own: OwnPart;
  /** Id of our custom XML part. */
  readonly partId: string | undefined;
  /** Whether plain notes can be seen here at all. */
  readonly seesNotes: boolean;
}

const VISIBILITY: Readonly<Record<string, Sheet["visibility"]>> = {
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** Beyond so many cells, formats alone are no longer looked through. */
const FORMATTED_CELLS = 1_000_000;

interface Placed {
  readonly sheet: string;
  readonly key: number;
}

function place(range: Excel.Range): () => Placed {
  range.load("rowIndex,columnIndex,worksheet/id");
  return () => ({ sheet: range.worksheet.id, key: cellKey(range.rowIndex, range.columnIndex) });
}

function bounds(sheet: Excel.Worksheet): () => UsedArea | undefined {
  const ranges = [sheet.getUsedRangeOrNullObject(false), sheet.getUsedRangeOrNullObject(true)] as const;
  const whole = ranges.map((used) =>
    // From the sheet's first cell on, so that lines count from there.
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden"),
  );
  return () => {
    const [all, valued] = whole;
    if (!all || all.isNullObject) return undefined;
    const isWide = all.rowCount * all.columnCount > FORMATTED_CELLS;
    const used = isWide && valued ? valued : all;
    if (used.isNullObject) return undefined;
    const line = (hidden: boolean | null, from: number): boolean | undefined =>
      hidden === null || (hidden && from > 0) ? undefined : hidden || from > 0 ? undefined : hidden;
    return {
      rows: used.rowIndex + used.rowCount,
      columns: used.columnIndex + used.columnCount,
      rowsHidden: line(used.rowHidden, used.rowIndex),
      columnsHidden: line(used.columnHidden, used.columnIndex),
    };
  };
}

/** Reads a workbook's frame. */
export async function readFrame(context: Excel.RequestContext): Promise<Frame> {
  const { workbook } = context;
  const seesNotes = Office.context.requirements.isSetSupported("ExcelApi", "1.18");
  workbook.load("name");
  workbook.protection.load("protected");
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  const comments = workbook.comments.load(
    "items/id,items/content,items/resolved,items/replies/items/id,items/replies/items/content",
  );
  const notes = seesNotes ? workbook.notes.load("items/content") : undefined;
  const parts = workbook.customXmlParts.getByNamespace(OWN_NAMESPACE).load("items/id");
  await context.sync();

  const areas = sheets.items.map(bounds);
  const commentPlaces = comments.items.map((comment) => place(comment.getLocation()));
  const notePlaces = notes?.items.map((note) => place(note.getLocation())) ?? [];
  const [part] = parts.items;
  const xml = part?.getXml();
  await context.sync();

  const own = xml ? parseOwnPart(workbook.name, "customXml", xml.value) : NO_OWN_PART;
  const threads = comments.items.flatMap((comment, at) => {
    const placed = commentPlaces[at]?.();
    return placed ? [{ ...placed, thread: threadOf(comment) }] : [];
  });
  const texts = (notes?.items ?? []).flatMap((note, at) => {
    const placed = notePlaces[at]?.();
    return placed ? [{ ...placed, text: note.content }] : [];
  });
  return {
    file: workbook.name,
    isLocked: workbook.protection.protected,
    sheets: sheets.items.map(({ id, name, visibility, protection }, at) => ({
      id,
      name,
      visibility: VISIBILITY[visibility] ?? "visible",
      isProtected: protection.protected,
      used: areas[at]?.(),
      threads: new Map(threads.filter((one) => one.sheet === id).map(({ key, thread }) => [key, thread])),
      notes: new Map(texts.filter((one) => one.sheet === id).map(({ key, text }) => [key, text])),
    })),
    own,
    partId: part?.id,
    seesNotes,
  };
}
