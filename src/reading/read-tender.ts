import type { Facts } from "../core/facts";
import type { Ruleset } from "../core/ruleset";
import type { Sheets } from "../core/snapshot";
import { statedFacts } from "../core/stated-facts";
import type { Tender } from "../core/tender";
import type { Context } from "./context";
import { startDraft } from "./draft";
import { gatherFacts } from "./gather-facts";
import type { Mapping } from "./mapping";
import { indexMeasures } from "./match-measure";
import { reportNoTender } from "./no-tender";
import { collectProblems } from "./problems";
import { isMapped } from "./mapped-places";
import { mappedFacts, readMapped, readMappedWeightings } from "./read-mapped";
import { readTables } from "./read-tables";
import { questionShares, readWeightings } from "./read-weightings";
import { reportSimilarBidders, reportUnknownLots, reportUnplaced, settleLoose } from "./settle";
import { survey } from "./survey";
import { textKey } from "./text-key";
import { compileWords } from "./words";

/** What the caller knows besides the workbooks. */
export interface ReadOptions {
  readonly facts?: Facts;
  /** Name of the file that the facts come from. */
  readonly factsFile?: string;
  /** Where things stand in a layout that is not recognised. */
  readonly mapping?: Mapping;
}

/** The procurement in these workbooks, read with the rules set's words; what cannot be read with certainty is a problem at its cell. */
export function readTender(books: readonly Sheets[], ruleset: Ruleset, options: ReadOptions = {}): Tender {
  const { mapping } = options;
  const words = compileWords(ruleset);
  const index = indexMeasures(ruleset);
  const problems = collectProblems();
  const found = survey(
    books,
    words,
    index,
    (book, sheet) => !mapping || (mapping.others === "read" && !isMapped(mapping, book, sheet)),
  );
  const read = found.tables
    .filter(({ shape }) => shape.kind === "weightings")
    .map((table) => ({
      isOfQuestions: table.shape.isOfQuestions,
      weightings: readWeightings(table, words, problems),
    }));
  const mapped = mapping ? readMappedWeightings(mapping, books, words, problems) : [];
  const weightings = [
    ...read.filter(({ isOfQuestions }) => !isOfQuestions).flatMap((one) => one.weightings),
    ...mapped,
  ];
  const questions = read.filter(({ isOfQuestions }) => isOfQuestions).flatMap((one) => one.weightings);
  const cells = mapping ? [...mappedFacts(mapping, books), ...found.cells] : found.cells;
  const sources = {
    given: options.facts ?? {},
    givenFile: options.factsFile ?? "facts",
    stated: statedFacts(books),
    cells,
    tables: found.tables,
    weightings,
  };
  const { facts, factsAt } = gatherFacts(sources, words, problems);
  const context: Context = {
    words,
    index,
    problems,
    draft: startDraft(),
    tables: [],
    loose: [],
    unplaced: [],
    facts,
  };
  if (mapping) readMapped(context, mapping, books);
  readTables(context, {
    tables: found.tables,
    cells: found.cells,
    shares: questionShares(questions),
    criteria: new Set(weightings.map(({ label }) => textKey(label))),
  });
  settleLoose(context);
  reportUnplaced(context, facts);
  reportUnknownLots(context, facts);
  reportSimilarBidders(context);
  const lots = context.draft.finish();
  if (lots.length === 0) reportNoTender(problems, books, found.nearest, found.tables);
  return {
    facts,
    factsAt,
    edition: facts.edition,
    lots,
    tables: context.tables,
    problems: problems.list,
    weightings,
  };
}
