import { ApiError } from "../core/api-error";
import type { HostEvent } from "../core/host-events";
import { Registrations } from "../core/host-events";
import { OfficePackage } from "../package/office-package";
import { BadFile } from "../package/bad-file";
import { remove, type XmlElement } from "../package/xml";
import { intersect, parseArea, quoteSheet, splitAddress, type Area } from "./a1";
import { stringItem } from "./cell-value";
import { Calculator } from "./calculator";
import { Sheet } from "./sheet";
import { checkSheetName } from "./sheet-name";
import { addStyles, StyleBook } from "./style-book";

/** An area on a sheet: what a range of the API stands for. */
export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Who changed something: the add-in through the API, or a person at the screen. */
export type Hand = "add-in" | "person";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/** The widest area that is looked at cell by cell where a whole row, column or sheet is named. */
const REACH: Area = { top: 0, left: 0, bottom: 199_999, right: 1023 };

/** A workbook as Excel holds it: the parts of the file, and what a session adds to them. */
export class Workbook {
  readonly pkg: OfficePackage;
  readonly part: string;
  readonly styles: StyleBook;
  readonly calculator: Calculator;
  readonly registrations = new Registrations();
  sheets: Sheet[];
  active: Sheet;
  selection: Place;
  hand: Hand = "add-in";
  eventsOn = true;
  emit: (event: HostEvent) => void = () => undefined;
  /** Tells the common API that the selection has moved. */
  selectionMoved: () => void = () => undefined;
  /** Areas that events speak of, by the reference that they carry. */
  readonly eventPlaces = new Map<string, Place>();
  /** Workbooks that the add-in had opened beside this one. */
  readonly opened: Uint8Array[] = [];
  private strings: readonly string[] | undefined;
  private serial = 0;

