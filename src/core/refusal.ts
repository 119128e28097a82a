import type { WorkbookChange } from "./change";
import type { DocumentChange } from "./document-change";

/** Why a host refused one change: a stable name, and what a person reads. */
export interface Refusal {
  readonly change: WorkbookChange | DocumentChange;
  readonly why:
    | "protected-sheet"
    | "locked-structure"
    | "changed-meanwhile"
    | "name-taken"
    | "note-in-the-way"
    | "part-of-a-block"
    | "field-in-the-way"
    | "not-offered"
    | "no-such-place";
  readonly message: string;
}
