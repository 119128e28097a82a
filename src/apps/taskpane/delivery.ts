import type { Facts } from "../../core/facts";
import type { Ruleset } from "../../core/ruleset";

/** How the pane hands something over that does not go into the file: the clipboard, a download, a new workbook. */
export interface Delivery {
  /** Whether the text is on the clipboard now. */
  copy(text: string): Promise<boolean>;
  save(name: string, type: string, content: string | Uint8Array): void;
  template(kind: "bidder" | "tender", ruleset: Ruleset, facts: Facts): Promise<void>;
}
