import type { Facts } from "./facts";
import type { CellLocation, Location } from "./location";
import type { Reading } from "./quantity";

/** When a commitment has to be delivered from: contract start, or over the life of the contract. */
export type Horizon = "day-one" | "long-term";

/** The columns (or rows, where records run across) that a table of commitments can have. */
export type Field =
  | "lot"
  | "bidder"
  | "measure"
  | "title"
  | "theme"
  | "unit"
  | "minimum"
  | "quantity"
  | "proxy"
  | "attribution"
  | "value"
  | "method"
  | "due"
  | "owner"
  | "evidence"
  | "place"
  | "horizon"
  | "inSpecification"
  | "price"
  | "withdrawn"
  | "evaluatorMark"
  | "evaluatorReason"
  | "consensusMark"
  | "consensusReason"
  | "question"
  | "notes";

/** Where one table stands and which line holds which field; positions count from 0. */
export interface Table {
  readonly file: string;
  readonly sheet: string;
  readonly layout: "register" | "calculator" | "matrix" | "marks" | "mapped";
  /** Whether a record is a column and fields are rows. */
  readonly across: boolean;
  readonly header: number;
  readonly fields: Readonly<Partial<Record<Field, number>>>;
  /** Columns that spread a quantity over years; empty where there is one quantity column. */
  readonly years: readonly { readonly label: string; readonly index: number }[];
  /** How year columns combine: added up, or each the running total so far (the last filled one counts). */
  readonly yearsAre: "sum" | "cumulative";
}

/** One promise by one bidder against one measure. */
export interface Commitment {
  /** Measure id of the rules set, or undefined where the label was not recognised. */
  readonly measure: string | undefined;
  /** Reference and description as written. */
  readonly label: string;
  /** Order among the bidder's lines with the same measure in the lot, from 1. */
  readonly ordinal: number;
  /** In the measure's unit. Where spread over years: the combination. */
  readonly quantity: Reading<number>;
  /** Present where the table spreads quantities over years but the quantity was read from the total beside them. */
  readonly quantityFrom?: "total";
  readonly unit: Reading<string>;
  /** Smallest quantity the buyer asks for. */
  readonly minimum: Reading<number>;
  /** Pounds per unit as printed in the workbook. */
  readonly proxy: Reading<number>;
  /** 0 to 1: the share that is local or due to this contract. */
  readonly attribution: Reading<number>;
  /** Social value in pounds as printed in the workbook. */
  readonly value: Reading<number>;
  /** Whether `value` is a formula (undefined where there is no such cell). */
  readonly valueIsFormula: boolean | undefined;
  readonly theme: Reading<string>;
  readonly title: Reading<string>;
  readonly method: Reading<string>;
  /** ISO date. */
  readonly due: Reading<string>;
  readonly owner: Reading<string>;
  readonly evidence: Reading<string>;
  readonly place: Reading<string>;
  readonly horizon: Reading<Horizon>;
  /** Whether the specification already requires it, which excludes it. */
  readonly inSpecification: Reading<boolean>;
  /** Index in `Tender.tables`. */
  readonly table: number;
  /** Row (or column, where records run across) from 0. */
  readonly line: number;
  /** Whether its row or sheet is hidden from the reader. */
  readonly isHidden: boolean;
}

/** One evaluator's mark with the reason given for it. */
export interface EvaluatorMark {
  readonly evaluator: string;
  readonly mark: Reading<number>;
  readonly reason: Reading<string>;
  readonly at: CellLocation;
}

/** The qualitative assessment of one question (or one line) of one bid. */
export interface Mark {
  readonly question: string;
  readonly individual: readonly EvaluatorMark[];
  /** The mark the panel agreed; the only one that scores. */
  readonly consensus: Reading<number>;
  readonly reason: Reading<string>;
  /** Share of the qualitative part; undefined where questions weigh the same. */
  readonly weight: number | undefined;
  readonly at: CellLocation;
  /** Where the reason stands or should stand. */
  readonly reasonAt: CellLocation;
}

export interface Bid {
  readonly bidder: string;
  /** Where the bidder is named. */
  readonly at: Location;
  /** Contract price in pounds for this lot. */
  readonly price: Reading<number>;
  readonly priceAt: Location | undefined;
  /** A withdrawn bid keeps its place on the page and takes no part in scoring. */
  readonly withdrawn: Reading<boolean>;
  readonly commitments: readonly Commitment[];
  readonly marks: readonly Mark[];
}

