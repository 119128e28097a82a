import type { KeptPart } from "./kept-part";
import type { OwnWrites } from "./own-writes";

/** How a document is opened in Word, and what is kept about it between calls. */
export interface Opening {
  readonly file: string;
  readonly writes: OwnWrites;
  readonly kept: KeptPart;
  /** Whether blocks stand in content controls; without, only their bookmarks and words tell them. */
  readonly hasControls: boolean;
}
