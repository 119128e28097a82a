import type { Batch } from "./batch";

const ALLOWED = {
  "comments-only": "comments only",
  "tracked-only": "tracked changes only",
  locked: "no changes",
};

/** What keeps words from going in or out; undefined where nothing does. */
export function obstacle({ document: { protection }, revise }: Batch): string | undefined {
  if (protection === "none" || (protection === "tracked-only" && revise)) return undefined;
  const remedy =
    protection === "tracked-only"
      ? "Ask for tracked changes, or unprotect it under Review > Restrict Editing, then try once more."
      : "Unprotect it under Review > Restrict Editing, then try once more.";
  return `the document's protection allows ${ALLOWED[protection]}. ${remedy}`;
}
