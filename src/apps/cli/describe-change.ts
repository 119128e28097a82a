import type { WorkbookChange } from "../../core/change";
import type { BlockPart, DocumentChange } from "../../core/document-change";
import { addressOf } from "../../core/location";

/**
 * Changes in sentences, for `--dry-run`. In a file that we never wrote (`isStamped` is false) there are no marks and no stamp to take out, and
 * none is spoken of.
 */
export const describeChanges = (
  changes: readonly (WorkbookChange | DocumentChange)[],
  isStamped: boolean,
): readonly string[] =>
  changes
    .filter(
      (change) => isStamped || !(change.kind === "unmark" || (change.kind === "stamp" && !change.stamp)),
    )
    .map(describeChange);

/** The same where everything of ours goes. */
export const describeClearing = (
  changes: readonly (WorkbookChange | DocumentChange)[],
  isStamped: boolean,
): readonly string[] =>
  describeChanges(
    changes.filter(({ kind }) => kind !== "unmark"),
    isStamped,
  ).concat(isStamped ? ["remove every mark of Commonweal’s"] : []);

function describeChange(change: WorkbookChange | DocumentChange): string {
  switch (change.kind) {
    case "write-sheet":
      return `write the sheet "${change.name}" (${counted(change.rows.length, "row")})`;
    case "remove-sheet":
      return `remove the sheet "${change.name}"`;
    case "set-cell":
      return `set ${change.sheet}!${addressOf(change.row, change.column)} from "${String(change.expect)}" to "${String(change.value)}"`;
    case "mark":
      return "sheet" in change
        ? `mark ${change.sheet}!${addressOf(change.row, change.column)}: ${said(change.text)}`
        : `mark the paragraph ${named(change.expect)}: ${said(change.text)}`;
    case "unmark":
      return "remove earlier marks of Commonweal’s; those that still apply are set again below";
    case "stamp":
      return change.stamp
        ? `stamp the file with ${change.stamp.set} ${change.stamp.version} and ${counted(change.waivers.length, "waiver")}`
        : "remove the stamp";
    case "insert-block":
      return `insert "${change.title}" ${change.after < 0 ? "at the start" : `after the paragraph ${named(change.expect)}`}:\n${change.parts.flatMap(linesOf).join("\n")}`;
    case "replace-block":
      return `put "${change.title}" (${change.newTag}) in the place of the block "${change.tag}":\n${change.parts.flatMap(linesOf).join("\n")}`;
    case "fill-slot":
      return `fill "${change.expect.slice(change.start, change.start + change.length)}" in the paragraph ${named(change.expect)}:\n${change.lines.map((line) => `      ${line}`).join("\n")}`;
    case "unfill-slot":
      return `empty the blank that was filled as "${change.tag}"`;
    case "remove-block":
      return `remove the block "${change.tag}"`;
  }
}

const counted = (count: number, what: string): string =>
  `${count === 0 ? "no" : String(count)} ${what}${count === 1 ? "" : "s"}`;

const linesOf = (part: BlockPart): readonly string[] =>
  part.role === "table"
    ? [part.header, ...part.rows].map((row) => `      | ${row.join(" | ")} |`)
    : [`      ${"  ".repeat(part.level)}${part.text}`];

const start = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
const named = (text: string): string => (text.trim() === "" ? "without words" : `“${start(text.trim())}”`);

/** The beginning of what a mark says, behind its opening, which is the same everywhere. */
const said = (text: string): string =>
  start(
    text
      .slice(Math.max(0, text.indexOf("\n")))
      .replace(/\s+/g, " ")
      .trim(),
  );
