import type { Facts } from "../core/facts";
import type { Ruleset } from "../core/ruleset";
import type { Sheets } from "../core/snapshot";
import type { Table, Tender } from "../core/tender";
import type { Context } from "./context";
import { startDraft } from "./draft";
import { findTables, type FoundTable } from "./find-tables";
import { indexMeasures } from "./match-measure";
import { collectProblems } from "./problems";
import { readLines } from "./read-lines";
import { compileWords } from "./words";

/** What the caller knows besides the workbooks. */
export interface ReadOptions {
  readonly facts?: Facts;
  /** Name of the file that the facts come from. */
  readonly factsFile?: string;
}

const tableOf = ({ grid, header, shape }: FoundTable): Table => ({
  file: grid.book.file,
  sheet: grid.sheet.name,
  layout: "register",
  across: grid.across,
  header,
  fields: shape.fields,
  years: shape.fields.quantity === undefined ? shape.years : [],
  yearsAre: "sum",
});

/** The procurement in these workbooks, read with the rules set's words; what cannot be read with certainty is a problem at its cell. */
export function readTender(books: readonly Sheets[], ruleset: Ruleset, options: ReadOptions = {}): Tender {
  const words = compileWords(ruleset);
  const index = indexMeasures(ruleset);
  const problems = collectProblems();
  const context: Context = { words, index, problems, draft: startDraft(), tables: [], facts: options.facts ?? {} };
  for (const book of books) {
    for (const sheet of book.sheets) {
      if (sheet.isOurs || words.isNotTable(sheet.name)) continue;
      for (const found of findTables(book, sheet, words, index, new Set()).tables) {
        if (found.shape.kind !== "register") continue;
        readLines(context, {
          grid: found.grid, table: tableOf(found), first: found.first, end: found.end, percentHeading: found.shape.percentHeading,
          bidder: undefined, lot: undefined, marks: found.shape.evaluators,
        });
      }
    }
  }
  return {
    facts: context.facts,
    factsAt: {},
    edition: context.facts.edition,
    lots: context.draft.finish(),
    tables: context.tables,
    problems: problems.list,
    weightings: [],
  };
}
