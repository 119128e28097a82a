import type { Measure } from "../core/ruleset";
import type { Table } from "../core/tender";
import type { Named } from "./context";
import type { Grid } from "./grid";
import type { MarkColumns } from "./mark-on-line";

/** A table of commitments ready to be read, and what stands outside it but holds for all its lines. */
export interface LineTable {
  readonly grid: Grid;
  readonly table: Table;
  readonly first: number;
  readonly end: number;
  readonly percentHeading: boolean;
  readonly bidder: Named | undefined;
  readonly lot: Named | undefined;
  readonly measure?: Measure;
  /** Labels as the workbook writes them and the measure ids they stand for. */
  readonly measures?: ReadonlyMap<string, string>;
  readonly marks: MarkColumns;
  /** What stands over a block, as the label of its lines. */
  readonly label?: string;
  /** The unit in which the workbook counts, where a mapping says so. */
  readonly unit?: string;
  /** A block of one measure: kept as a blank commitment where it has no line, and what else stands in it is not text outside a table. */
  readonly isBlock?: boolean;
  /** Lines that a mapping says are none. */
  isIgnored?(text: string): boolean;
}
