import type { FactName, Facts } from "../core/facts";
import type { Location } from "../core/location";
import type { Sheets } from "../core/snapshot";
import { cellKey } from "../core/snapshot";
import { isPlaceholder } from "./context";
import type { Labelled } from "./labelled";
import { type Answer, parseFact } from "./parse-fact";
import type { Problems } from "./problems";
import { textKey } from "./text-key";

/** Facts as found, each with its place. */
export interface FoundFacts {
  readonly facts: Facts;
  readonly at: Readonly<Partial<Record<FactName, Location>>>;
}

/** A label and its answer, with the workbook that holds them. */
export interface FactCell extends Labelled {
  readonly book: Sheets;
}

function answerOf({ book, sheet, row, column, inline }: FactCell): Answer | undefined {
  const key = cellKey(row, column);
  const value = inline ?? sheet.rows[row]?.[column];
  if (value === undefined || sheet.errors.has(key) || sheet.uncalculated.has(key)) return undefined;
  return { value, isDate: sheet.dates.has(key), isPercent: sheet.percents.has(key), date1904: book.date1904 };
}

/** Facts whose one-word label could mean something else; they count where the sheet states another fact too. */
const isWeak = (label: string): boolean => !textKey(label).includes(" ");

function trusted(cells: readonly FactCell[]): readonly FactCell[] {
  const bySheet = new Map<string, Set<FactName>>();
  for (const { book, sheet, fact } of cells) {
    const key = `${book.file}|${sheet.name}`;
    if (fact) bySheet.set(key, (bySheet.get(key) ?? new Set<FactName>()).add(fact));
  }
  return cells.filter(
    ({ book, sheet, label }) => !isWeak(label) || (bySheet.get(`${book.file}|${sheet.name}`)?.size ?? 0) > 1,
  );
}

/** The facts that labelled cells state, without those already `given`. One that is stated in two ways is reported and stays unknown. */
export function readFacts(cells: readonly FactCell[], given: Facts, problems: Problems): FoundFacts {
  const found = new Map<
    FactName,
    { readonly parsed: Partial<Facts>; readonly text: string; readonly at: Location; isSettled: boolean }
  >();
  // A bidder's own name is not the supplier of the contract.
  for (const cell of trusted(
    cells.filter(({ fact }) => fact !== undefined && fact !== "supplier" && fact !== "lots"),
  )) {
    const answer = answerOf(cell);
    const { fact } = cell;
    if (!answer || !fact || Object.hasOwn(given, fact)) continue;
    const text = String(answer.value).trim();
    if (isPlaceholder(text)) continue;
    const parsed = parseFact(fact, answer);
    if (!parsed) {
      // Text under a label may belong to something else; beside it, it is the answer.
      if (!cell.isBelow)
        problems.add("unreadable-value", cell.at, { field: fact, fact, text, measure: "" }, { part: fact });
      continue;
    }
    if (cell.isBelow && isWeak(cell.label)) continue;
    const before = found.get(fact);
    if (!before) {
      found.set(fact, { parsed, text, at: cell.at, isSettled: true });
    } else if (JSON.stringify(before.parsed) !== JSON.stringify(parsed)) {
      if (before.isSettled)
        problems.add(
          "unreadable-value",
          cell.at,
          { field: fact, fact, text, other: before.text, measure: "" },
          { part: fact },
        );
      before.isSettled = false;
    }
  }
  const settled = [...found].filter(([, { isSettled }]) => isSettled);
  return {
    facts: settled.reduce<Facts>((facts, [, { parsed }]) => ({ ...facts, ...parsed }), {}),
    at: Object.fromEntries(
      settled.flatMap(([, { parsed, at }]) => Object.keys(parsed).map((name) => [name, at])),
    ),
  };
}
