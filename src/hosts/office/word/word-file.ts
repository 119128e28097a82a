import { FileRefused } from "../../../core/ports";
import { openDocument, type OpenDocument } from "../../file/document/open-document";
import { mainPart } from "../../file/office-kind";
import { openPackage } from "../../file/package";
import { readFile } from "./read-file";

/** The open document's own file, taken apart; undefined where Word gives none out, or one that we do not read. */
export async function openWordFile(file: string): Promise<OpenDocument | undefined> {
  const bytes = await readFile();
  if (!bytes) return undefined;
  try {
    const pkg = openPackage(file, bytes);
    return openDocument(pkg, mainPart(pkg, "document"));
  } catch (error) {
    // Too big or of another form: what Word's API tells has to do.
    if (error instanceof FileRefused) return undefined;
    throw error;
  }
}
