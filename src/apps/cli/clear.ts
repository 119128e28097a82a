import type { Rulesets } from "../../rulesets";
import { planClear, planClearDocument } from "../../writing/plan-clear";
import { besideName, outPath, writeWhole, type OutOptions } from "./files";
import { describeClearing } from "./describe-change";
import { leftOver } from "../left-over";
import { isStamped, openFile } from "./open";
import { report, type ReportOptions } from "./report";
import type { Terminal } from "./terminal";

export interface ClearOptions extends OutOptions, ReportOptions {
  readonly dryRun?: boolean | undefined;
}

const NOTHING = "Nothing that Commonweal could take out stands in this file.";

const WHY_LEFT =
  "What is not taken out lost the sign of where it ends, as it does when LibreOffice saves a file. Start again from the contract as it was before drafting, or delete these places by hand: read each first, since words of others may stand among them.";

/** `commonweal clear`: takes out everything of ours, and only that. */
export async function clear(
  file: string,
  options: ClearOptions,
  releases: Rulesets,
  terminal: Terminal,
): Promise<number> {
  const open = await openFile(file);
  const changes = open.kind === "workbook" ? planClear(open.book) : planClearDocument(open.document);
  const isOurs = (open.kind === "workbook" ? open.book : open.document).stamp !== undefined;
  const out = options.dryRun ? "" : await outPath([file], options, besideName(file, "clear"), isStamped);
  const refused =
    open.kind === "workbook"
      ? await open.host.apply(planClear(open.book))
      : await open.host.apply(planClearDocument(open.document));
  const left = open.kind === "workbook" ? [] : await leftOver(await open.host.read(), releases);
  const isSame = open.host.changedParts.length === 0;
  const exitCode = left.length > 0 ? 1 : 0;
  if (options.dryRun) {
    const described = isSame ? [] : describeClearing(changes, isOurs);
    const output = { command: "clear", exitCode, changes: [...described], notTakenOut: [...left] };
    return report(terminal, options, output, [
      ...(isSame ? [NOTHING] : ["Would do (dry run, nothing was written):", ...described]),
      ...refused.map((one) => `Would not be done: ${one.message}`),
      ...left.map((one) => `Would not be taken out: ${one}`),
    ]);
  }
  await writeWhole(out, open.host.save());
  const written = [
    {
      file: out,
      parts: [...open.host.changedParts],
      refused: refused.map(({ why, message }) => ({ why, message })),
    },
  ];
  return report(terminal, options, { command: "clear", exitCode, written, notTakenOut: [...left] }, [
    ...(isSame ? [NOTHING] : []),
    ...refused.map((one) => `Not done: ${one.message}`),
    ...left.map((one) => `Not taken out: ${one}`),
    ...(left.length > 0 ? [WHY_LEFT] : []),
    `Written: ${out}`,
  ]);
}
