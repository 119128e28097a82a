import { didYouMean } from "../../core/nearest";
import { planUnwaive } from "../../writing/plan-unwaive";
import { besideName, outPath, writeWhole, type OutOptions } from "./files";
import { Misuse } from "./misuse";
import { isStamped, openFile } from "./open";
import { report, type ReportOptions } from "./report";
import type { Terminal } from "./terminal";

/** `commonweal waive --remove`: takes the waiver of one finding out of a copy of the file, also where the finding no longer arises. */
export async function unwaive(
  file: string,
  key: string,
  options: OutOptions & ReportOptions,
  terminal: Terminal,
): Promise<number> {
  const open = await openFile(file);
  const snapshot = open.kind === "workbook" ? open.book : open.document;
  const removed = snapshot.waivers.filter((one) => one.key === key);
  if (removed.length === 0) {
    const keys = snapshot.waivers.map((one) => one.key);
    const kept = keys.length === 0 ? "It keeps none." : `It keeps: ${keys.join("; ")}.`;
    throw new Misuse(`${file} keeps no waiver of "${key}". ${kept}${didYouMean(key, keys)}`);
  }
  const out = await outPath([file], options, besideName(file, "unwaived"), isStamped);
  await open.host.apply(planUnwaive(snapshot, key));
  await writeWhole(out, open.host.save());
  return report(
    terminal,
    options,
    {
      command: "waive",
      exitCode: 0,
      removed: removed.map((one) => ({ ...one })),
      written: [{ file: out, parts: [...open.host.changedParts], refused: [] }],
    },
    [
      ...removed.map(
        ({ who, edition, reason }) =>
          `Taken back: the waiver of ${key} by ${who} under ${edition} (${reason}).`,
      ),
      `Written: ${out}. ${open.kind === "document" ? "Draft" : "Score"} it again to bring its marks up to date.`,
    ],
  );
}
