import type { Facts } from "../../core/facts";
import type { Finding, Waiver } from "../../core/finding";
import type { Location } from "../../core/location";
import type { Off } from "../../core/ports";
import type { Comparison, DraftForm, DraftShown, DraftWhat } from "../../ui/draft-shown";
import type { CommandReport } from "../commands/command-report";
import type { ContractState } from "./contract-state";
import type { Store } from "./store";

/** Everything that a person can have done with a contract from the pane. */
export interface ContractSession {
  readonly store: Store<ContractState>;
  /** What is done when the pane opens: a document that was reviewed before is read at once, and any where `isAsked`. */
  start(isAsked: boolean): Promise<void>;
  /** Reads and reviews; writes nothing. */
  check(): Promise<void>;
  /** Reads and reviews, and puts a comment at each paragraph with a gap. */
  flag(): Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: (id: number) => void;
  readonly go: (at: Location) => void;
  /** What a draft would do to the document as it was last read; undefined where it was not read, or nothing governs. */
  preview(what: DraftWhat, form: DraftForm): DraftShown | undefined;
  /** Writes the words, reads again, and brings the comments up to date. */
  draft(what: DraftWhat, form: DraftForm): Promise<void>;
  readonly compare: (clause: string) => Comparison | undefined;
  giveOffer(text: string, file: string): Promise<void>;
  dropOffer(): Promise<void>;
  waive(finding: Finding, reason: string, who: string): Promise<void>;
  /** Takes a waiver back: the gap is open again. */
  unwaive(waiver: Waiver): Promise<void>;
  state(facts: Facts): Promise<void>;
  /** Writes the report into the document as a section at its end, or takes it out. */
  report(isWanted: boolean): Promise<void>;
  clear(): Promise<void>;
  /** What a button of the ribbon did meanwhile: said, and the document read anew. */
  hear(report: CommandReport): Promise<void>;
  /** A person has read what this Word lacks. */
  readonly hideLacks: () => void;
  /** Follows edits and the selection until the returned function is called. */
  follow(): Off;
}
