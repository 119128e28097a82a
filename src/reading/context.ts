import type { Facts } from "../core/facts";
import type { Location } from "../core/location";
import type { Table } from "../core/tender";
import type { Draft } from "./draft";
import type { MeasureIndex } from "./match-measure";
import type { Problems } from "./problems";
import type { Words } from "./words";

/** What every reader of one tender shares. */
export interface Context {
  readonly words: Words;
  readonly index: MeasureIndex;
  readonly problems: Problems;
  readonly draft: Draft;
  readonly tables: Table[];
  readonly facts: Facts;
}

/** A name and where it stands. */
export interface Named {
  readonly text: string;
  readonly at: Location;
}

/** "[Supplier name]" or "<insert name>": a place waiting for an answer, not the answer. */
export const isPlaceholder = (text: string): boolean => /^[[<{(].*[\]>})]$/.test(text.trim());
