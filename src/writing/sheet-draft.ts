import type { SheetCell, StyleName, WriteSheet } from "../core/change";
import type { Area } from "../core/snapshot";
import { text } from "./cells";
import { wrapWords } from "./wrap-words";

/** Running text goes no further than a screen shows, in characters. */
const SCREEN = 190;
/** Running text has at least this room. */
const PAGE = 120;
/** Letters for each character of width: a column's width counts digits, and words run narrower. */
const FILL = 1.05;
/** A title's letters are larger. */
const TITLE_FILL = 0.65;

/** A sheet of ours while it grows downwards; every addition returns the row, from 0, at which it stands. */
export class SheetDraft {
  private readonly grown: (readonly SheetCell[])[] = [];
  private readonly merged: Area[] = [];
  /** The last column that running text goes across, and the characters that fit. */
  private readonly right: number;
  private readonly measure: number;

  private readonly widths: readonly number[];

  /** `columns` are the widths of the columns in characters; a narrow table gets an empty column, so that running text has room. */
  constructor(columns: readonly number[]) {
    const spare = PAGE - columns.reduce((sum, one) => sum + one, 0);
    this.widths = spare > 0 ? [...columns, spare] : columns;
    const { widths } = this;
    const ends = widths.map((_, index) => widths.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
    const shown = ends.findLastIndex((end) => end <= SCREEN);
    this.right = Math.max(0, shown);
    this.measure = ends[this.right] ?? SCREEN;
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

  /** Running text across the sheet; long text goes on in further rows, because merged cells do not grow with their text. */
  say(sentence: string, style: StyleName = "text"): number {
    const first = this.next;
    for (const line of wrapWords(
      sentence,
      Math.floor(this.measure * (style === "title" ? TITLE_FILL : FILL)),
    )) {
      const row = this.row(text(line, style));
      if (this.right > 0) this.merged.push({ top: row, left: 0, bottom: row, right: this.right });
    }
    return first;
  }

  heading(title: string): number {
    this.gap();
    return this.row(text(title, "subtitle"));
  }

  /** The sheet as it stands now. */
  sheet(name: string, besides: Omit<WriteSheet, "kind" | "name" | "rows" | "widths" | "merges">): WriteSheet {
    return {
      kind: "write-sheet",
      name,
      rows: this.grown,
      widths: this.widths,
      merges: this.merged,
      ...besides,
    };
  }
}
