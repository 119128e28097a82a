import type { Location } from "../../core/location";
import type { Notice } from "../../ui/notice";
import type { Work } from "../../ui/working";

/** What every session of the pane knows, whatever the file is; `R` is the result of a check. */
export interface SessionState<R> {
  readonly result: R | undefined;
  /** Work under way; undefined where the pane waits for a person. */
  readonly work: Work | undefined;
  /** When the result was read from the file. */
  readonly checkedAt: Date | undefined;
  /** Whether the file has changed since the result was read. */
  readonly isStale: boolean;
  readonly notices: readonly Notice[];
  /** What is selected in the file. */
  readonly selection: Location | undefined;
  /** The name that the last waiver was given under. */
  readonly who: string;
  /** What is read aloud. */
  readonly spoken: string;
}

/** A session in which nothing was done yet. */
export const FRESH = {
  result: undefined,
  work: undefined,
  checkedAt: undefined,
  isStale: false,
  notices: [],
  selection: undefined,
  who: "",
  spoken: "",
} as const;
