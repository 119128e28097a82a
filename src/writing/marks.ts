import type { MarkCell } from "../core/change";
import type { Finding } from "../core/finding";
import type { CellLocation } from "../core/location";
import { cellKey, valueAt, type Sheet, type Sheets } from "../core/snapshot";
import type { Ruleset } from "../core/ruleset";
import { editionName } from "./edition-text";
import { SEVERITIES, SEVERITY } from "./severity-words";

/** A comment that Excel keeps and a person still reads. */
const LONGEST = 3_900;
/** One sentence of one finding inside a comment; the whole of it stands in *Gaps*. */
const LONGEST_LINE = 900;
/** More marks than this help nobody and slow the workbook down; the rest stands in *Gaps*. */
export const MOST_MARKS = 5_000;

const shorten = (line: string): string =>
  line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1)}…`;

/** The text of one mark: opens "Commonweal ·", names the edition, and lists every finding at the cell, gravest first. */
export function markText(findings: readonly Finding[], ruleset: Ruleset): string {
  const status = ruleset.authority.status === "issued" ? "issued" : "not issued";
  const opening = `Commonweal · ${editionName(ruleset)}, ${status} by ${ruleset.authority.name}`;
  const grave = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  let text = opening;
  for (const [index, finding] of grave.entries()) {
    const next = `${text}\n\n${shorten(`${SEVERITY[finding.severity]} ${finding.rule}: ${finding.message}`)}`;
    const rest = grave.length - index;
    if (next.length > LONGEST) return `${text}\n\nand ${String(rest)} more: see the sheet Gaps.`;
    text = next;
  }
  return text;
}

interface Marked {
  readonly at: CellLocation;
  readonly sheet: Sheet;
  readonly findings: Finding[];
}

/** Why a finding's cell carries no mark: its sheet is protected, or there are more cells than anybody can read. */
export type Unmarked = "protected" | "too-many";

/** The marks of one workbook, and the findings whose cell could carry none. */
export interface MarkPlan {
  readonly marks: readonly MarkCell[];
  readonly unmarked: ReadonlyMap<Finding, Unmarked>;
}

/** One mark for every cell with findings, the gravest cells first where there are too many. */
export function planMarks(book: Sheets, findings: readonly Finding[], ruleset: Ruleset): MarkPlan {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const cells = new Map<Sheet, Map<number, Marked>>();
  const unmarked = new Map<Finding, Unmarked>();
  const placed: Marked[] = [];
  const bySeverity = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  for (const finding of bySeverity) {
    const { at } = finding;
    if (at.kind !== "cell" || at.file !== book.file) continue;
    const sheet = sheets.get(at.sheet.toLowerCase());
    if (sheet === undefined || sheet.isOurs) continue;
    if (sheet.isProtected) {
      unmarked.set(finding, "protected");
      continue;
    }
    const inSheet = cells.get(sheet) ?? new Map<number, Marked>();
    cells.set(sheet, inSheet);
    const key = cellKey(at.row, at.column);
    const marked = inSheet.get(key);
    if (marked !== undefined) marked.findings.push(finding);
    else if (placed.length >= MOST_MARKS) unmarked.set(finding, "too-many");
    else {
      const place = { at, sheet, findings: [finding] };
      inSheet.set(key, place);
      placed.push(place);
    }
  }
  const order = (marked: Marked): number => book.sheets.indexOf(marked.sheet);
  placed.sort((a, b) => order(a) - order(b) || a.at.row - b.at.row || a.at.column - b.at.column);
  const marks = placed.map(({ at, sheet, findings: here }): MarkCell => ({
    kind: "mark",
    sheet: sheet.name,
    row: at.row,
    column: at.column,
    expect: valueAt(sheet, at.row, at.column),
    text: markText(here, ruleset),
  }));
  return { marks, unmarked };
}
