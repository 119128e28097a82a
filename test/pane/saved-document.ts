import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { opensInLibreOffice } from "../../scripts/corpus/libreoffice";
import { newFaults, validate } from "../../scripts/corpus/validator";
import { soffice } from "../writing/libre-office";

/** What is wrong with a document as it was saved: new errors of the Open XML SDK, and whether LibreOffice, where it is present, cannot open it. */
export async function faultsOfSaved(original: string, saved: Uint8Array): Promise<readonly string[]> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "commonweal-pane-")), "saved.docx");
  writeFileSync(file, saved);
  const faults = newFaults(await validate(original, true), await validate(file, false));
  if (soffice === undefined) {
    console.info("LibreOffice is not on the path: the saved document was not opened in it.");
    return faults;
  }
  const opened = await opensInLibreOffice([file], "txt:Text");
  return [...faults, ...(opened.has(file) ? [] : ["LibreOffice does not open it."])];
}
