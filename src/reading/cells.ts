import type { CellValue } from "../core/snapshot";
import { BLANK, known, unclear, type Reading, type Unclear } from "../core/quantity";
import type { Field, Horizon } from "../core/tender";
import type { Grid } from "./grid";
import { dateOfSerial, parseDate } from "./parse-date";
import { parseYes } from "./parse-yes";
import type { About, Problems } from "./problems";
import { type Words, wordKey } from "./words";

/** What a cell holds once errors and missing results are set aside. */
export type Content =
  | { readonly is: "blank" }
  | { readonly is: "value"; readonly value: CellValue }
  | { readonly is: "unclear"; readonly asWritten: string; readonly why: Unclear };

/** Where a cell stands and what it is for. */
export interface Spot {
  readonly grid: Grid;
  readonly line: number;
  readonly index: number;
  readonly about: About;
  readonly field: Field;
}

/** Reports at the cell, with its field as the part where it is not the quantity. */
export function report(
  problems: Problems,
  spot: Spot,
  problem: Parameters<Problems["add"]>[0],
  values: Readonly<Record<string, string | number>>,
): void {
  const about =
    spot.field === "quantity" ? spot.about : { ...spot.about, part: spot.about.part ?? spot.field };
  problems.add(
    problem,
    spot.grid.at(spot.line, spot.index),
    { field: spot.field, measure: spot.about.measure ?? "", ...values },
    about,
  );
}

/** The content of a cell; errors and formulas without a result are reported and unclear. */
export function contentOf(spot: Spot, problems: Problems): Content {
  const { grid, line, index } = spot;
  const key = grid.key(line, index);
  const error = grid.sheet.errors.get(key);
  if (error !== undefined) {
    report(problems, spot, "error-cell", { text: error });
    return { is: "unclear", asWritten: error, why: "error-cell" };
  }
  if (grid.sheet.uncalculated.has(key)) {
    const formula = `=${grid.sheet.formulas.get(key) ?? ""}`;
    report(problems, spot, "not-calculated", { text: formula });
    return { is: "unclear", asWritten: formula, why: "not-calculated" };
  }
  const value = grid.value(line, index);
  if (value === "" || (typeof value === "string" && value.trim() === "")) return BLANK;
  return { is: "value", value };
}

/** Words as written; a date cell reads as its ISO date. */
export function readText(spot: Spot, problems: Problems): Reading<string> {
  const content = contentOf(spot, problems);
  if (content.is !== "value") return content;
  const { value } = content;
  if (typeof value === "string") return known(value.trim());
  if (typeof value === "number" && spot.grid.sheet.dates.has(spot.grid.key(spot.line, spot.index))) {
    const date = dateOfSerial(value, spot.grid.book.date1904);
    if (date.is === "date") return known(date.iso);
  }
  return known(String(value));
}

/** An ISO date from a serial in a date cell or from text; a plain number is no date. */
export function readDate(
  spot: Spot,
  problems: Problems,
  words: Words,
  start: string | undefined,
): Reading<string> {
  const content = contentOf(spot, problems);
  if (content.is !== "value") return content;
  const { value } = content;
  const asWritten = String(value).trim();
  const isDateCell = spot.grid.sheet.dates.has(spot.grid.key(spot.line, spot.index));
  // A bare serial in a column of dates is a date whose format was lost; below 1990 it is a year or a count.
  if (typeof value === "number") {
    const date = isDateCell || value > 32_874 ? dateOfSerial(value, spot.grid.book.date1904) : undefined;
    if (date?.is === "date") return isDateCell ? known(date.iso) : known(date.iso, asWritten);
    report(problems, spot, "unreadable-value", { text: asWritten });
    return unclear(asWritten, "not-a-date");
  }
  if (start !== undefined && words.dayOne.has(wordKey(asWritten))) return known(start, asWritten);
  const date = parseDate(asWritten);
  if (date.is === "date") return known(date.iso, asWritten);
  report(problems, spot, date.why === "ambiguous" ? "ambiguous-date" : "unreadable-value", {
    text: asWritten,
  });
  return unclear(asWritten, date.why);
}

/** Yes or no. */
export function readYes(spot: Spot, problems: Problems, words: Words): Reading<boolean> {
  const content = contentOf(spot, problems);
  if (content.is !== "value") return content;
  const answer = parseYes(content.value, words);
  if (answer !== undefined)
    return typeof content.value === "boolean" ? known(answer) : known(answer, String(content.value).trim());
  const asWritten = String(content.value).trim();
  report(problems, spot, "unreadable-value", { text: asWritten });
  return unclear(asWritten, "not-yes-or-no");
}

/** Day one or long term, in the rules set's words. */
export function readHorizon(spot: Spot, problems: Problems, words: Words): Reading<Horizon> {
  const content = contentOf(spot, problems);
  if (content.is !== "value") return content;
  const text = String(content.value).trim();
  const key = wordKey(text);
  if (words.dayOne.has(key)) return known("day-one", text);
  if (words.longTerm.has(key)) return known("long-term", text);
  report(problems, spot, "unreadable-value", { text });
  return unclear(text, "ambiguous");
}
