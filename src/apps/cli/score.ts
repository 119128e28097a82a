import type { WorkbookChange } from "../../core/change";
import { planMarksOnly } from "../../writing/plan-marks";
import { planReport } from "../../writing/plan-report";
import { planWorkbook } from "../../writing/plan-workbook";
import { blankXlsx, openXlsx, type XlsxHost } from "../../hosts/file/xlsx";
import type { Rulesets } from "../../rulesets";
import type { Assessment } from "../assess";
import { assessFiles } from "./assess-files";
import { describeChanges } from "./describe-change";
import { besideName, outPath, writeWhole, type OutOptions } from "./files";
import { fileLines } from "./file-hash";
import type { InputOptions } from "./inputs";
import { exitCodeOf, reviewOutput } from "./json-review";
import { isStamped, type OpenWorkbook } from "./open";
import { reviewLines } from "./print-review";
import { report, type ReportOptions } from "./report";
import { coloursOf, type Terminal } from "./terminal";

export interface ScoreOptions extends InputOptions, OutOptions, ReportOptions {
  readonly dryRun?: boolean | undefined;
  readonly markBids?: boolean | undefined;
}

interface Job {
  readonly host: XlsxHost;
  readonly out: string;
  /** Whether the file carries work of ours already. */
  readonly isStamped: boolean;
  readonly changes: readonly WorkbookChange[];
}

/** What is to be written where: the first workbook takes the three sheets; a locked one gets a report beside it. */
async function jobsOf(
  opened: readonly OpenWorkbook[],
  assessment: Assessment,
  options: ScoreOptions,
): Promise<readonly Job[]> {
  const { books, tender, ruleset, review } = assessment;
  const [first, ...others] = opened;
  if (!first) return [];
  const inputs = opened.map((one) => one.path);
  const input = { books, target: first.book.file, tender, ruleset, review };
  const jobs: Job[] = [];
  if (first.book.isLocked) {
    const out = await outPath(
      inputs,
      { ...options, inPlace: false },
      besideName(first.path, "report", ".xlsx"),
      isStamped,
    );
    jobs.push({ host: openXlsx(out, blankXlsx()), out, isStamped: false, changes: planReport(input) });
  } else {
    jobs.push({
      host: first.host,
      isStamped: first.book.stamp !== undefined,
      out: await outPath(inputs, options, besideName(first.path, "scored"), isStamped),
      changes: planWorkbook(input),
    });
  }
  for (const other of options.markBids ? others : []) {
    const out = await outPath(
      inputs.slice().sort((a) => (a === other.path ? -1 : 1)),
      { inPlace: options.inPlace, force: options.force },
      besideName(other.path, "scored"),
      isStamped,
    );
    jobs.push({
      host: other.host,
      out,
      isStamped: other.book.stamp !== undefined,
      changes: planMarksOnly({ ...input, target: other.book.file }),
    });
  }
  return jobs;
}

/** `commonweal score`: reviews and writes the scorecard, the gaps, the working and the marks into a copy of the workbook. */
export async function score(
  files: readonly string[],
  options: ScoreOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  const assessed = await assessFiles("score", files, options, releases, terminal);
  if (assessed.is === "ungoverned")
    return report(terminal, options, assessed.output, [...assessed.lines, "Nothing was written."]);
  const { assessment, opened, files: read } = assessed;
  const { review, ruleset, tender } = assessment;
  const output = {
    command: "score",
    exitCode: exitCodeOf(review.findings),
    files: [...read],
    ...reviewOutput(review, ruleset, tender.facts),
  };
  const lines = [
    ...fileLines(read),
    ...reviewLines(review, ruleset, tender.facts, {
      colours: coloursOf(terminal),
      withFile: files.length > 1,
    }),
  ];
  if (tender.problems.some((problem) => problem.problem === "no-tender")) {
    return report(terminal, options, { ...output, written: [] }, [
      ...lines,
      "",
      "Nothing was written: there is nothing to score.",
    ]);
  }
  const jobs = await jobsOf(opened, assessment, options);
  if (options.dryRun) {
    const changes = jobs.flatMap((job) =>
      describeChanges(job.changes, job.isStamped).map((change) => `${job.out}: ${change}`),
    );
    return report(terminal, options, { ...output, changes, written: [] }, [
      ...lines,
      "",
      "Would write (dry run, nothing was written):",
      ...changes,
    ]);
  }
  const done = [];
  for (const job of jobs)
    done.push({ job, refused: await job.host.apply(job.changes), bytes: job.host.save() });
  // Every copy is made before the first is written, so that a fault leaves nothing half done.
  for (const { job, bytes } of done) await writeWhole(job.out, bytes);
  const written = done.map(({ job, refused }) => ({
    file: job.out,
    parts: [...job.host.changedParts],
    refused: refused.map(({ why, message }) => ({ why, message })),
  }));
  const signed = opened
    .filter((one) => one.host.isSigned)
    .map(
      (one) =>
        `${one.path} carries a digital signature; the copy written from it is no longer what was signed.`,
    );
  return report(terminal, options, { ...output, written }, [
    ...lines,
    "",
    ...written.flatMap((one) => [
      ...one.refused.map((refusal) => `Not done: ${refusal.message}`),
      `Written: ${one.file}`,
    ]),
    ...signed,
  ]);
}
