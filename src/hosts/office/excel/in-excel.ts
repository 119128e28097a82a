/// <reference types="office-js" />
import { FileRefused } from "../../../core/ports";
import { refusedByExcel } from "./refused-by-excel";

/** The edition of Excel's API that reading and writing a workbook need: that of Office 2021 has 1.14. */
const NEEDED = "1.13";

function requireExcel(): void {
  if (Office.context.requirements.isSetSupported("ExcelApi", NEEDED)) return;
  throw new FileRefused(
    "This workbook",
    "too-old",
    `This Excel lacks ExcelApi ${NEEDED}, which tells of merged cells. Open the workbook in Excel on the web, Microsoft 365, or Office 2021 or later, or check the file with the command line.`,
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
