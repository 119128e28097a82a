import type { Refusal, WorkbookChange } from "../../../core/change";
import type { Watch } from "../../../core/ports";
import type { Sheets } from "../../../core/snapshot";
import { refusalOf } from "../../refusals";
import type { Package } from "../package";
import { workbookParts } from "../workbook-parts";
import { writeOwnPart } from "../write-own-part";
import { workbookFrame } from "./sheet-entries";
import { openStyles } from "./style-book";
import { writeSheet } from "./write-sheet";

/** Applies changes to a workbook's parts; returns those that it refused. `book` is the workbook as it stands. */
export function applyChanges(
  pkg: Package,
  book: Sheets,
  changes: readonly WorkbookChange[],
  watch?: Watch,
): readonly Refusal[] {
  const parts = workbookParts(pkg);
  const styles = openStyles(pkg, parts.workbook, parts.styles);
  const refused: Refusal[] = [];
  changes.forEach((change, index) => {
    watch?.signal.throwIfAborted();
    const tabs = workbookFrame(pkg, parts.workbook).entries;
    const refusal = refusalOf(change, { book, tabs, hasMark: () => false });
    if (refusal) refused.push(refusal);
    else if (change.kind === "write-sheet") writeSheet(pkg, parts, styles, change);
    else if (change.kind === "stamp") writeOwnPart(pkg, parts.workbook, change);
    watch?.progress(index + 1, changes.length);
  });
  styles.commit();
  return refused;
}
