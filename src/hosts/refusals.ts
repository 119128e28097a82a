import type { MarkCell, SetCell, WorkbookChange } from "../core/change";
import type { Refusal } from "../core/refusal";
import type { Stamp } from "../core/finding";
import { placeName } from "../core/location";
import { sheetNamed, valueAt, type CellValue, type Sheet, type Sheets } from "../core/snapshot";

/** A tab of the workbook as it stands, and whether we wrote it; tabs without cells, such as chart sheets, are among them. */
export interface Tab {
  readonly name: string;
  readonly isOurs: boolean;
}

/** What a host knows of a workbook before it changes anything. */
export interface Standing {
  /** The workbook as it was when the changes arrived. */
  readonly book: Sheets;
  readonly tabs: readonly Tab[];
  /** Whether this very mark stands at its cell already. */
  hasMark(mark: MarkCell): boolean;
}

/** Whether a cell holds what a change would write. */
export const holds = (book: Sheets, { sheet, row, column, value }: SetCell): boolean => {
  const found = sheetNamed(book, sheet);
  return found !== undefined && valueAt(found, row, column) === value;
};

/**
 * A stamp as a host may write it: it claims no sheet that is not there or that somebody else made, since what it claims may be
 * written over the next time.
 */
export const honest = (stamp: Stamp | undefined, tabs: readonly Tab[]): Stamp | undefined =>
  stamp && {
    ...stamp,
    sheets: stamp.sheets.filter((name) =>
      tabs.some((tab) => tab.isOurs && tab.name.toLowerCase() === name.toLowerCase()),
    ),
  };

const shown = (value: CellValue): string => (value === "" ? "nothing" : `"${String(value)}"`);

/** Whether merged cells hide a cell: every one of theirs but the first. */
const isUnderMerge = ({ merges }: Sheet, row: number, column: number): boolean =>
  merges.some(
    ({ top, left, bottom, right }) =>
      top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left),
  );

/** What is said of a value for a cell that merged cells hide; `place` is the cell's name. */
export const underMerge = (place: string): string =>
  `${place} lies under merged cells, where nobody would see a value, so it was left alone. Unmerge the cells, or change the first of them.`;

/** Why a change to one cell cannot be made; undefined where it can, or where its result stands already. */
function cellRefusal(change: SetCell | MarkCell, standing: Standing): Refusal | undefined {
  const { file } = standing.book;
  const sheet = sheetNamed(standing.book, change.sheet);
  const place = placeName({
    kind: "cell",
    file,
    sheet: change.sheet,
    row: change.row,
    column: change.column,
  });
  if (!sheet) {
    const message = `${file} has no sheet "${change.sheet}" with cells, so nothing was written at ${place}. Read the workbook again.`;
    return { change, why: "no-such-place", message };
  }
  const value = valueAt(sheet, change.row, change.column);
  const isDone = change.kind === "mark" ? standing.hasMark(change) : holds(standing.book, change);
  if (isDone) return undefined;
  if (sheet.isProtected) {
    const message = `The sheet "${sheet.name}" is protected, so nothing was written at ${place}. The finding stands in the sheet of gaps; to have it at the cell, unprotect the sheet and run again.`;
    return { change, why: "protected-sheet", message };
  }
  if (value !== change.expect) {
    const message = `${place} holds ${shown(value)}, where ${shown(change.expect)} was read, so it was left alone. Read the workbook again.`;
    return { change, why: "changed-meanwhile", message };
  }
  if (change.kind === "set-cell" && isUnderMerge(sheet, change.row, change.column))
    return { change, why: "part-of-a-block", message: underMerge(place) };
  return undefined;
}

function lockedRefusal(change: WorkbookChange, file: string, what: string): Refusal {
  const message = `The structure of ${file} is locked, so ${what}. Unlock it under Review > Protect Workbook, or write the review to a separate workbook.`;
  return { change, why: "locked-structure", message };
}

/** Why a host must refuse a change, by the rules that every host keeps; undefined where it may go ahead. */
export function refusalOf(change: WorkbookChange, standing: Standing): Refusal | undefined {
  const { book, tabs } = standing;
  const tabOf = (name: string): Tab | undefined =>
    tabs.find((tab) => tab.name.toLowerCase() === name.toLowerCase());
  switch (change.kind) {
    case "set-cell":
    case "mark":
      return cellRefusal(change, standing);
    case "write-sheet": {
      const tab = tabOf(change.name);
      if (book.isLocked)
        return lockedRefusal(change, book.file, `the sheet "${change.name}" was not written`);
      if (!tab || tab.isOurs) return undefined;
      const message = `${book.file} has a sheet "${tab.name}" that Commonweal did not write, so it was left alone. Rename it and run again.`;
      return { change, why: "name-taken", message };
    }
    case "remove-sheet": {
      const tab = tabOf(change.name);
      if (!tab) return undefined;
      if (book.isLocked) return lockedRefusal(change, book.file, `the sheet "${tab.name}" was not removed`);
      if (!tab.isOurs) {
        const message = `The sheet "${tab.name}" of ${book.file} is not one that Commonweal wrote, so it was left alone.`;
        return { change, why: "name-taken", message };
      }
      if (tabs.length > 1) return undefined;
      const message = `The sheet "${tab.name}" is the only one in ${book.file}, and a workbook needs one, so it was left. Delete the file instead.`;
      return { change, why: "locked-structure", message };
    }
    case "unmark":
    case "stamp":
      return undefined;
  }
}
