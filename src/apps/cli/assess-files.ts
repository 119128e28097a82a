import type { Rulesets } from "../../rulesets";
import { assess, type Assessment } from "../assess";
import { editionForBooks } from "./edition";
import { openWorkbooks, readBeside, type InputOptions } from "./inputs";
import type { Output } from "./json-review";
import { findingOutput } from "./json-review";
import { hashesOf, type FileHash } from "./file-hash";
import { noEdition } from "./no-edition";
import type { OpenWorkbook } from "./open";
import { findingLine } from "./finding-lines";
import { remedyLines } from "./remedy-lines";
import { coloursOf, withProgress, type Terminal } from "./terminal";

/** Workbooks with their assessment, or the finding that no edition governs them. */
export type AssessedFiles =
  | {
      readonly is: "assessed";
      readonly opened: readonly OpenWorkbook[];
      readonly assessment: Assessment;
      readonly files: readonly FileHash[];
    }
  | Ungoverned;

/** What is said where no edition governs, in place of a review. */
export interface Ungoverned {
  readonly is: "ungoverned";
  readonly output: Output;
  readonly lines: readonly string[];
}

/** Opens, reads, scores and reviews the workbooks that a command names. */
export async function assessFiles(
  command: string,
  files: readonly string[],
  options: InputOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<AssessedFiles> {
  return withProgress(terminal, "Reading and scoring", async (watch) => {
    const beside = await readBeside(options, releases);
    const opened = await openWorkbooks(files);
    watch.progress(1, 3);
    const books = opened.map((one) => one.book);
    const { edition, tender } = await editionForBooks(releases, books, beside, options.rules);
    watch.progress(2, 3);
    const ruleset = edition.is === "governing" ? edition.ruleset : edition.vocabulary;
    const assessment = await assess(books, ruleset, beside, tender);
    watch.progress(3, 3);
    if (edition.is === "governing")
      return { is: "assessed", opened, assessment, files: await hashesOf(opened) };
    // A file without a tender is told what was looked for, whichever edition would have governed it.
    const isTender = !assessment.tender.problems.some((problem) => problem.problem === "no-tender");
    const findings = isTender
      ? [noEdition(books[0]?.file ?? "", edition.reason, releases)]
      : assessment.review.findings;
    return {
      is: "ungoverned",
      output: {
        command,
        exitCode: 1,
        facts: { ...assessment.tender.facts },
        findings: findings.map(findingOutput),
        waived: [],
        scores: [],
        written: [],
      },
      lines: [
        `No edition governs here. Labels were read with the words of ${ruleset.set} ${ruleset.version}. ${ruleset.authority.statement.en}`,
        ...findings.map((finding) => findingLine(finding, { colours: coloursOf(terminal), withFile: false })),
        ...remedyLines(findings, ruleset),
      ],
    };
  });
}
