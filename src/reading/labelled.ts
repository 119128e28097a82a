import type { FactName } from "../core/facts";
import type { CellLocation } from "../core/location";
import type { Sheet, Sheets } from "../core/snapshot";
import { mergeOver } from "./grid";
import { textKey } from "./text-key";
import type { Heading, Words } from "./words";

/** A label with its answer beside it, below it, or in the same cell after a colon. */
export interface Labelled {
  readonly label: string;
  readonly fact: FactName | undefined;
  readonly heading: Heading | undefined;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** Text of the answer where it shares the label's cell. */
  readonly inline: string | undefined;
  readonly isBelow: boolean;
  readonly at: CellLocation;
}

const ROWS = 200;
const COLUMNS_SEARCHED = 40;
/** Blank cells that may lie between a label and its answer. */
const REACH = 4;

const FREE_TEXT: ReadonlySet<FactName> = new Set<FactName>(["title", "authority", "reference", "places"]);

interface Meaning {
  readonly fact: FactName | undefined;
  readonly heading: Heading | undefined;
}

function meaningOf(text: string, words: Words): Meaning | undefined {
  const [fact, heading] = [words.fact(text), words.heading(text)?.heading];
  return fact === undefined && heading === undefined ? undefined : { fact, heading };
}

const textIn = (sheet: Sheet, row: number, column: number): string =>
  String(sheet.rows[row]?.[column] ?? "").trim();

/** A label is no answer, save where a word such as "excluded" is one and the question is not open. */
function isLabel(text: string, question: Meaning, words: Words): boolean {
  const meaning = meaningOf(text, words);
  if (!meaning) return false;
  return meaning.fact !== undefined || question.fact === undefined || FREE_TEXT.has(question.fact);
}

function answerCell(
  sheet: Sheet,
  row: number,
  column: number,
  question: Meaning,
  words: Words,
): { row: number; column: number; isBelow: boolean } | undefined {
  for (let next = column + 1, blanks = 0; blanks < REACH && next < column + 20; next += 1) {
    const text = textIn(sheet, row, next);
    if (text === "") {
      if (!mergeOver(sheet.merges, row, next)) blanks += 1;
      continue;
    }
    if (isLabel(text, question, words)) return undefined;
    return { row, column: next, isBelow: false };
  }
  const below = textIn(sheet, row + 1, column);
  if (below === "" || isLabel(below, question, words)) return undefined;
  return { row: row + 1, column, isBelow: true };
}

/** Several texts side by side are the headings of some table, not a label and its answer. */
const isHeadingRow = (cells: readonly unknown[], column: number): boolean =>
  cells
    .slice(column, column + COLUMNS_SEARCHED)
    .filter((value) => typeof value === "string" && value.trim() !== "").length > 3;

/** All labelled answers of a sheet outside the rows that belong to tables. */
export function labelledCells(
  book: Sheets,
  sheet: Sheet,
  words: Words,
  isInTable: (row: number) => boolean,
): readonly Labelled[] {
  const found: Labelled[] = [];
  let seen = 0;
  for (let row = 0; row < sheet.rows.length && seen < ROWS; row += 1) {
    const cells = sheet.rows[row] ?? [];
    if (isInTable(row)) continue;
    let isFilled = false;
    for (let column = 0; column < Math.min(cells.length, COLUMNS_SEARCHED); column += 1) {
      const text = cells[column];
      if (text === undefined || text === "") continue;
      isFilled = true;
      if (typeof text !== "string" || text.length > 200) continue;
      const meaning = meaningOf(text, words);
      const colon = text.indexOf(":");
      if (!meaning && colon > 0 && textKey(text.slice(colon + 1)) !== "") {
        const inlineMeaning = meaningOf(text.slice(0, colon), words);
        if (inlineMeaning) {
          const at = { kind: "cell", file: book.file, sheet: sheet.name, row, column } as const;
          found.push({
            label: text.slice(0, colon),
            ...inlineMeaning,
            sheet,
            row,
            column,
            inline: text.slice(colon + 1).trim(),
            isBelow: false,
            at,
          });
        }
        continue;
      }
      const answer = meaning && answerCell(sheet, row, column, meaning, words);
      if (!meaning || !answer || isInTable(answer.row)) continue;
      if (
        meaning.fact !== undefined &&
        FREE_TEXT.has(meaning.fact) &&
        (isHeadingRow(cells, column) || answer.isBelow)
      )
        continue;
      const at = {
        kind: "cell",
        file: book.file,
        sheet: sheet.name,
        row: answer.row,
        column: answer.column,
      } as const;
      found.push({
        label: text,
        ...meaning,
        sheet,
        row: answer.row,
        column: answer.column,
        inline: undefined,
        isBelow: answer.isBelow,
        at,
      });
    }
    if (isFilled) seen += 1;
  }
  return found;
}
