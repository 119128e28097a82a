import type { Waiver } from "../../core/finding";
import type { Rulesets } from "../../rulesets";
import { planWaive } from "../../writing/plan-waive";
import { stampOf } from "../assess";
import { assessFiles } from "./assess-files";
import { besideName, outPath, writeWhole, type OutOptions } from "./files";
import type { InputOptions } from "./inputs";
import { editionOutput, findingOutput } from "./json-review";
import { Misuse } from "./misuse";
import { isStamped } from "./open";
import { report, type ReportOptions } from "./report";
import type { Terminal } from "./terminal";

export interface WaiveOptions extends InputOptions, OutOptions, ReportOptions {
  readonly reason?: string | undefined;
  readonly who?: string | undefined;
}

/** `commonweal waive`: accepts one finding for a reason, in a person's name, and keeps that inside the file. */
export async function waive(
  file: string,
  key: string,
  options: WaiveOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  const { reason, who } = options;
  if (reason === undefined || reason.trim() === "")
    throw new Misuse('A waiver needs a reason: --reason "…".');
  if (who === undefined || who.trim() === "")
    throw new Misuse('A waiver needs the name of the person who gives it: --who "…".');
  const assessed = await assessFiles("waive", [file], options, releases, terminal);
  if (assessed.is === "ungoverned") return report(terminal, options, assessed.output, assessed.lines);
  const { review, ruleset } = assessed.assessment;
  const [opened] = assessed.opened;
  const finding = [...review.findings, ...review.waived.map((one) => one.finding)].find(
    (one) => one.key === key,
  );
  if (!opened || !finding)
    throw new Misuse(
      `No finding in ${file} has the key "${key}". "commonweal check ${file} --json" lists the keys; put the key in quotation marks.`,
    );
  const waiver: Waiver = {
    key,
    reason: reason.trim(),
    who: who.trim(),
    edition: `${ruleset.set} ${ruleset.version}`,
  };
  const stamp = opened.book.stamp ?? stampOf(ruleset, review.stamp.input, []);
  const out = await outPath([file], options, besideName(file, "waived"), isStamped);
  await opened.host.apply(planWaive(opened.book, stamp, waiver));
  await writeWhole(out, opened.host.save());
  return report(
    terminal,
    options,
    {
      command: "waive",
      exitCode: 0,
      edition: editionOutput(ruleset),
      waived: [{ finding: findingOutput(finding), waiver }],
      written: [{ file: out, parts: [...opened.host.changedParts], refused: [] }],
    },
    [
      `Waived under ${waiver.edition} by ${waiver.who}: ${finding.message}`,
      `Reason: ${waiver.reason}`,
      `Written: ${out}. Score it again to bring its sheets up to date.`,
    ],
  );
}
