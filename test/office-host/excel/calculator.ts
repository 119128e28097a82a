import { remove, XmlText } from "../package/xml";
import { intersect, parseArea, splitAddress, union, WHOLE, type Area } from "./a1";
import { writeResult, type CellContent } from "./cell-value";
import { CellError, evaluate, Matrix, single, type Cells, type Value } from "./formula/evaluate";
import { FUNCTIONS } from "./formula/functions";
import { parseFormula, referencesOf, type Node } from "./formula/parse";
import { FormulaUnread, tokens } from "./formula/tokens";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

interface Formula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly tree: Node;
  readonly needs: readonly { readonly sheet: Sheet; readonly area: Area }[];
}

const keyOf = (sheet: Sheet, row: number, column: number): string =>
  `${sheet.part} ${String(row)} ${String(column)}`;

/** Keeps the results of formulas in step with what they lean on, as far as the emulator knows their functions. */
export class Calculator {
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** What could not be worked out; the cell keeps the result that stood in the file. */
  readonly unread = new Set<string>();
  private formulas: Map<string, Formula> | undefined;
  private stale = new Set<string>();
  private changed: { readonly sheet: Sheet; readonly area: Area }[] = [];

  constructor(private readonly book: Workbook) {}

  /** Cells have changed: what leans on them is out of date. */
  touch(sheet: Sheet, area: Area): void {
    this.changed.push({ sheet, area });
  }

  /** Puts a formula into a cell; one that Excel would refuse is refused. */
  enter(sheet: Sheet, row: number, column: number, text: string): void {
    const cell = sheet.grid.ensureCell(row, column);
    writeResult(cell, { value: 0, is: "Double" });
    const formula = cell.make("f");
    formula.add(new XmlText(text));
    cell.insert(0, formula);
    const read = this.read(sheet, row, column, text);
    if (this.formulas && read) this.formulas.set(keyOf(sheet, row, column), read);
    this.stale.add(keyOf(sheet, row, column));
    this.touch(sheet, { top: row, left: column, bottom: row, right: column });
    this.dropChain();
  }

  /** A cell's formula goes. */
  leave(sheet: Sheet, row: number, column: number): void {
    const formula = sheet.grid.cell(row, column)?.child("f");
    if (!formula) return;
    if (formula.attr("t") === "shared") sheet.unshare();
    const own = sheet.grid.cell(row, column)?.child("f");
    if (own) remove(own);
    this.formulas?.delete(keyOf(sheet, row, column));
    this.dropChain();
  }

  forget(sheet: Sheet): void {
    for (const [key, one] of this.formulas ?? []) if (one.sheet === sheet) this.formulas?.delete(key);
    this.changed = this.changed.filter((one) => one.sheet !== sheet);
  }

  renamed(from: string, to: string): void {
    const [before, after] = [this.book.quote(from), this.book.quote(to)];
    for (const { sheet, row, column } of this.all().values()) {
      const text = sheet.formula(row, column) ?? "";
      const moved = tokens(text).some((one) => one.text.startsWith(`${before}!`));
      const element = sheet.grid.cell(row, column)?.child("f");
      if (!moved || !element) continue;
      if (element.attr("t") === "shared") sheet.unshare();
      element.text = text.replaceAll(`${before}!`, `${after}!`);
      sheet.edit();
    }
    this.formulas = undefined;
  }

  /** Works out what is out of date, unless the workbook calculates only when asked. */
  settle(force = false): void {
    if (this.changed.length === 0 && this.stale.size === 0) return;
    if (this.mode === "Manual" && !force) return;
    const all = this.all();
    for (let next = this.changed.pop(); next; next = this.changed.pop()) {
      const { sheet, area } = next;
      for (const [key, one] of all) {
        if (
          this.stale.has(key) ||
          !one.needs.some((need) => need.sheet === sheet && intersect(need.area, area))
        )
          continue;
        this.stale.add(key);
        this.changed.push({
          sheet: one.sheet,
          area: { top: one.row, left: one.column, bottom: one.row, right: one.column },
        });
      }
    }
    const running = new Set<string>();
    for (const key of [...this.stale]) this.work(key, running);
    this.stale.clear();
  }

  recalculateAll(): void {
    this.stale = new Set(this.all().keys());
    this.settle(true);
  }

