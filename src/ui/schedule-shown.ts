import type { Finding } from "../core/finding";
import type { ParagraphLocation } from "../core/location";
import type { Horizon } from "../core/tender";

/** How a commitment of the offer and the contract's lines about it agree. */
export type CommitmentStanding = "agrees" | "differs" | "absent" | "not-offered" | "stated";

/** One commitment as a row of the pane's table. */
export interface CommitmentShown {
  readonly key: string;
  readonly ref: string;
  readonly title: string;
  readonly quantity: string;
  /** Its date as a reader writes it; "" where there is none. */
  readonly due: string;
  readonly place: string;
  /** Undefined where the contract's words do not say. */
  readonly horizon: Horizon | undefined;
  readonly is: CommitmentStanding;
  /** Where the contract states it. */
  readonly at: readonly ParagraphLocation[];
}

/** One slot of a clause that stands. */
export interface SlotShown {
  readonly name: string;
  readonly title: string;
  readonly type: "text" | "number" | "date" | "money";
  /** What stands in it; "" for a blank. */
  readonly value: string;
}

/** The slots of one clause, which a form fills. */
export interface ClauseSlots {
  readonly clause: string;
  readonly heading: string;
  readonly at: ParagraphLocation;
  readonly slots: readonly SlotShown[];
  readonly blanks: number;
}

/** A blank that the document still holds. */
export interface BlankShown {
  readonly at: ParagraphLocation;
  readonly text: string;
  readonly waitsFor: "commitments" | "something";
}

/** The commitments of a contract, held against an offer where one is given, and what is left to fill in. */
export interface ScheduleShown {
  readonly commitments: readonly CommitmentShown[];
  /** What the back-check found; empty also where no offer was given. */
  readonly backCheck: readonly Finding[];
  readonly slots: readonly ClauseSlots[];
  readonly blanks: readonly BlankShown[];
}

/** An offer as it was given to the pane. */
export interface OfferTaken {
  readonly bidder: string;
  readonly lot: string;
  readonly edition: string;
  readonly count: number;
  /** The name of its file; "" where it was pasted. */
  readonly file: string;
}
