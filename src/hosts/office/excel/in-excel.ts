/// <reference types="office-js" />
import { FileRefused } from "../../../core/ports";
import { LEAST } from "../least";
import { refusedByExcel } from "./refused-by-excel";

function requireExcel(): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", LEAST.Excel)) return;
  throw new FileRefused(
    "This workbook",
    "too-old",
    `This Excel lacks ExcelApi ${LEAST.Excel}, which tells of merged cells. Open the workbook in Excel on the web, Microsoft 365, or Office 2021 or later, or check the file with the command line.`,
  );
}

/** Runs a piece of work in Excel; what Excel itself refuses is thrown as a person can read it. */
export async function inExcel<T>(
  verb: "read" | "changed",
  work: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  requireExcel();
  try {
    return await Excel.run(work);
  } catch (error) {
    throw refusedByExcel(error, verb);
  }
}
