import type { Rulesets } from "../../rulesets";
import { planClear, planClearDocument } from "../../writing/plan-clear";
import { besideName, outPath, writeWhole, type OutOptions } from "./files";
import { describeChange } from "./describe-change";
import { leftOver } from "./left-over";
import { isStamped, openFile } from "./open";
import { report, type ReportOptions } from "./report";
import type { Terminal } from "./terminal";

export interface ClearOptions extends OutOptions, ReportOptions {
  readonly dryRun?: boolean | undefined;
}

/** `commonweal clear`: takes out everything of ours, and only that. */
export async function clear(
  file: string,
  options: ClearOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  const open = await openFile(file);
  const changes = open.kind === "workbook" ? planClear(open.book) : planClearDocument(open.document);
  if (options.dryRun) {
    const described = changes.map(describeChange);
    return report(terminal, options, { command: "clear", exitCode: 0, changes: described }, [
      "Would do (dry run, nothing was written):",
      ...described,
    ]);
  }
  const out = await outPath([file], options, besideName(file, "clear"), isStamped);
  const refused =
    open.kind === "workbook"
      ? await open.host.apply(planClear(open.book))
      : await open.host.apply(planClearDocument(open.document));
  await writeWhole(out, open.host.save());
  const left = open.kind === "workbook" ? [] : await leftOver(await open.host.read(), releases);
  const exitCode = left.length > 0 ? 1 : 0;
  const written = [
    {
      file: out,
      parts: [...open.host.changedParts],
      refused: refused.map(({ why, message }) => ({ why, message })),
    },
  ];
  return report(terminal, options, { command: "clear", exitCode, written, notTakenOut: [...left] }, [
    ...refused.map((one) => `Not done: ${one.message}`),
    ...left.map((one) => `Not taken out: ${one}`),
    `Written: ${out}`,
  ]);
}
