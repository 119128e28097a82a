import type { Facts } from "../../core/facts";
import type { Ruleset } from "../../core/ruleset";
import type { TenderResult } from "../session/assess-tender";

/** How the pane hands something over that does not go into the file: the clipboard, a download, a new workbook. */
export interface Delivery {
  /** Whether the text is on the clipboard now. */
  readonly copy: (text: string) => Promise<boolean>;
  readonly save: (name: string, type: string, content: string | Uint8Array) => void;
  /** The review in a workbook of its own, for one whose structure is locked. */
  readonly report: (result: TenderResult) => Promise<void>;
  readonly template: (kind: "bidder" | "tender", ruleset: Ruleset, facts: Facts) => Promise<void>;
}
