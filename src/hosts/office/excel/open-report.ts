/// <reference types="office-js" />
import { inExcel } from "./in-excel";

/** Bytes of a text are made in pieces, since a call takes only so many arguments. */
const PIECE = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

/**
 * Opens a workbook of ours beside the one that is open: where that one's structure is locked, the review goes into a workbook of its
 * own. Nothing is saved until the person does.
 */
export const openReport = (bytes: Uint8Array): Promise<void> =>
  inExcel("changed", () => Excel.createWorkbook(base64(bytes)));
