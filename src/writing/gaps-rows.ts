import type { SheetCell } from "../core/change";
import type { Finding, Waiver } from "../core/finding";
import { placeName } from "../core/location";
import { linked, text } from "./cells";
import type { Unmarked } from "./marks";
import { SEVERITY } from "./severity-words";
import type { WorkbookCells } from "./workbook-cells";

const NOT_MARKED: Readonly<Record<Unmarked, string>> = {
  protected: " (sheet is protected, not marked)",
  "too-many": " (not marked: too many places)",
};

function placeCell(finding: Finding, cells: WorkbookCells, unmarked: Unmarked | undefined): SheetCell {
  const { at } = finding;
  const name = placeName(at, cells.isElsewhere(at)) + (unmarked === undefined ? "" : NOT_MARKED[unmarked]);
  if (!cells.isHere(at)) return text(name, "wrap");
  return linked(text(name, "link"), { sheet: at.sheet, row: at.row, column: at.column });
}

/** One finding in the table of gaps. */
export const gapRow = (
  finding: Finding,
  cells: WorkbookCells,
  unmarked: Unmarked | undefined,
): readonly SheetCell[] => [
  text(SEVERITY[finding.severity], finding.severity),
  text(finding.rule),
  text(finding.subject.lot ?? ""),
  text(finding.subject.bidder ?? "", "wrap"),
  text(finding.outcome === "unknown" ? `Cannot be judged. ${finding.message}` : finding.message, "wrap"),
  placeCell(finding, cells, unmarked),
  text(finding.source, "wrap"),
  text(finding.key, "wrap"),
];

/** One waived finding: what, where, who accepted it, why, and under which edition. */
export const waivedRow = (finding: Finding, waiver: Waiver, cells: WorkbookCells): readonly SheetCell[] => [
  text(SEVERITY[finding.severity], "muted"),
  text(finding.rule, "muted"),
  text(finding.subject.lot ?? "", "muted"),
  text(finding.subject.bidder ?? "", "wrap"),
  text(finding.message, "wrap"),
  placeCell(finding, cells, undefined),
  text(`${waiver.who}, under ${waiver.edition}: ${waiver.reason}`, "wrap"),
  text(finding.key, "wrap"),
];
