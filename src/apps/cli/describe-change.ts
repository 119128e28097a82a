import type { WorkbookChange } from "../../core/change";
import type { BlockPart, DocumentChange } from "../../core/document-change";
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
      return `insert "${change.title}" after ${change.after < 0 ? "the start" : `paragraph ${String(change.after + 1)} ("${start(change.expect)}")`}:\n${change.parts.flatMap(linesOf).join("\n")}`;
    case "replace-block":
      return `put "${change.title}" (${change.newTag}) in the place of the block "${change.tag}":\n${change.parts.flatMap(linesOf).join("\n")}`;
    case "fill-slot":
      return `fill "${change.expect.slice(change.start, change.start + change.length)}" in paragraph ${String(change.index + 1)} ("${start(change.expect)}"):\n${change.lines.map((line) => `      ${line}`).join("\n")}`;
    case "unfill-slot":
      return `empty the blank that was filled as "${change.tag}"`;
    case "remove-block":
      return `remove the block "${change.tag}"`;
  }
}

const linesOf = (part: BlockPart): readonly string[] =>
  part.role === "table"
    ? [part.header, ...part.rows].map((row) => `      | ${row.join(" | ")} |`)
    : [`      ${"  ".repeat(part.level)}${part.text}`];

const start = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
const firstLine = (text: string): string => start(text.replace(/\s+/g, " "));
