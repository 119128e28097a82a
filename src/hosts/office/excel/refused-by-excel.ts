/// <reference types="office-js" />
import { FileRefused, type RefusedReason } from "../../../core/ports";
import { errorCode } from "./error-code";

/** The workbook's name as its address has it, for messages that come before Excel told it. */
const fileName = (): string => {
  const last = Office.context.document.url.split(/[\\/]/).at(-1) ?? "";
  return last === "" ? "This workbook" : decodeURIComponent(last);
};

const SAYS: Readonly<
  Record<string, readonly [reason: RefusedReason, say: (file: string, verb: string) => string]>
> = {
  InvalidOperationInCellEditMode: [
    "busy",
    (file, verb) =>
      `Somebody is typing in a cell of ${file}, so it was not ${verb}. Press Enter or Esc in that cell, then try once more.`,
  ],
  AccessDenied: [
    "not-allowed",
    (file, verb) =>
      `Excel does not allow ${file} to be ${verb} (AccessDenied). A sensitivity label, or whoever shared the workbook, forbids it. Look at Home > Sensitivity and at File > Info > Protect Workbook, then try once more.`,
  ],
  ActivityLimitReached: [
    "busy",
    (file, verb) =>
      `Excel is too busy to have ${file} ${verb} (ActivityLimitReached). Wait a minute, then try once more: what is done already is kept and not repeated.`,
  ],
  InvalidOrTimedOutSession: [
    "busy",
    (file, verb) =>
      `Excel's session for ${file} has ended, so it was not ${verb} to the end (InvalidOrTimedOutSession). Load the page anew, then try once more: what is done already is kept and not repeated.`,
  ],
};

/** What Excel's own refusal means to the person at the screen; an error of another kind is passed on as it is. */
export function refusedByExcel(error: unknown, verb: "read" | "changed"): unknown {
  const said = SAYS[errorCode(error)];
  if (!said) return error;
  const [reason, say] = said;
  const file = fileName();
  return new FileRefused(file, reason, say(file, verb));
}

/** Throws where the workbook is open for reading only, before anything is tried. */
export function refuseReadOnly(): void {
  if (Office.context.document.mode !== Office.DocumentMode.ReadOnly) return;
  const file = fileName();
  throw new FileRefused(
    file,
    "read-only",
    `${file} is open for reading only, so nothing was written. Choose Editing above the ribbon, or save a copy under File > Save a Copy, then try once more.`,
  );
}
