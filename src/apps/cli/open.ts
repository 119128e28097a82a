import path from "node:path";
import { openDocx, type DocxHost } from "../../hosts/file/docx";
import { openXlsx, type XlsxHost } from "../../hosts/file/xlsx";
import { FileRefused } from "../../core/ports";
import type { Paragraphs, Sheets } from "../../core/snapshot";
import { readInput } from "./files";

export interface OpenWorkbook {
  readonly kind: "workbook";
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly host: XlsxHost;
  readonly book: Sheets;
}

export interface OpenDocument {
  readonly kind: "document";
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly host: DocxHost;
  readonly document: Paragraphs;
}

/** Whether a name ends as a Word document's does. */
export const looksLikeDocument = (file: string): boolean => /\.(docx|docm|dotx|dotm|doc)$/i.test(file);

/** Opens a file the user named as what its extension says. Throws FileRefused where its content is something else. */
export async function openFile(
  file: string,
  name = path.basename(file),
): Promise<OpenWorkbook | OpenDocument> {
  return looksLikeDocument(file) ? openDocument(file, name) : openWorkbook(file, name);
}

export async function openWorkbook(file: string, name = path.basename(file)): Promise<OpenWorkbook> {
  const bytes = await readInput(file);
  const host = openXlsx(name, bytes);
  return { kind: "workbook", path: file, bytes, host, book: await host.read() };
}

export async function openDocument(file: string, name = path.basename(file)): Promise<OpenDocument> {
  const bytes = await readInput(file);
  const host = openDocx(name, bytes);
  return { kind: "document", path: file, bytes, host, document: await host.read() };
}

/** Whether a file carries our stamp, so that writing it again replaces only work of ours. */
export async function isStamped(file: string): Promise<boolean> {
  try {
    const open = await openFile(file);
    return (open.kind === "workbook" ? open.book.stamp : open.document.stamp) !== undefined;
  } catch (error) {
    if (error instanceof FileRefused) return false;
    throw error;
  }
}
