import type { Facts } from "../../src/core/facts";
import type { CellLocation } from "../../src/core/location";
import type { Reading, Unclear } from "../../src/core/quantity";
import { BLANK, known, unclear } from "../../src/core/quantity";
import type { Bid, Commitment, Field, Horizon, Mark, Problem, Table, Tender } from "../../src/core/tender";

/** A field as a test writes it: a value, nothing for blank, or what stood there and why it could not be read. */
export type Written<T> = T | undefined | { readonly written: string; readonly why: Unclear };

/** One line of the sheet "Offers", which the builder fills from row 2 downwards in the order of lots, bids and lines. */
export interface LineLiteral {
  readonly measure?: string | undefined;
  readonly label?: string | undefined;
  readonly quantity?: Written<number>;
  readonly unit?: Written<string>;
  readonly minimum?: Written<number>;
  readonly proxy?: Written<number>;
  readonly attribution?: Written<number>;
  readonly value?: Written<number>;
  readonly valueIsFormula?: boolean;
  readonly theme?: Written<string>;
  readonly title?: Written<string>;
  readonly method?: Written<string>;
  readonly due?: Written<string>;
  readonly owner?: Written<string>;
  readonly evidence?: Written<string>;
  readonly place?: Written<string>;
  readonly horizon?: Written<Horizon>;
  readonly inSpecification?: Written<boolean>;
  readonly isHidden?: boolean;
}

export interface MarkLiteral {
  readonly question: string;
  /** By evaluator: the mark, and the reason if one is given. */
  readonly individual?: Readonly<Record<string, readonly [mark: Written<number>, reason?: string]>>;
  readonly consensus?: Written<number>;
  readonly reason?: string;
  readonly weight?: number;
}

export interface BidLiteral {
  readonly price?: Written<number>;
  readonly withdrawn?: Written<boolean>;
  readonly lines?: readonly LineLiteral[];
  readonly marks?: readonly MarkLiteral[];
}

export interface TenderLiteral {
  readonly facts?: Facts;
  /** By lot id ("" for a single unnamed lot), then by bidder. */
  readonly lots: Readonly<Record<string, Readonly<Record<string, BidLiteral>>>>;
  readonly problems?: readonly Problem[];
  readonly weightings?: Readonly<Record<string, Written<number>>>;
  /** Fields that the table has no column for. */
  readonly without?: readonly Field[];
  readonly edition?: string;
}

/** Columns of the sheet "Offers", A first. */
export const COLUMNS: readonly Field[] = [
  "lot", "bidder", "measure", "title", "theme", "unit", "minimum", "quantity", "proxy", "attribution", "value", "method",
  "due", "owner", "evidence", "place", "horizon", "inSpecification",
]; // prettier-ignore

const FILE = "tender.xlsx";
const at = (sheet: string, row: number, column: number): CellLocation => ({
  kind: "cell",
  file: FILE,
  sheet,
  row,
  column,
});

const isUnread = (written: unknown): written is { readonly written: string; readonly why: Unclear } =>
  typeof written === "object" && written !== null && "why" in written;

/** The reading that a literal stands for. */
export function reading<T>(written: Written<T>): Reading<T> {
  if (written === undefined) return BLANK;
  return isUnread(written) ? unclear(written.written, written.why) : known(written);
}

function commitment(line: LineLiteral, row: number, ordinal: number): Commitment {
  return {
    measure: line.measure,
    label: line.label ?? line.measure ?? "",
    ordinal,
    quantity: reading(line.quantity),
    unit: reading(line.unit),
    minimum: reading(line.minimum),
    proxy: reading(line.proxy),
    attribution: reading(line.attribution),
    value: reading(line.value),
    valueIsFormula: line.valueIsFormula,
    theme: reading(line.theme),
    title: reading(line.title),
    method: reading(line.method),
    due: reading(line.due),
    owner: reading(line.owner),
    evidence: reading(line.evidence),
    place: reading(line.place),
    horizon: reading(line.horizon),
    inSpecification: reading(line.inSpecification),
    table: 0,
    line: row,
    isHidden: line.isHidden ?? false,
  };
}

/** The marks of one bid, on the sheet "Marks": reasons stand one column right of the marks. */
function marks(literals: readonly MarkLiteral[], from: number): readonly Mark[] {
  return literals.map((literal, index) => ({
    question: literal.question,
    individual: Object.entries(literal.individual ?? {}).map(([evaluator, [mark, reason]], column) => ({
      evaluator,
      mark: reading(mark),
      reason: reading(reason),
      at: at("Marks", from + index, 4 + column * 2),
    })),
    consensus: reading(literal.consensus),
    reason: reading(literal.reason),
    weight: literal.weight,
    at: at("Marks", from + index, 2),
    reasonAt: at("Marks", from + index, 3),
  }));
}

/** A tender as reading would give it: one register "Offers" with its header in row 1, and one table "Marks". */
export function tender(literal: TenderLiteral): Tender {
  let row = 1;
  let markRow = 1;
  const bid = (bidder: string, content: BidLiteral): Bid => {
    const first = row;
    const seen = new Map<string, number>();
    const commitments = (content.lines ?? []).map((line) => {
      const key = line.measure ?? line.label ?? "";
      const ordinal = (seen.get(key) ?? 0) + 1;
      seen.set(key, ordinal);
      return commitment(line, row++, ordinal);
    });
    const marked = marks(content.marks ?? [], markRow);
    markRow += marked.length;
    return {
      bidder,
      at: at("Offers", first, COLUMNS.indexOf("bidder")),
      price: reading(content.price),
      priceAt: content.price === undefined ? undefined : at("Bids", first, 1),
      withdrawn: reading(content.withdrawn),
      commitments,
      marks: marked,
    };
  };
  const fields = Object.fromEntries(
    COLUMNS.map((field, index): [Field, number] => [field, index]).filter(
      ([field]) => !literal.without?.includes(field),
    ),
  );
  const table: Table = {
    file: FILE,
    sheet: "Offers",
    layout: "register",
    across: false,
    header: 0,
    fields,
    years: [],
    yearsAre: "sum",
  };
  return {
    facts: literal.facts ?? {},
    factsAt: {},
    edition: literal.edition,
    lots: Object.entries(literal.lots).map(([id, bids]) => ({
      id,
      at: at("Offers", row, COLUMNS.indexOf("lot")),
      bids: Object.entries(bids).map(([bidder, content]) => bid(bidder, content)),
    })),
    tables: [table],
    problems: literal.problems ?? [],
    weightings: Object.entries(literal.weightings ?? {}).map(([label, weight], index) => ({
      label,
      weight: reading(weight),
      at: at("Award criteria", index + 1, 1),
    })),
  };
}
