import { ApiError, badArgument } from "../core/api-error";
import type { Sheet } from "./sheet";
import { activate } from "./sheet-events";

/** Whether a sheet's tab is shown, as the API says it. */
export const visibility = (sheet: Sheet): string => {
  const state = sheet.entry.attr("state") ?? "visible";
  return state.charAt(0).toUpperCase() + state.slice(1);
};

/** Shows or hides a tab; one stays. */
export function setVisibility(sheet: Sheet, value: unknown): void {
  if (value !== "Visible" && value !== "Hidden" && value !== "VeryHidden")
    throw badArgument("Worksheet.visibility");
  sheet.book.refuseIfLocked();
  const { book } = sheet;
  const others = book.sheets.filter((one) => one !== sheet && visibility(one) === "Visible");
  if (value !== "Visible" && others.length === 0)
    throw new ApiError(
      "InvalidOperation",
      "A workbook must contain at least one visible worksheet.",
      "Worksheet.visibility",
    );
  book.pkg.touch(book.part);
  sheet.entry.put("state", value === "Visible" ? undefined : value.charAt(0).toLowerCase() + value.slice(1));
  const [next] = others;
  if (value !== "Visible" && book.active === sheet && next) activate(next);
}

/** Moves a tab to another place in the row. */
export function move(sheet: Sheet, value: unknown): void {
  const { book } = sheet;
  if (typeof value !== "number" || value < 0 || value >= book.sheets.length)
    throw badArgument("Worksheet.position");
  book.refuseIfLocked();
  const list = sheet.entry.parent;
  const other = book.sheets[value];
  if (!list || !other || other === sheet) return;
  const places = new Map(list.elements("sheet").map((one, at) => [String(at), one]));
  book.pkg.touch(book.part);
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(value, 0, sheet);
  const after = book.sheets[value + 1];
  list.insert(after ? list.indexOf(after.entry) : list.children.length, sheet.entry);
  for (const one of book.root.child("definedNames")?.elements("definedName") ?? []) {
    const owner = places.get(one.attr("localSheetId") ?? "");
    if (owner) one.put("localSheetId", String(list.elements("sheet").indexOf(owner)));
  }
  book.root
    .at("bookViews", "workbookView")
    ?.put("activeTab", String(list.elements("sheet").indexOf(book.active.entry)));
}
