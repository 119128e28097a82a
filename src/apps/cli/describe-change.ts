import type { DocumentChange, WorkbookChange } from "../../core/change";
import { addressOf } from "../../core/location";

/** One change in a sentence, for `--dry-run`. */
export function describeChange(change: WorkbookChange | DocumentChange): string {
  switch (change.kind) {
    case "write-sheet":
      return `write the sheet "${change.name}" (${String(change.rows.length)} rows)`;
    case "remove-sheet":
      return `remove the sheet "${change.name}"`;
    case "set-cell":
      return `set ${change.sheet}!${addressOf(change.row, change.column)} from "${String(change.expect)}" to "${String(change.value)}"`;
    case "mark":
      return "sheet" in change
        ? `mark ${change.sheet}!${addressOf(change.row, change.column)}: ${firstLine(change.text)}`
        : `mark paragraph ${String(change.index + 1)} ("${start(change.expect)}"): ${firstLine(change.text)}`;
    case "unmark":
      return "remove earlier marks that no longer apply";
    case "stamp":
      return change.stamp
        ? `stamp the file with ${change.stamp.set} ${change.stamp.version} and ${String(change.waivers.length)} waivers`
        : "remove the stamp";
    case "insert-block":
      return `insert "${change.title}" after ${change.after < 0 ? "the start" : `paragraph ${String(change.after + 1)} ("${start(change.expect)}")`}:\n${change.paragraphs.map((paragraph) => `      ${"  ".repeat(paragraph.level)}${paragraph.text}`).join("\n")}`;
    case "remove-block":
      return `remove the block "${change.tag}"`;
  }
}

const start = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
const firstLine = (text: string): string => start(text.replace(/\s+/g, " "));