  private all(): ReadonlyMap<string, Formula> {
    if (this.formulas) return this.formulas;
    const found = new Map<string, Formula>();
    for (const sheet of this.book.sheets)
      for (const { row, column, cell } of sheet.grid.within(WHOLE)) {
        if (!cell.child("f")) continue;
        const text = sheet.formula(row, column);
        const read = text === undefined ? undefined : this.read(sheet, row, column, text);
        if (read) found.set(keyOf(sheet, row, column), read);
      }
    this.formulas = found;
    return found;
  }

  private read(sheet: Sheet, row: number, column: number, text: string): Formula | undefined {
    try {
      const tree = parseFormula(text);
      return { sheet, row, column, tree, needs: [...this.needsOf(sheet, tree)] };
    } catch (error) {
      if (!(error instanceof FormulaUnread)) throw error;
      this.unread.add(
        `${sheet.addressOf({ top: row, left: column, bottom: row, right: column })}: ${error.message}`,
      );
      return undefined;
    }
  }

  private *needsOf(sheet: Sheet, tree: Node): Generator<{ readonly sheet: Sheet; readonly area: Area }> {
    for (const one of referencesOf(tree)) {
      if (one.is === "name") {
        const meant = this.named(one.text);
        if (meant) yield* this.needsOf(sheet, meant);
        continue;
      }
      const { sheet: name, area } = splitAddress(one.text);
      const on = name === undefined ? sheet : this.book.sheet(name);
      if (on) yield { sheet: on, area: parseArea(area) };
    }
  }

  private named(name: string): Node | undefined {
    const found = this.book.root
      .child("definedNames")
      ?.elements("definedName")
      .find((one) => one.attr("name")?.toLowerCase() === name.toLowerCase());
    return found && parseFormula(found.text);
  }

  private work(key: string, running: Set<string>): void {
    const formula = this.formulas?.get(key);
    if (!formula || !this.stale.has(key) || running.has(key)) return;
    running.add(key);
    const { sheet, row, column, tree } = formula;
    const cells: Cells = {
      name: (name) => this.named(name),
      reference: (text) => this.matrix(sheet, text, running),
    };
    try {
      const value = single(evaluate(tree, cells, FUNCTIONS));
      writeResult(sheet.grid.ensureCell(row, column), contentOf(value));
      sheet.edit();
    } catch (error) {
      if (!(error instanceof FormulaUnread)) throw error;
      this.unread.add(
        `${sheet.addressOf({ top: row, left: column, bottom: row, right: column })}: ${error.message}`,
      );
    }
    this.stale.delete(key);
  }

  private matrix(from: Sheet, text: string, running: Set<string>): Matrix {
    const { sheet: name, area } = splitAddress(text);
    const sheet = name === undefined ? from : this.book.sheet(name);
    if (!sheet) return new Matrix([[new CellError("#REF!")]]);
    const asked = parseArea(area);
    const whole = asked.bottom - asked.top > 9999 || asked.right - asked.left > 999;
    const used = whole ? sheet.used(asked, true) : undefined;
    const seen = whole
      ? used
        ? union({ ...asked, bottom: asked.top, right: asked.left }, used)
        : { ...asked, bottom: asked.top, right: asked.left }
      : asked;
    const rows: Value[][] = [];
    for (let row = seen.top; row <= seen.bottom; row++) {
      const line: Value[] = [];
      for (let column = seen.left; column <= seen.right; column++) {
        this.work(keyOf(sheet, row, column), running);
        line.push(valueOf(sheet.content(row, column)));
      }
      rows.push(line);
    }
    return new Matrix(rows);
  }

  /** The chain of calculation names cells with formulas; Excel makes it anew. */
  private dropChain(): void {
    const part = this.book.pkg.related(this.book.part, "calcChain");
    if (part === undefined) return;
    const relation = this.book.pkg.relationships(this.book.part).find((one) => one.target === part);
    if (relation) this.book.pkg.unrelate(this.book.part, relation.id);
    this.book.pkg.drop(part);
  }
}

const valueOf = ({ value, is }: CellContent): Value =>
  is === "Empty" ? undefined : is === "Error" ? new CellError(String(value)) : value;

const contentOf = (value: Value): CellContent =>
  value === undefined
    ? { value: 0, is: "Double" }
    : value instanceof CellError
      ? { value: value.text, is: "Error" }
      : typeof value === "number"
        ? { value, is: "Double" }
        : typeof value === "boolean"
          ? { value, is: "Boolean" }
          : { value, is: "String" };
