/// <reference types="office-js" />
import type { Refusal } from "../../core/refusal";
import { excelWorkbook } from "../../hosts/office/excel";
import { openInWord } from "../../hosts/office/word";
import { planClear, planClearDocument } from "../../writing/plan-clear";
import { describeFault } from "../session/describe-fault";
import type { CommandReport } from "./command-report";

async function clear(): Promise<readonly Refusal[]> {
  if (Office.context.host === Office.HostType.Excel) {
    const host = excelWorkbook();
    return host.apply(planClear(await host.read()));
  }
  const host = openInWord("document");
  return host.apply(planClearDocument(await host.read()));
}

/** Takes everything of ours out of the file that is open, and says what came of it. */
export async function clearFlags(): Promise<CommandReport> {
  try {
    const refused = await clear();
    return refused.length === 0
      ? { is: "cleared", lines: [] }
      : { is: "partly", lines: refused.map(({ message }) => message) };
  } catch (error) {
    return { is: "failed", ...describeFault(error) };
  }
}
