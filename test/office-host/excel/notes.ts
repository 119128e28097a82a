import { ApiError, badArgument, notFound } from "../core/api-error";
import type { Args } from "../core/args";
import { kind, type Wire } from "../core/wire";
import { cellName } from "./a1";
import {
  addLegacyNote,
  legacyNotes,
  removeLegacyNote,
  setLegacyNote,
  standsForThread,
  type LegacyNote,
} from "./legacy-notes";
import { range } from "./range";
import type { Sheet } from "./sheet";
import { USER } from "./threads";
import type { Workbook } from "./workbook";

interface Scope {
  readonly book: Workbook;
  readonly sheet: Sheet | undefined;
}

interface Note {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

const on = (sheet: Sheet): readonly Note[] =>
  legacyNotes(sheet)
    .filter((one) => !standsForThread(one))
    .map(({ row, column }) => ({ sheet, row, column }));

const all = ({ book, sheet }: Scope): readonly Note[] => (sheet ? on(sheet) : book.sheets.flatMap(on));

const of = ({ sheet, row, column }: Note): LegacyNote => {
  const found = legacyNotes(sheet).find((one) => one.row === row && one.column === column);
  if (found) return found;
  throw notFound("Note");
};

const key = ({ sheet, row, column }: Note): string =>
  `${sheet.book.quote(sheet.name)}!${cellName(row, column)}`;

/** A note at a cell: of the kind that Excel had before threads. */
export const note = kind<Note>("Note", {
  documented: {
    "excel.note": ["AuthorName", "Content", "Delete", "GetLocation"],
  },
  id: key,
  tracked: true,
  get: { AuthorName: (one) => of(one).author, Content: (one) => of(one).text, Visible: () => false },
  set: {
    Content: ({ sheet, row, column }, value) => {
      setLegacyNote(sheet, row, column, String(value));
    },
  },
  call: {
    Delete: ({ sheet, row, column }) => {
      removeLegacyNote(sheet, row, column);
    },
    GetLocation: ({ sheet, row, column }) =>
      range({ sheet, area: { top: row, left: column, bottom: row, right: column } }),
  },
  assumed: ["Visible"],
});

const find = (scope: Scope, args: Args): Note | undefined => {
  const place = range.unwrap(args.raw(0)) ?? scope.book.place(args.text(0), scope.sheet ?? scope.book.active);
  return on(place.sheet).find((one) => one.row === place.area.top && one.column === place.area.left);
};

const need = (scope: Scope, args: Args): Wire => {
  const found = find(scope, args);
  if (found) return note(found);
  throw notFound("NoteCollection.getItem");
};

/** The notes of a sheet or of the workbook. */
export const noteCollection = kind<Scope>("NoteCollection", {
  documented: {
    "excel.notecollection": ["Add", "GetCount", "GetItem", "GetItemAt", "GetItemOrNullObject"],
  },
  items: (scope) => all(scope).map(note),
  index: need,
  call: {
    Add: (scope, args) => {
      const place =
        range.unwrap(args.raw(0)) ?? scope.book.place(args.text(0), scope.sheet ?? scope.book.active);
      const { top, left, bottom, right } = place.area;
      if (top !== bottom || left !== right) throw badArgument("NoteCollection.add");
      if (legacyNotes(place.sheet).some((one) => one.row === top && one.column === left))
        throw new ApiError(
          "InvalidOperation",
          "The cell has a comment or note already.",
          "NoteCollection.add",
        );
      addLegacyNote(place.sheet, { row: top, column: left, author: USER.name, text: args.text(1) });
      return note({ sheet: place.sheet, row: top, column: left });
    },
    GetCount: (scope) => all(scope).length,
    GetItem: need,
    GetItemOrNullObject: (scope, args) => {
      const found = find(scope, args);
      return found ? note(found) : null;
    },
    GetItemAt: (scope, args) => {
      const found = all(scope)[args.number(0)];
      if (found) return note(found);
      throw badArgument("NoteCollection.getItemAt");
    },
  },
});
