/// <reference types="office-js" />
import { LEAST } from "../../hosts/office/least";
import type { Opened } from "./opened";

const offers = (set: "ExcelApi" | "WordApi", version: string): boolean =>
  Office.context.requirements.isSetSupported(set, version);

/** Where the page is open, once Office has said: in a host that can be worked in, in one that is too old for it, or in a browser alone. */
export function whereOpened(host: Office.HostType | null): Opened["in"] {
  if (host === Office.HostType.Excel) return offers("ExcelApi", LEAST.Excel) ? "excel" : "old-excel";
  if (host === Office.HostType.Word) return offers("WordApi", LEAST.Word) ? "word" : "old-word";
  return "browser";
}
