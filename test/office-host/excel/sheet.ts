import { notFound } from "../core/api-error";
import type { XmlElement } from "../package/xml";
import { areaName, intersect, parseArea, WHOLE, type Area } from "./a1";
import { CellGrid } from "./cell-grid";
import { readCell, type CellContent } from "./cell-value";
import { moveFormula } from "./formula/tokens";
import type { Workbook } from "./workbook";

/** The order in which a sheet's parts must stand. */
const ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");

/** One worksheet: its entry in the workbook and its own part. */
export class Sheet {
  private cells: CellGrid | undefined;
  private shared: Map<string, { readonly formula: string; readonly area: Area }> | undefined;

  constructor(
    readonly book: Workbook,
    /** Its element in the workbook part. */
    readonly entry: XmlElement,
    readonly part: string,
  ) {}

  get name(): string {
    return this.entry.attr("name") ?? "";
  }

  /** What the client knows it by, whatever its name. */
  get id(): string {
    const number = Number(this.entry.attr("sheetId") ?? 0);
    return `{00000000-0001-0000-${number.toString(16).toUpperCase().padStart(4, "0")}-000000000000}`;
  }

  get root(): XmlElement {
    if (!this.book.sheets.includes(this)) throw notFound("Worksheet");
    return this.book.pkg.xml(this.part);
  }

  get grid(): CellGrid {
    this.cells ??= new CellGrid(this.section("sheetData"));
    return this.cells;
  }

  /** The sheet's part is about to change. */
  edit(): XmlElement {
    return this.book.pkg.edit(this.part);
  }

  /** A section of the part, where it has one. */
  find(name: string): XmlElement | undefined {
    return this.root.child(name);
  }

  /** A section of the part, made in its place where there is none. */
  section(name: string): XmlElement {
    const known = this.root.child(name);
    if (known) return known;
    const rank = ORDER.indexOf(name);
    const { root } = this;
    const next = root.elements().find((one) => ORDER.indexOf(one.local) > rank);
    return root.insert(next ? root.indexOf(next) : root.children.length, root.make(name));
  }

  content(row: number, column: number): CellContent {
    return readCell(this.grid.cell(row, column), this.book.sharedText);
  }

  /** A cell's formula without its "=", where it has one. */
  formula(row: number, column: number): string | undefined {
    const own = this.grid.cell(row, column)?.child("f");
    if (!own) return undefined;
    if (own.text !== "" || own.attr("t") !== "shared") return own.text;
    const master = this.sharedFormulas().get(own.attr("si") ?? "");
    return master && moveFormula(master.formula, row - master.area.top, column - master.area.left);
  }

  /** Turns formulas that lean on another cell's into formulas of their own. */
  unshare(): void {
    for (const { row, column, cell } of this.grid.within(WHOLE)) {
      const own = cell.child("f");
      if (own?.attr("t") !== "shared") continue;
      const text = this.formula(row, column);
      if (text !== undefined) own.text = text;
    }
    for (const { cell } of this.grid.within(WHOLE)) {
      const own = cell.child("f");
      if (own?.attr("t") !== "shared") continue;
      for (const name of ["t", "si", "ref"]) own.attributes.delete(name);
    }
    this.shared = undefined;
  }

  style(row: number, column: number): number {
    const own = this.grid.cell(row, column)?.attr("s");
    if (own !== undefined) return Number(own);
    const line = this.grid.rowElement(row);
    if (line?.attr("customFormat") === "1") return Number(line.attr("s") ?? 0);
    return Number(this.column(column)?.attr("style") ?? 0);
  }

  /** The definition that covers a column. */
  column(column: number): XmlElement | undefined {
    return this.find("cols")
      ?.elements("col")
      .find((one) => Number(one.attr("min")) <= column + 1 && column + 1 <= Number(one.attr("max")));
  }

  /** The smallest area with content, or with any format where `valuesOnly` is not asked. */
  used(within: Area, valuesOnly: boolean): Area | undefined {
    return this.grid.used(within, (cell) => {
      if (cell.child("f") !== undefined || readCell(cell, this.book.sharedText).is !== "Empty") return true;
      return !valuesOnly && Number(cell.attr("s") ?? 0) !== 0;
    });
  }

  get merges(): readonly Area[] {
    return (
      this.find("mergeCells")
        ?.elements("mergeCell")
        .map((one) => parseArea(one.attr("ref") ?? "")) ?? []
    );
  }

  get isProtected(): boolean {
    const own = this.find("sheetProtection");
    return own !== undefined && own.attr("sheet") === "1";
  }

  /** Whether any cell of an area is locked while the sheet is protected. */
  forbids(area: Area): boolean {
    if (!this.isProtected) return false;
    const seen = intersect(area, this.book.limit(area));
    if (!seen) return false;
    for (let row = seen.top; row <= seen.bottom; row++)
      for (let column = seen.left; column <= seen.right; column++)
        if (this.book.styles.isLocked(this.style(row, column))) return true;
    return false;
  }

  private sharedFormulas(): ReadonlyMap<string, { readonly formula: string; readonly area: Area }> {
    if (this.shared) return this.shared;
    const found = new Map<string, { readonly formula: string; readonly area: Area }>();
    for (const { row, column, cell } of this.grid.within(WHOLE)) {
      const own = cell.child("f");
      if (own?.attr("t") !== "shared" || own.text === "") continue;
      // The formula is written as it stands in its own cell, which need not be the corner of its area.
      found.set(own.attr("si") ?? "", {
        formula: own.text,
        area: { top: row, left: column, bottom: row, right: column },
      });
    }
    this.shared = found;
    return found;
  }

  /** Its address with an area, as formulas write it. */
  addressOf(area: Area): string {
    return `${this.book.quote(this.name)}!${areaName(area)}`;
  }
}
