import type { Rulesets } from "../../rulesets";
import { assessFiles } from "./assess-files";
import { assessDocument } from "./assess-document";
import type { InputOptions } from "./inputs";
import { exitCodeOf, reviewOutput } from "./json-review";
import { Misuse } from "./misuse";
import { reviewLines } from "./print-review";
import { report, type ReportOptions } from "./report";
import { coloursOf, type Terminal } from "./terminal";

const isDocument = (file: string): boolean => /\.(docx|docm|dotx|dotm|doc)$/i.test(file);

/** `commonweal check`: reads and reviews, writes nothing. */
export async function check(
  files: readonly string[],
  options: InputOptions & ReportOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  if (files.some(isDocument)) {
    const [file] = files;
    if (files.length > 1 || file === undefined)
      throw new Misuse(
        "check takes one contract at a time. Workbooks of one tender can be checked together.",
      );
    const { review, ruleset, facts } = await assessDocument(file, options, releases);
    return report(
      terminal,
      options,
      { command: "check", exitCode: exitCodeOf(review.findings), ...reviewOutput(review, ruleset, facts) },
      reviewLines(review, ruleset, facts, coloursOf(terminal), false),
    );
  }
  const assessed = await assessFiles("check", files, options, releases, terminal);
  if (assessed.is === "ungoverned") return report(terminal, options, assessed.output, assessed.lines);
  const { review, ruleset, tender } = assessed.assessment;
  return report(
    terminal,
    options,
    {
      command: "check",
      exitCode: exitCodeOf(review.findings),
      ...reviewOutput(review, ruleset, tender.facts),
    },
    reviewLines(review, ruleset, tender.facts, coloursOf(terminal), files.length > 1),
  );
}
