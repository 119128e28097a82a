import type { Facts } from "../core/facts";
import type { Location } from "../core/location";
import type { Table } from "../core/tender";
import type { BidDraft, Draft } from "./draft";
import type { MeasureIndex } from "./match-measure";
import type { Problems } from "./problems";
import type { Words } from "./words";

/** A name and where it stands. */
export interface Named {
  readonly text: string;
  readonly at: Location;
  /** Whether the cell is blank and the name is a mapping's stand-in. */
  readonly isAssumed?: boolean;
}

/** Something said about a bid in a table of its own, to be added once all bids are known. */
export interface Loose {
  readonly bidder: Named;
  /** Undefined where the table names no lot. */
  readonly lot: Named | undefined;
  /** The table that says it. */
  readonly table: string;
  apply(bid: BidDraft): void;
}

/** What every reader of one tender shares. */
export interface Context {
  readonly words: Words;
  readonly index: MeasureIndex;
  readonly problems: Problems;
  readonly draft: Draft;
  readonly tables: Table[];
  readonly loose: Loose[];
  /** Bidders' lines whose lot cell is empty: worth a word only where the tender has lots. */
  readonly unplaced: Named[];
  readonly facts: Facts;
}

/** "[Supplier name]" or "<insert name>": a place waiting for an answer, not the answer. */
export const isPlaceholder = (text: string): boolean => /^[[<{(].*[\]>})]$/.test(text.trim());
