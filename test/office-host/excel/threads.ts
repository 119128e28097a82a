import { ApiError } from "../core/api-error";
import { remove, type XmlElement } from "../package/xml";
import { areaName, parseArea } from "./a1";
import { addLegacyNote, legacyNotes, removeLegacyNote, setLegacyNote } from "./legacy-notes";
import { refuseIfLocked } from "./edit-cells";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

const RELATION = "http://schemas.microsoft.com/office/2017/10/relationships";
const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Whoever is signed in; every comment is theirs. */
export const USER = { name: "Test User", email: "test.user@example.org" };

/** One comment or reply: its element in the sheet's part of threads. */
export interface Thread {
  readonly sheet: Sheet;
  readonly element: XmlElement;
}

const partOf = (sheet: Sheet): string | undefined => sheet.book.pkg.related(sheet.part, "threadedComment");

export const idOf = ({ element }: Thread): string => element.attr("id") ?? "";

const all = (sheet: Sheet): readonly Thread[] => {
  const part = partOf(sheet);
  return part === undefined
    ? []
    : sheet.book.pkg
        .xml(part)
        .elements("threadedComment")
        .map((element) => ({ sheet, element }));
};

/** The comments of a sheet that start a thread, row by row. */
export const threadsOf = (sheet: Sheet): readonly Thread[] =>
  all(sheet).filter(({ element }) => element.attr("parentId") === undefined);

export const repliesOf = (thread: Thread): readonly Thread[] =>
  all(thread.sheet).filter(({ element }) => element.attr("parentId") === idOf(thread));

export const textOf = ({ element }: Thread): string => element.child("text")?.text ?? "";

/** The thread at a cell. */
export function threadAt(sheet: Sheet, row: number, column: number): Thread | undefined {
  return threadsOf(sheet).find(({ element }) => {
    const { top, left } = parseArea(element.attr("ref") ?? "A1");
    return top === row && left === column;
  });
}

export function authorOf({ sheet, element }: Thread): { readonly name: string; readonly email: string } {
  const part = sheet.book.pkg.related(sheet.book.part, "person");
  const person =
    part === undefined
      ? undefined
      : sheet.book.pkg
          .xml(part)
          .elements("person")
          .find((one) => one.attr("id") === element.attr("personId"));
  return { name: person?.attr("displayName") ?? "", email: person?.attr("userId") ?? "" };
}

function me(book: Workbook): string {
  let part = book.pkg.related(book.part, "person");
  if (part === undefined) {
    part = "xl/persons/person.xml";
    book.pkg.add(
      part,
      "application/vnd.ms-excel.person+xml",
      `${HEAD}<personList xmlns="${NAMESPACE}"></personList>`,
    );
    book.pkg.relate(book.part, `${RELATION}/person`, part);
  }
  const root = book.pkg.xml(part);
  const known = root.elements("person").find((one) => one.attr("displayName") === USER.name);
  if (known) return known.attr("id") ?? "";
  book.pkg.touch(part);
  const id = book.guid();
  root.add(root.make("person", { displayName: USER.name, id, userId: USER.email, providerId: "None" }));
  return id;
}

/** Comments are dated a minute apart from a day of their own, so that the same run gives the same file. */
const dated = (book: Workbook): string =>
  new Date(Date.UTC(2026, 0, 5, 9, 0) + book.next() * 60_000).toISOString().slice(0, -2);

function make(sheet: Sheet, ref: string, text: string, parent: string | undefined): Thread {
  const { book } = sheet;
  let part = partOf(sheet);
  if (part === undefined) {
    part = book.pkg.free((number) => `xl/threadedComments/threadedComment${String(number)}.xml`);
    book.pkg.add(
      part,
      "application/vnd.ms-excel.threadedcomments+xml",
      `${HEAD}<ThreadedComments xmlns="${NAMESPACE}"></ThreadedComments>`,
    );
    book.pkg.relate(sheet.part, `${RELATION}/threadedComment`, part);
  }
  const root = book.pkg.edit(part);
  const element = root.make("threadedComment", { ref, dT: dated(book), personId: me(book), id: book.guid() });
  if (parent !== undefined) element.put("parentId", parent);
  element.add(element.make("text")).text = text;
  root.add(element);
  return { sheet, element };
}

const LEGACY =
  "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get " +
  "removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\n";

/** What programs without threads show of one. */
const shown = (thread: Thread): string =>
  `${LEGACY}Comment:\n    ${textOf(thread)}${repliesOf(thread)
    .map((one) => `\nReply:\n    ${textOf(one)}`)
    .join("")}`;

function refresh(thread: Thread): void {
  const { top, left } = parseArea(thread.element.attr("ref") ?? "A1");
  setLegacyNote(thread.sheet, top, left, shown(thread));
}

function edit({ sheet }: Thread): void {
  const part = partOf(sheet);
  if (part !== undefined) sheet.book.pkg.touch(part);
}

/** A protected sheet takes comments only where it lets objects be edited. */
function refuseOnProtected(sheet: Sheet, row: number, column: number): void {
  const own = sheet.find("sheetProtection");
  if (sheet.isProtected && own?.attr("objects") === "1") {
    refuseIfLocked({ sheet, area: { top: row, left: column, bottom: row, right: column } });
    throw new ApiError("AccessDenied", "You can't perform the requested operation.", "CommentCollection.add");
  }
}

/** Starts a thread at a cell that has neither a thread nor a note. */
export function addThread(sheet: Sheet, row: number, column: number, text: string): Thread {
  refuseOnProtected(sheet, row, column);
  if (legacyNotes(sheet).some((one) => one.row === row && one.column === column))
    throw new ApiError(
      "InvalidOperation",
      "The cell has a comment or note already.",
      "CommentCollection.add",
    );
  const thread = make(
    sheet,
    areaName({ top: row, left: column, bottom: row, right: column }),
    text,
    undefined,
  );
  addLegacyNote(sheet, { row, column, author: `tc=${idOf(thread)}`, text: shown(thread) });
  return thread;
}

export function addReply(thread: Thread, text: string): Thread {
  const { top, left } = parseArea(thread.element.attr("ref") ?? "A1");
  refuseOnProtected(thread.sheet, top, left);
  const reply = make(thread.sheet, thread.element.attr("ref") ?? "A1", text, idOf(thread));
  refresh(thread);
  return reply;
}

export function setText(one: Thread, text: string): void {
  edit(one);
  const own = one.element.child("text");
  if (own) own.text = text;
  refresh(startOf(one));
}

/** The comment that a thread starts with. */
export const startOf = (one: Thread): Thread =>
  threadsOf(one.sheet).find((each) => idOf(each) === one.element.attr("parentId")) ?? one;

export function resolve(thread: Thread, done: boolean): void {
  edit(thread);
  thread.element.put("done", done ? "1" : undefined);
}

export function removeThread(one: Thread): void {
  edit(one);
  const start = startOf(one);
  remove(one.element);
  if (start !== one && start.element !== one.element) {
    refresh(start);
    return;
  }
  for (const reply of repliesOf(one)) remove(reply.element);
  const { top, left } = parseArea(one.element.attr("ref") ?? "A1");
  removeLegacyNote(one.sheet, top, left);
}
