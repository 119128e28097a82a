/// <reference types="office-js" />
import type { DocumentChange } from "../../../core/document-change";
import type { Refusal } from "../../../core/refusal";

/** Word does not let the document be read: says why, and what to do. */
export class WordRefused extends Error {
  override readonly name = "WordRefused";
}

const CODES = new Set(["AccessDenied", "NotAllowed"]);

const codeOf = (error: unknown): string => {
  const code: unknown = Reflect.get(Object(error), "code");
  return typeof code === "string" ? code : "";
};

const locationOf = (error: unknown): string => {
  const info: unknown = Reflect.get(Object(error), "debugInfo");
  const location: unknown = Reflect.get(Object(info), "errorLocation");
  return typeof location === "string" ? location : "";
};

/** Whether Word forbade a comment, and nothing else: some tenants of Word on the web do so for add-ins. */
export function isCommentForbidden(error: unknown): boolean {
  const [code, location] = [codeOf(error), locationOf(error)];
  return CODES.has(code) && (/comment/i.test(location) || (code === "NotAllowed" && location === ""));
}

/** What reading fails with; Word's own "AccessDenied" at the first request is its answer for a document with a label or rights. */
export function unreadable(error: unknown, file: string): unknown {
  const code = codeOf(error);
  if (!CODES.has(code)) return error;
  return new WordRefused(
    `Word does not let add-ins read ${file} (${code}). A sensitivity label, or rights on the document, can forbid that. Choose a label under Home > Sensitivity, or ask its owner for the right to edit and copy, then try once more.`,
  );
}

/** The refusals of changes that Word itself forbade, all of them; any other error is thrown on. */
export function refusedByWord(
  error: unknown,
  file: string,
  changes: readonly DocumentChange[],
): readonly Refusal[] {
  const code = codeOf(error);
  if (!CODES.has(code)) throw error;
  const message = `Word does not allow ${file} to be changed (${code}), so nothing was written. Look under Review > Restrict Editing, and at the document's sensitivity label, then try once more.`;
  return changes
    .filter(({ kind }) => kind !== "unmark")
    .map((change) => ({ change, why: "protected-sheet", message }));
}
