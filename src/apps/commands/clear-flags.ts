/// <reference types="office-js" />
import type { Refusal } from "../../core/refusal";
import { excelWorkbook } from "../../hosts/office/excel";
import { openInWord } from "../../hosts/office/word";
import { describeFault } from "../session/describe-fault";
import type { CommandReport } from "./command-report";

async function clear(): Promise<readonly Refusal[]> {
  if (Office.context.host === Office.HostType.Excel) {
    return excelWorkbook().apply([{ kind: "unmark" }]);
  }
  return openInWord("document").apply([{ kind: "unmark" }]);
}

/** Takes our comments out of the file that is open, and nothing else: a button that asks nothing takes nothing that a person would miss. */
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
