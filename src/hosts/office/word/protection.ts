/// <reference types="office-js" />
import type { Protection } from "../../memory-document/batch";

const KINDS: Readonly<Record<string, Protection>> = {
  NoProtection: "none",
  AllowOnlyRevisions: "tracked-only",
  AllowOnlyComments: "comments-only",
  AllowOnlyFormFields: "locked",
  AllowOnlyReading: "locked",
};

const tells = (): boolean => Office.context.requirements.isSetSupported("WordApiDesktop", "1.4");

/** Asks for the document's protection with the next sync, where this Word tells it. */
export function askProtection({ document }: Word.RequestContext): void {
  if (tells()) document.load("protectionType");
}

/** What the document lets a person do: by how it was opened, by Word's own word, else by its file. */
export function protectionOf({ document }: Word.RequestContext, inFile: Protection | undefined): Protection {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly) return "locked";
  return (tells() ? KINDS[document.protectionType] : undefined) ?? inFile ?? "none";
}
