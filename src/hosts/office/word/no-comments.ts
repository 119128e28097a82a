import type { DocumentChange } from "../../../core/document-change";
import type { Refusal } from "../../../core/refusal";
import { opening } from "../../memory-document/batch";

/** Why Word takes no comments: its API is too old for them, or it forbids them to add-ins. */
export type NoComments = "too-old" | "forbidden";

const WHY: Readonly<Record<NoComments, string>> = {
  "too-old":
    "this Word has no comments for add-ins (WordApi 1.4). Go to the gap from the list, or open the document in Word on the web, Microsoft 365 or Office 2024.",
  forbidden:
    "Word did not allow the comment (NotAllowed), as it does for some organisations on the web. The words went in. Go to the gap from the list, or try once more in Word on the desktop.",
};

/** The refusals of marks where Word takes no comments; the words are not concerned. */
export const withoutComments = (
  changes: readonly DocumentChange[],
  because: NoComments,
): readonly Refusal[] =>
  changes.flatMap((change) =>
    change.kind === "mark"
      ? [
          {
            change,
            why: "not-offered",
            message: `No comment was set at "${opening(change.expect)}": ${WHY[because]}`,
          } satisfies Refusal,
        ]
      : [],
  );
