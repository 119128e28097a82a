import { planContractMarks } from "../../writing/contract-marks";
import type { ContractPlanInput } from "../../writing/contract-plan-input";
import { planWords } from "../../writing/plan-words";
import type { Rulesets } from "../../rulesets";
import { withoutReport } from "../../reading/without-report";
import { reviewDocument } from "../review-document";
import { assessDocument, type AssessedDocument } from "./assess-document";
import { describeChanges } from "./describe-change";
import { draftLines, draftOutput } from "./draft-lines";
import { clausesNamed, formOf, type DraftOptions } from "./draft-options";
import { besideName, outPath, writeWhole } from "./files";
import { exitCodeOf, reviewOutput } from "./json-review";
import { Misuse } from "./misuse";
import { isStamped } from "./open";
import { countLine, editionLine, reviewLines } from "./print-review";
import { refuseDraft } from "./refuse-draft";
import { report } from "./report";
import { coloursOf, type Terminal } from "./terminal";
import { valueOfOffer } from "./value-line";

/** What is to be planned. Throws Misuse where clauses cannot join the contract's own, with the reason. */
function planInput(assessed: AssessedDocument, options: DraftOptions): ContractPlanInput {
  const { opened, contract, ruleset, governed, review, beside } = assessed;
  const as = formOf(options.as);
  if (as === "clauses" && contract.numbering.is === "none")
    throw new Misuse(
      `${opened.path} takes no clauses among its own: ${contract.numbering.because}. Nothing was written. Leave --as out, and they go into a schedule that is numbered inside.`,
    );
  return {
    document: opened.document,
    contract,
    ruleset,
    governed,
    review,
    as,
    offer: beside.offer,
    insert: clausesNamed("--insert", options.insert, ruleset),
    update: options.update ?? false,
    restore: clausesNamed("--restore", options.restore, ruleset),
  };
}

/** `commonweal draft`: puts the required clauses that are missing into a copy of a contract, and flags gaps at its paragraphs. */
export async function draft(
  file: string,
  options: DraftOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  formOf(options.as);
  const before = await assessDocument(file, options, releases);
  if (!options.anyway) refuseDraft(before);
  const { ruleset, opened, beside } = before;
  const shown = { colours: coloursOf(terminal), withFile: false, valueFrom: valueOfOffer(before) };
  const reviewed = {
    command: "draft",
    exitCode: exitCodeOf(before.review.findings),
    ...reviewOutput(before.review, ruleset, before.facts),
    written: [],
  };
  const found = reviewLines(before.review, ruleset, before.facts, shown);
  if (!before.isGoverned)
    return report(terminal, options, reviewed, [
      ...found,
      "",
      "Nothing was drafted: which clauses are required depends on the edition that governs.",
    ]);
  const input = planInput(before, options);
  const words = planWords(input);
  const track = options.track ?? false;
  const isDry = options.dryRun ?? false;
  const out = isDry ? "" : await outPath([file], options, besideName(file, "drafted"), isStamped);
  const refused = await opened.host.apply(words.changes, { track });
  // Marks are planned from the document as it reads now, so that they stand where the words do.
  const document = withoutReport(await opened.host.read());
  const after = await reviewDocument(document, ruleset, beside);
  const marks = planContractMarks({ ...input, ...after, document });
  const all = [...refused, ...(await opened.host.apply(marks, { track }))];
  const result = { input, words, refused: all, track };
  if (isDry) {
    // Carried out in memory and not saved, so that what is said of it is what a draft would do.
    const isOurs = opened.document.stamp !== undefined;
    const isSame = opened.host.changedParts.length === 0;
    const changes = isSame ? [] : describeChanges([...words.changes, ...marks], isOurs);
    return report(terminal, options, { ...reviewed, draft: draftOutput(result), changes: [...changes] }, [
      ...found,
      "",
      ...draftLines(result, true),
      ...all.map((one) => `Would not be done: ${one.message}`),
      "",
      ...(isSame
        ? [
            "Nothing would change: the document reads as a draft would leave it (dry run, nothing was written).",
          ]
        : ["Would write (dry run, nothing was written):", ...changes]),
    ]);
  }
  await writeWhole(out, opened.host.save());
  const written = [
    {
      file: out,
      parts: [...opened.host.changedParts],
      refused: all.map(({ why, message }) => ({ why, message })),
    },
  ];
  const output = {
    command: "draft",
    exitCode: exitCodeOf(after.review.findings),
    ...reviewOutput(after.review, ruleset, after.contract.facts),
    draft: draftOutput(result),
    written,
  };
  return report(terminal, options, output, [
    editionLine(ruleset),
    ...draftLines(result, false),
    ...all.map((one) => `Not done: ${one.message}`),
    "",
    ...(before.review.findings.length === 0
      ? []
      : [`Before drafting: ${countLine(before.review.findings)}. After drafting:`]),
    ...reviewLines(after.review, ruleset, after.contract.facts, shown).slice(1),
    "",
    `Written: ${out}`,
  ]);
}
