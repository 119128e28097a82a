import type { SheetCell, StyleName } from "../core/change";
import { text } from "./cells";
import { wrapWords } from "./wrap-words";

/** A sheet of ours while it grows downwards; every addition returns the row, from 0, at which it stands. */
export class SheetDraft {
  private readonly grown: (readonly SheetCell[])[] = [];

  constructor(
    /** Characters that a line of running text may have before it goes on in the next row. */
    private readonly measure: number,
  ) {}

  get rows(): readonly (readonly SheetCell[])[] {
    return this.grown;
  }

  /** The row that the next addition will stand at. */
  get next(): number {
    return this.grown.length;
  }

  row(...cells: readonly SheetCell[]): number {
    this.grown.push(cells);
    return this.grown.length - 1;
  }

  gap(rows = 1): number {
    for (let done = 0; done < rows; done++) this.grown.push([]);
    return this.grown.length - rows;
  }

  /** Running text that flows over the empty cells to its right; long text goes on in further rows. */
  say(sentence: string, style: StyleName = "text"): number {
    const first = this.grown.length;
    for (const line of wrapWords(sentence, this.measure)) this.row(text(line, style));
    return first;
  }

  heading(title: string): number {
    this.gap();
    return this.row(text(title, "subtitle"));
  }
}