  constructor(
    file: Uint8Array,
    /** Whether it is open for reading only. */
    readonly readOnly = false,
  ) {
    this.pkg = new OfficePackage(file);
    this.part = this.pkg.related("", "officeDocument") ?? "xl/workbook.xml";
    const styles = this.pkg.related(this.part, "styles") ?? addStyles(this.pkg, this.part);
    this.styles = new StyleBook(this.pkg.xml(styles), () => {
      this.pkg.touch(styles);
    });
    const targets = new Map(this.pkg.relationships(this.part).map((one) => [one.id, one.target]));
    this.sheets = (this.root.child("sheets")?.elements("sheet") ?? [])
      .map((entry) => ({ entry, part: targets.get(entry.attr("id") ?? "") ?? "" }))
      .filter(({ part }) => this.pkg.has(part) && /worksheets\//.test(part))
      .map(({ entry, part }) => new Sheet(this, entry, part));
    // Excel reads these before it shows anything; a file that has one that is no XML is not opened.
    for (const { part } of this.sheets) this.pkg.xml(part);
    const strings = this.pkg.related(this.part, "sharedStrings");
    if (strings !== undefined) this.pkg.xml(strings);
    const tab = Number(this.root.at("bookViews", "workbookView")?.attr("activeTab") ?? 0);
    const first = this.sheets[tab] ?? this.sheets[0];
    if (!first) throw new BadFile("The workbook has no worksheet.");
    if (readOnly)
      this.pkg.beforeChange = () => {
        throw new ApiError("AccessDenied", "You can't perform the requested operation.");
      };
    this.active = first;
    this.selection = { sheet: first, area: { top: 0, left: 0, bottom: 0, right: 0 } };
    this.calculator = new Calculator(this);
  }

  get root(): XmlElement {
    return this.pkg.xml(this.part);
  }

  readonly sharedText = (at: number): string => {
    if (!this.strings) {
      const part = this.pkg.related(this.part, "sharedStrings");
      this.strings = part === undefined ? [] : this.pkg.xml(part).elements("si").map(stringItem);
    }
    return this.strings[at] ?? "";
  };

  /** Whether days are counted from 1904. */
  get date1904(): boolean {
    const own = this.root.child("workbookPr")?.attr("date1904");
    return own === "1" || own === "true";
  }

  get structureLocked(): boolean {
    const own = this.root.child("workbookProtection");
    return own?.attr("lockStructure") === "1" || own?.attr("lockStructure") === "true";
  }

  quote(name: string): string {
    return quoteSheet(name);
  }

  limit(area: Area): Area {
    return intersect(area, REACH) ?? { top: area.top, left: area.left, bottom: area.top, right: area.left };
  }

  /** A number that no two things made in this session share. */
  next(): number {
    return ++this.serial;
  }

  /** A GUID for something made in this session: counted, so that the same run gives the same file. */
  guid(): string {
    return `{C0FFEE00-0000-4000-8000-${this.next().toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  sheet(key: string): Sheet | undefined {
    const lower = key.toLowerCase();
    return this.sheets.find((one) => one.id === key || one.name.toLowerCase() === lower);
  }

  /** The place that an address names; without a sheet it is on `on`. */
  place(address: string, on: Sheet): Place {
    if (address.length > 8192)
      throw new ApiError("InvalidArgument", "The address is longer than 8,192 characters.");
    const { sheet, area } = splitAddress(address.replace(/^=/, ""));
    const found = sheet === undefined ? on : this.sheet(sheet);
    if (!found) throw new ApiError("InvalidArgument", `There is no sheet "${sheet ?? ""}".`, "getRange");
    return { sheet: found, area: parseArea(area) };
  }

  addSheet(name: string | undefined): Sheet {
    this.refuseIfLocked();
    const free = (): string => {
      let number = this.sheets.length + 1;
      while (this.sheet(`Sheet${String(number)}`)) number++;
      return `Sheet${String(number)}`;
    };
    const called = name ?? free();
    this.checkName(called, undefined);
    const part = this.pkg.free((number) => `xl/worksheets/sheet${String(number)}.xml`);
    this.pkg.add(
      part,
      SHEET_TYPE,
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet ' +
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
        `xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews>` +
        '<sheetFormatPr defaultRowHeight="15"/><sheetData/></worksheet>',
    );
    const id = this.pkg.relate(this.part, `${OFFICE}/worksheet`, part);
    const list = this.pkg.edit(this.part).child("sheets");
    if (!list) throw new Error("The workbook has no list of sheets.");
    const ids = list.elements("sheet").map((one) => Number(one.attr("sheetId")));
    const entry = list.add(list.make("sheet", { name: called, sheetId: String(Math.max(0, ...ids) + 1) }));
    entry.put(`${this.relationPrefix()}:id`, id);
    const sheet = new Sheet(this, entry, part);
    this.sheets.push(sheet);
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.refuseIfLocked();
    const shown = this.sheets.filter(
      (one) => one !== sheet && (one.entry.attr("state") ?? "visible") === "visible",
    );
    if (shown.length === 0 || sheet.entry.attr("state") === "veryHidden")
      throw new ApiError(
        "InvalidOperation",
        "The operation you're trying to perform isn't valid.",
        "Worksheet.delete",
      );
    const at = this.sheets.indexOf(sheet);
    const list = sheet.entry.parent?.elements("sheet").indexOf(sheet.entry) ?? at;
    this.calculator.forget(sheet);
    this.dropNamesOf(list);
    this.sheets.splice(at, 1);
    const relation = this.pkg.relationships(this.part).find((one) => one.target === sheet.part);
    for (const owned of this.pkg.relationships(sheet.part))
      if (!owned.external && this.pkg.has(owned.target)) this.pkg.drop(owned.target);
    this.pkg.drop(sheet.part);
    if (relation) this.pkg.unrelate(this.part, relation.id);
    this.pkg.touch(this.part);
    remove(sheet.entry);
    const view = this.root.at("bookViews", "workbookView");
    view?.attributes.delete("activeTab");
    view?.attributes.delete("firstSheet");
    const next = shown[0];
    if (next && this.active === sheet) this.active = next;
    if (next && this.selection.sheet === sheet)
      this.selection = { sheet: next, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.refuseIfLocked();
    this.checkName(name, sheet);
    this.pkg.touch(this.part);
    this.calculator.renamed(sheet.name, name);
    sheet.entry.put("name", name);
  }

  refuseIfLocked(): void {
    if (this.structureLocked)
      throw new ApiError(
        "AccessDenied",
        "You can't perform the requested operation: the workbook's structure is protected.",
      );
  }

  save(): Uint8Array {
    this.calculator.settle();
    return this.pkg.save();
  }

  private relationPrefix(): string {
    for (const [name, value] of this.root.attributes)
      if (value === OFFICE && name.startsWith("xmlns:")) return name.slice("xmlns:".length);
    this.root.put("xmlns:r", OFFICE);
    return "r";
  }

  private checkName(name: string, own: Sheet | undefined): void {
    checkSheetName(name);
    const other = this.sheet(name);
    if (other && other !== own)
      throw new ApiError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
        "WorksheetCollection.add",
      );
  }

  /** Names local to a sheet go with it; those of later sheets move up. */
  private dropNamesOf(position: number): void {
    for (const one of this.root.child("definedNames")?.elements("definedName") ?? []) {
      const local = one.attr("localSheetId");
      if (local === undefined) continue;
      if (Number(local) === position) remove(one);
      else if (Number(local) > position) one.put("localSheetId", String(Number(local) - 1));
    }
    const names = this.root.child("definedNames");
    if (names?.elements().length === 0) remove(names);
  }
}
