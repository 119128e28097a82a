import { chooseClauses } from "../../writing/clauses-to-insert";
import { planContract } from "../../writing/plan-contract";
import type { Rulesets } from "../../rulesets";
import { assessDocument, reviewDocument } from "./assess-document";
import { describeChange } from "./describe-change";
import { besideName, outPath, writeWhole, type OutOptions } from "./files";
import type { InputOptions } from "./inputs";
import { exitCodeOf, reviewOutput } from "./json-review";
import { isStamped } from "./open";
import { editionLine, reviewLines } from "./print-review";
import { report, type ReportOptions } from "./report";
import { coloursOf, type Terminal } from "./terminal";

export interface DraftOptions extends InputOptions, OutOptions, ReportOptions {
  readonly dryRun?: boolean | undefined;
}

/** `commonweal draft`: inserts the required clauses that are missing into a copy of a contract, and flags gaps at its paragraphs. */
export async function draft(
  file: string,
  options: DraftOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  const before = await assessDocument(file, options, releases);
  const { ruleset, opened } = before;
  const colours = coloursOf(terminal);
  if (!before.isGoverned) {
    const output = {
      command: "draft",
      exitCode: exitCodeOf(before.review.findings),
      ...reviewOutput(before.review, ruleset, before.facts),
      written: [],
    };
    return report(terminal, options, output, [
      ...reviewLines(before.review, ruleset, before.facts, colours, false),
      "",
      "Nothing was drafted: which clauses are required depends on the edition that governs.",
    ]);
  }
  const changes = planContract({
    document: opened.document,
    contract: before.contract,
    ruleset,
    governed: before.governed,
    review: before.review,
    as: "schedule",
  });
  const inserted = changes.flatMap((change) => (change.kind === "insert-block" ? [change.title] : []));
  const done = [
    inserted.length === 0 ? "No clause was inserted." : `Inserted: ${inserted.join("; ")}.`,
    ...chooseClauses(before).heldBack.values(),
    ...(inserted.length === 0 ? [] : [`Place: ${before.contract.insertBecause}.`]),
    ...(before.contract.hasTrackedChanges
      ? [
          "The document has tracked changes; it was read as if every one were accepted, and they stand as they were.",
        ]
      : []),
  ];
  if (options.dryRun) {
    const described = changes.map(describeChange);
    const output = {
      command: "draft",
      exitCode: exitCodeOf(before.review.findings),
      ...reviewOutput(before.review, ruleset, before.facts),
      changes: described,
      written: [],
    };
    return report(terminal, options, output, [
      ...reviewLines(before.review, ruleset, before.facts, colours, false),
      "",
      "Would write (dry run, nothing was written):",
      ...done,
      ...described,
    ]);
  }
  const out = await outPath([file], options, besideName(file, "drafted"), isStamped);
  const refused = await opened.host.apply(changes);
  await writeWhole(out, opened.host.save());
  const after = await reviewDocument(await opened.host.read(), ruleset, before.given);
  const written = [
    {
      file: out,
      parts: [...opened.host.changedParts],
      refused: refused.map(({ why, message }) => ({ why, message })),
    },
  ];
  const output = {
    command: "draft",
    exitCode: exitCodeOf(after.review.findings),
    ...reviewOutput(after.review, ruleset, after.contract.facts),
    written,
  };
  const found =
    before.review.findings.length === 0
      ? []
      : [
          "Before drafting:",
          ...reviewLines(before.review, ruleset, before.facts, colours, false).slice(3),
          "",
          "After drafting:",
        ];
  return report(terminal, options, output, [
    editionLine(ruleset),
    ...done,
    ...refused.map((one) => `Not done: ${one.message}`),
    "",
    ...found,
    ...reviewLines(after.review, ruleset, after.contract.facts, colours, false).slice(1),
    "",
    `Written: ${out}`,
  ]);
}
