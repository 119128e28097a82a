import type { Rulesets } from "../../rulesets";
import { assess, type Assessment } from "../assess";
import { editionForBooks } from "./edition";
import { openWorkbooks, readBeside, type InputOptions } from "./inputs";
import type { Output } from "./json-review";
import { findingOutput } from "./json-review";
import { noEdition } from "./no-edition";
import type { OpenWorkbook } from "./open";
import { findingLine } from "./print-review";
import { coloursOf, withProgress, type Terminal } from "./terminal";

/** Workbooks with their assessment, or the finding that no edition governs them. */
export type AssessedFiles =
  | { readonly is: "assessed"; readonly opened: readonly OpenWorkbook[]; readonly assessment: Assessment }
  | { readonly is: "ungoverned"; readonly output: Output; readonly lines: readonly string[] };

/** Opens, reads, scores and reviews the workbooks that a command names. */
export async function assessFiles(
  command: string,
  files: readonly string[],
  options: InputOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<AssessedFiles> {
  return withProgress(terminal, "Reading and scoring", async (watch) => {
    const beside = await readBeside(options);
    const opened = await openWorkbooks(files);
    watch.progress(1, 3);
    const books = opened.map((one) => one.book);
    const edition = await editionForBooks(releases, books, beside, options.rules);
    watch.progress(2, 3);
    const ruleset = edition.is === "governing" ? edition.ruleset : edition.vocabulary;
    const assessment = await assess(books, ruleset, beside);
    watch.progress(3, 3);
    if (edition.is === "governing") return { is: "assessed", opened, assessment };
    // A file without a tender is told what was looked for, whichever edition would have governed it.
    if (assessment.tender.problems.some((problem) => problem.problem === "no-tender"))
      return { is: "assessed", opened, assessment };
    const finding = noEdition(books[0]?.file ?? "", edition.reason);
    return {
      is: "ungoverned",
      output: {
        command,
        exitCode: 1,
        facts: { ...assessment.tender.facts },
        findings: [findingOutput(finding)],
        waived: [],
        scores: [],
      },
      lines: [findingLine(finding, coloursOf(terminal), false)],
    };
  });
}
