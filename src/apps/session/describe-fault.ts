import { RulesetFault, faultLine } from "../../core/fault";
import { FileRefused, PlaceNotShown } from "../../core/ports";

/** What went wrong, for a person: what, what to do, and a code that support can look up. */
export interface FaultText {
  readonly lines: readonly string[];
  readonly code: string;
}

/** What Office's error codes mean to a person, and what to do about each. Office's own message is never shown. */
const OFFICE: Readonly<Record<string, string>> = {
  AccessDenied:
    "Office does not let Commonweal change this file. It may be protected, marked as final, opened for reading only, or wait for a sensitivity label. Take off the protection or set the label, then try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Finish with Enter or Esc, then try again.",
  InvalidOperation:
    "Office is busy with something else in this file, such as a cell that is being edited. Finish that, then try again.",
  RequestPayloadSizeLimitExceeded:
    "The workbook is too large for one request to Excel on the web. Open it in desktop Excel, or use the command line.",
  ResponsePayloadSizeLimitExceeded:
    "The workbook is too large for one answer of Excel on the web. Open it in desktop Excel, or use the command line.",
  ActivityLimitReached: "Office is busy. Wait a moment, then try again.",
  GeneralException:
    "Office could not do this just now. Try again; if it stays so, close the pane and open it again.",
  ItemNotFound:
    "Something in the file that Commonweal was working on is gone. Check again to read the file as it is now.",
  NotAllowed:
    "Office does not allow this here: the document may be protected, or open for reading only. Open it for editing, then try again.",
  ApiNotFound:
    "This version of Office does not offer what is needed here. Update Office, or use Office on the web.",
  NotImplemented:
    "This version of Office does not offer what is needed here. Update Office, or use Office on the web.",
  RequestAborted: "Office stopped this before it was done. Check again to see what stands in the file.",
};

const OTHER =
  "Office answered in a way that Commonweal does not know. Check again to see what stands in the file; if it stays so, tell your administrator the code below.";

const OURS =
  "Commonweal met a fault of its own. Nothing further was done. Check again to see what stands in the file, and tell your administrator the code below.";

const codeOf = (error: object): string | undefined =>
  "code" in error && typeof error.code === "string" ? error.code : undefined;

/** Whether work ended because a person cancelled it. */
export const isCancelled = (error: unknown): boolean =>
  typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";

/** An error as a person can act on it. */
export function describeFault(error: unknown): FaultText {
  if (error instanceof FileRefused) return { lines: [error.message], code: error.reason };
  if (error instanceof PlaceNotShown) return { lines: [error.message], code: error.name };
  if (error instanceof RulesetFault) return { lines: error.faults.map(faultLine), code: "rules" };
  if (typeof error !== "object" || error === null) return { lines: [OURS], code: String(error) };
  // A Word that is too old for anything at all says itself what it lacks and what to do.
  if (error instanceof Error && error.name === "WordTooOld")
    return { lines: [error.message], code: error.name };
  const code = codeOf(error);
  if (code !== undefined) return { lines: [OFFICE[code] ?? OTHER], code };
  return { lines: [OURS], code: error instanceof Error ? `${error.name}: ${error.message}` : "unknown" };
}
