import type { MarkCell, WorkbookChange } from "../core/change";
import type { Refusal } from "../core/refusal";
import { placeName } from "../core/location";
import type { Host, Watch } from "../core/ports";
import { cellKey, sheetNamed, type Sheet, type Sheets } from "../core/snapshot";
import { sheetOf, withValue } from "./memory-sheet";
import { changedPart } from "./own-part";
import { holds, honest, refusalOf, type Standing, type Tab } from "./refusals";

/** A mark as it stands at a cell; row and column count from 0. */
export interface StandingMark {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A workbook that lives in memory only: every rule of a host, and no file. */
export interface MemoryWorkbook extends Host<Sheets, WorkbookChange> {
  marks(): readonly StandingMark[];
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const isAt = (one: StandingMark, other: Pick<StandingMark, "sheet" | "row" | "column">): boolean =>
  same(one.sheet, other.sheet) && one.row === other.row && one.column === other.column;

/** A host over a snapshot. The comments in it are threads, which a mark joins; at the cells of `notes` they are plain notes, which stand in its way. */
export function memoryWorkbook(
  start: Sheets,
  notes: readonly Pick<StandingMark, "sheet" | "row" | "column">[] = [],
): MemoryWorkbook {
  let book = start;
  let marks: readonly StandingMark[] = [];
  let written: readonly string[] = [];

  const tabs = (): readonly Tab[] =>
    book.sheets.map(({ name, isOurs }) => ({
      name,
      isOurs: isOurs || written.some((one) => same(one, name)),
    }));
  const replace = (sheet: Sheet): void => {
    book = { ...book, sheets: book.sheets.map((one) => (same(one.name, sheet.name) ? sheet : one)) };
  };
  const noteRefusal = (change: MarkCell): Refusal | undefined => {
    const isNote = notes.some((note) => isAt({ ...note, text: "" }, change));
    const stands = sheetNamed(book, change.sheet)?.comments.has(cellKey(change.row, change.column));
    if (!isNote || !stands) return undefined;
    const place = placeName({ ...change, kind: "cell", file: book.file });
    const message = `${place} has a note, and a cell holds one note or one comment, so no comment was added.`;
    return { change, why: "note-in-the-way", message };
  };

  const write = (change: WorkbookChange, then: Standing): void => {
    switch (change.kind) {
      case "write-sheet": {
        const standing = sheetNamed(book, change.name);
        const sheet = {
          ...sheetOf(change, standing?.comments ?? new Map()),
          isOurs: standing?.isOurs ?? false,
        };
        if (standing) replace({ ...sheet, name: standing.name });
        else book = { ...book, sheets: [...book.sheets, sheet] };
        written = [...written, change.name];
        return;
      }
      case "remove-sheet":
        book = { ...book, sheets: book.sheets.filter((sheet) => !same(sheet.name, change.name)) };
        return;
      case "set-cell": {
        const sheet = sheetNamed(book, change.sheet);
        if (sheet && !holds(then.book, change))
          replace(withValue(sheet, change.row, change.column, change.value));
        return;
      }
      case "mark": {
        const { sheet, row, column, text } = change;
        marks = [...marks.filter((mark) => !isAt(mark, change)), { sheet, row, column, text }];
        return;
      }
      case "unmark":
      case "stamp":
        return;
    }
  };

  const apply = (changes: readonly WorkbookChange[], watch?: Watch): readonly Refusal[] => {
    const then = book;
    const before = marks;
    const hasMark = (mark: MarkCell): boolean =>
      before.some((one) => isAt(one, mark) && one.text === mark.text);
    const refused = changes.flatMap((change, index) => {
      watch?.signal.throwIfAborted();
      watch?.progress(index + 1, changes.length);
      const standing = { book: then, tabs: tabs(), hasMark };
      const refusal =
        refusalOf(change, standing) ?? (change.kind === "mark" ? noteRefusal(change) : undefined);
      if (!refusal) write(change, standing);
      return refusal ? [refusal] : [];
    });
    if (changes.some((change) => change.kind === "unmark")) {
      const asked = changes.filter((change) => change.kind === "mark");
      const kept = asked.filter((change) => !refused.some((refusal) => refusal.change === change));
      marks = marks.filter(
        (mark) =>
          kept.some((change) => isAt(mark, change)) || sheetNamed(then, mark.sheet)?.isProtected === true,
      );
    }
    const own = changes.findLast((change) => change.kind === "stamp");
    if (own) {
      const stamp = honest(own.stamp, tabs());
      const ours = (name: string): boolean => stamp?.sheets.some((one) => same(one, name)) ?? false;
      const sheets = book.sheets.map((sheet) => ({ ...sheet, isOurs: ours(sheet.name) }));
      const { stated, ...rest } = book;
      book = { ...rest, ...changedPart({ stated }, { ...own, stamp }), sheets };
    }
    return refused;
  };

  return {
    read: () => Promise.resolve(book),
    apply: (changes, options) => Promise.resolve().then(() => apply(changes, options?.watch)),
    marks: () => marks,
  };
}
