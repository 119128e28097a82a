import type { DocumentChange } from "../../core/document-change";
import type { Facts } from "../../core/facts";
import type { Offer } from "../../core/offer";
import type { Host, Live } from "../../core/ports";
import type { Paragraphs } from "../../core/snapshot";
import type { ContractResult } from "./assess-contract";
import type { SessionState } from "./session-state";

/** What the pane knows of a contract or funding agreement. */
export interface ContractState extends SessionState<ContractResult> {
  /** Facts that a person stated in the pane. */
  readonly stated: Facts;
  readonly offer: Offer | undefined;
  /** The name of the offer's file; "" where it was pasted. */
  readonly offerFile: string;
  /** What is wrong with the offer that was given last; empty where nothing is. */
  readonly offerFaults: readonly string[];
  /** What this edition of Word lacks. */
  readonly lacks: readonly string[];
  /** What could not be kept in the document, to be saved beside it. */
  readonly report: { readonly name: string; readonly text: string } | undefined;
}

/** What surfaces whose editions differ say of themselves. */
interface Dated {
  lacks(): readonly string[];
  report(): { readonly name: string; readonly text: string } | undefined;
}

/** A document that the pane works on: one that is open in Word, or a sample in memory, which has nothing live. */
export type ContractHost = Host<Paragraphs, DocumentChange> & Partial<Live> & Partial<Dated>;
