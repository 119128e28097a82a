import type { Rulesets } from "../../rulesets";
import { chooseClauses } from "../../writing/clauses-to-insert";
import { assessFiles } from "./assess-files";
import { assessDocument, type DocumentOptions } from "./assess-document";
import { clauseLines, clausesOutput } from "./clause-lines";
import { fileLines, hashesOf } from "./file-hash";
import { exitCodeOf, reviewOutput } from "./json-review";
import { Misuse } from "./misuse";
import { looksLikeDocument } from "./open";
import { reviewLines } from "./print-review";
import { report, type ReportOptions } from "./report";
import { coloursOf, type Terminal } from "./terminal";
import { valueOfOffer } from "./value-line";

export interface CheckOptions extends DocumentOptions, ReportOptions {
  /** Whether each finding's key is printed, by which it is waived. */
  readonly keys?: boolean | undefined;
}

/** `commonweal check`: reads and reviews, writes nothing. */
export async function check(
  files: readonly string[],
  options: CheckOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  if (files.some(looksLikeDocument)) {
    const [file] = files;
    if (files.length > 1 || file === undefined)
      throw new Misuse(
        "check takes one contract at a time. Workbooks of one tender can be checked together.",
      );
    const assessed = await assessDocument(file, options, releases);
    const { review, ruleset, facts, opened } = assessed;
    const read = await hashesOf([opened]);
    const colours = coloursOf(terminal);
    const { heldBack } = chooseClauses(assessed);
    const hasClauses = assessed.isGoverned && assessed.contract.isContract;
    return report(
      terminal,
      options,
      {
        command: "check",
        exitCode: exitCodeOf(review.findings),
        files: [...read],
        ...reviewOutput(review, ruleset, facts),
        ...(hasClauses && { clauses: clausesOutput(assessed, heldBack) }),
      },
      [
        ...fileLines(read),
        ...reviewLines(review, ruleset, facts, {
          colours,
          withFile: false,
          withKeys: options.keys,
          valueFrom: valueOfOffer(assessed),
          notes: hasClauses ? heldBack : new Map(),
        }),
        ...(hasClauses ? ["", ...clauseLines(assessed, heldBack, colours)] : []),
      ],
    );
  }
  if (options.from !== undefined)
    throw new Misuse("--from holds a contract against an offer. Name a contract (.docx) to check with it.");
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
      ...reviewLines(review, ruleset, tender.facts, {
        colours: coloursOf(terminal),
        withFile: files.length > 1,
        withKeys: options.keys,
      }),
    ],
  );
}
