import { writeCells } from "./edit-cells";
import { activate, select } from "./sheet-events";
import type { Workbook } from "./workbook";

/** Somebody at the screen, beside the add-in. */
export class Person {
  constructor(private readonly book: Workbook) {}

  /** Types into a cell or range. */
  type(address: string, value: string | number | boolean): void {
    this.book.hand = "person";
    writeCells(this.book.place(address, this.book.active), value);
    this.book.calculator.settle();
    this.book.hand = "add-in";
  }

  select(address: string): void {
    select(this.book.place(address, this.book.active));
  }

  activate(sheet: string): void {
    const found = this.book.sheet(sheet);
    if (!found) throw new Error(`The workbook has no sheet "${sheet}".`);
    activate(found);
  }
}
