import type { Finding, Stamp, Tally, Waiver } from "./finding";
import type { LotScore } from "./scores";

/** Everything that was decided about one input: plain data that can be cloned to a worker. */
export interface Review {
  readonly stamp: Stamp;
  readonly tallies: readonly Tally[];
  /** Open findings, in the order of the rules set, then of the workbook. */
  readonly findings: readonly Finding[];
  /** Findings that a waiver covers, with the waiver. */
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  readonly scores: readonly LotScore[];
}