export interface Lot {
  /** As written; "" where the tender has a single, unnamed lot. */
  readonly id: string;
  readonly bids: readonly Bid[];
  /** Where the lot is first named. */
  readonly at: Location;
}

/** Something that reading could not settle: becomes a finding through a check of kind `reading`. */
export interface Problem {
  /** Stable name of what went wrong; checks of kind `reading` are written for one each. */
  readonly problem: ProblemName;
  readonly at: Location;
  readonly values: Readonly<Record<string, string | number>>;
  readonly lot?: string;
  readonly bidder?: string;
  readonly measure?: string;
  /** Order among the bidder's lines with the same measure in the lot, where that is above 1. */
  readonly ordinal?: number;
  readonly part?: string;
}

export type ProblemName =
  | "no-tender" // nothing that looks like commitments or marks was found
  | "unreadable-quantity" // quantity cell holds something that is not a number
  | "unreadable-value" // any other typed cell that could not be read
  | "number-as-text" // read with certainty, but stored as text
  | "error-cell" // #REF! and its kin in a cell we need
  | "not-calculated" // formula without a cached value
  | "wrong-unit" // quantity carries another unit than its measure
  | "unknown-measure" // label or code that the edition does not have
  | "ambiguous-measure" // label that fits several measures
  | "ambiguous-header" // two columns could be the same field
  | "unnamed-bidder" // lines whose bidder cannot be told
  | "similar-bidders" // two spellings that may be one bidder
  | "hidden-line" // a line in a hidden row, column or sheet (read and counted)
  | "ambiguous-date" // 03/04/2026 that could be two days
  | "unknown-lot" // a lot that is named in one place only
  | "duplicate-bid" // the same bidder and lot in two files
  | "text-outside-table"; // a filled row under the table that was not read

/** The procurement as read. */
export interface Tender {
  readonly facts: Facts;
  /** Where each fact was read, by its name; a fact from `--facts` is at a json location. */
  readonly factsAt: Readonly<Partial<Record<string, Location>>>;
  /** The edition that the tender names, if it does ("lcr 1.0.0"). */
  readonly edition: string | undefined;
  readonly lots: readonly Lot[];
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
  /** The sum of the tender's own award-criteria weightings where a weightings table was found, in percent. */
  readonly weightings: readonly {
    readonly label: string;
    readonly weight: Reading<number>;
    readonly at: CellLocation;
  }[];
}

/** The cell that holds a field of a commitment; the label's cell where the table has no such column. */
export function cellOf(tender: Tender, commitment: Commitment, field: Field): CellLocation | undefined {
  const table = tender.tables[commitment.table];
  const index = table?.fields[field];
  if (!table || index === undefined) return undefined;
  return cellIn(table, commitment.line, index);
}

/** The cell at a record's line and a field's index, whichever way records run. */
export const cellIn = (table: Table, line: number, index: number): CellLocation => ({
  kind: "cell",
  file: table.file,
  sheet: table.sheet,
  row: table.across ? index : line,
  column: table.across ? line : index,
});

/** The best place to mark about a field: its cell, else the quantity's, else the label's. */
export function placeOf(tender: Tender, commitment: Commitment, field: Field): Location {
  for (const candidate of [field, "quantity", "measure", "title"] as const) {
    const cell = cellOf(tender, commitment, candidate);
    if (cell) return cell;
  }
  const year = tender.tables[commitment.table]?.years[0];
  const table = tender.tables[commitment.table];
  if (table && year) return cellIn(table, commitment.line, year.index);
  return { kind: "file", file: table?.file ?? "" };
}

/** The cells that make up the quantity: one (also where it is the total beside years), or one per year. */
export function quantityCells(tender: Tender, commitment: Commitment): readonly CellLocation[] {
  const table = tender.tables[commitment.table];
  if (!table) return [];
  if (table.years.length > 0 && commitment.quantityFrom !== "total")
    return table.years.map((year) => cellIn(table, commitment.line, year.index));
  const cell = cellOf(tender, commitment, "quantity");
  return cell ? [cell] : [];
}
