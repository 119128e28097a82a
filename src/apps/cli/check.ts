import type { Rulesets } from "../../rulesets";
import { assessFiles } from "./assess-files";
import { assessDocument } from "./assess-document";
import { fileLines, hashesOf } from "./file-hash";
import type { InputOptions } from "./inputs";
import { exitCodeOf, reviewOutput } from "./json-review";
import { Misuse } from "./misuse";
import { looksLikeDocument } from "./open";
import { reviewLines } from "./print-review";
import { report, type ReportOptions } from "./report";
import { coloursOf, type Terminal } from "./terminal";

/** `commonweal check`: reads and reviews, writes nothing. */
export async function check(
  files: readonly string[],
  options: InputOptions & ReportOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  if (files.some(looksLikeDocument)) {
    const [file] = files;
    if (files.length > 1 || file === undefined)
      throw new Misuse(
        "check takes one contract at a time. Workbooks of one tender can be checked together.",
      );
    const { review, ruleset, facts, opened } = await assessDocument(file, options, releases);
    const read = await hashesOf([opened]);
    return report(
      terminal,
      options,
      {
        command: "check",
        exitCode: exitCodeOf(review.findings),
        files: [...read],
        ...reviewOutput(review, ruleset, facts),
      },
      [...fileLines(read), ...reviewLines(review, ruleset, facts, coloursOf(terminal), false)],
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
      files: [...assessed.files],
      ...reviewOutput(review, ruleset, tender.facts),
    },
    [
      ...fileLines(assessed.files),
      ...reviewLines(review, ruleset, tender.facts, coloursOf(terminal), files.length > 1),
    ],
  );
}
