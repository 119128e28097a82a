import { areaName } from "./a1";
import type { Sheet } from "./sheet";
import type { Place, Workbook } from "./workbook";

/** The numbers by which office.js knows Excel's events, and the names of their registrations. */
export const EVENT = {
  changed: { type: 10, registration: "DataChanged" },
  activated: { type: 11, registration: "Activated" },
  deactivated: { type: 12, registration: "Deactivated" },
  added: { type: 13, registration: "Added" },
  selectionChanged: { type: 14, registration: "SelectionChanged" },
  deleted: { type: 15, registration: "Deleted" },
  calculated: { type: 16, registration: "Calculated" },
} as const;

/** Tells the sheet's listeners and the workbook's, where there are any and events are on. */
export function tell(
  book: Workbook,
  event: keyof typeof EVENT,
  sheet: Sheet,
  args: Readonly<Record<string, unknown>>,
): void {
  if (!book.eventsOn) return;
  const { type, registration } = EVENT[event];
  for (const target of [sheet.id, "Workbook"])
    if (book.registrations.has(registration, target))
      book.emit({ type, target, args: { ...args, worksheetId: sheet.id } });
}

/** Tells that cells have changed. */
export function tellChange(place: Place, changeType: string): void {
  const { sheet, area } = place;
  const { book } = sheet;
  const referenceId = `event_${String(book.next())}`;
  book.eventPlaces.set(referenceId, place);
  tell(book, "changed", sheet, {
    address: areaName(area),
    changeType,
    source: "Local",
    triggerSource: book.hand === "add-in" ? "ThisLocalAddin" : "Unknown",
    referenceId,
    shiftDirection: "None",
  });
}

/** A sheet comes to the front. */
export function activate(sheet: Sheet): void {
  const { book } = sheet;
  const before = book.active;
  if (before === sheet) return;
  book.active = sheet;
  book.pkg.touch(book.part);
  book.root
    .at("bookViews", "workbookView")
    ?.put("activeTab", String(sheet.entry.parent?.elements("sheet").indexOf(sheet.entry) ?? 0));
  tell(book, "deactivated", before, {});
  tell(book, "activated", sheet, {});
}

/** The selection moves. */
export function select(place: Place): void {
  const { sheet, area } = place;
  activate(sheet);
  sheet.book.selection = place;
  tell(sheet.book, "selectionChanged", sheet, { address: areaName(area) });
  sheet.book.selectionMoved();
}
