import type { Location } from "../core/location";

/** Whether two places are the same cell or paragraph of the file. */
export function isAtSelection(at: Location, selection: Location | undefined): boolean {
  if (selection?.kind === "cell" && at.kind === "cell")
    return at.sheet === selection.sheet && at.row === selection.row && at.column === selection.column;
  return selection?.kind === "paragraph" && at.kind === "paragraph" && at.index === selection.index;
}
