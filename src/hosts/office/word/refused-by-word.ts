/// <reference types="office-js" />
import type { DocumentChange } from "../../../core/document-change";
import type { Refusal } from "../../../core/refusal";

const CODES = new Set(["AccessDenied", "NotAllowed"]);

/** The refusals of changes that Word itself forbade, all of them; any other error is thrown on. */
export function refusedByWord(
  error: unknown,
  file: string,
  changes: readonly DocumentChange[],
): readonly Refusal[] {
  const code: unknown = Reflect.get(Object(error), "code");
  if (typeof code !== "string" || !CODES.has(code)) throw error;
  const message = `Word does not allow ${file} to be changed (${code}), so nothing was written. Look under Review > Restrict Editing, and at the document's sensitivity label, then try once more.`;
  return changes
    .filter(({ kind }) => kind !== "unmark")
    .map((change) => ({ change, why: "protected-sheet", message }));
}
