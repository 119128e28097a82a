import type { Package } from "../package";
import { splice, type Splice } from "../xml";
import { openDocument, type OpenDocument } from "./open-document";

/** The main part under change in several steps: each sees what the one before left, and the package gets the last. */
export interface DraftPart {
  readonly xml: string;
  /** The document as it stands after the last step. */
  open(): OpenDocument;
  edit(splices: readonly Splice[]): void;
  set(xml: string): void;
  /** Where an offset of the part as it was first stands now. */
  moved(at: number): number;
}

/** Starts on a document's main part. */
export function draftPart(document: OpenDocument): DraftPart {
  const { pkg, main } = document;
  let xml = document.scan.xml;
  let now: OpenDocument | undefined = document;
  const steps: (readonly Splice[])[] = [];
  const overlay: Package = {
    ...pkg,
    text: (name) => (name.toLowerCase() === main.toLowerCase() ? xml : pkg.text(name)),
  };
  return {
    get xml() {
      return xml;
    },
    open: () => (now ??= openDocument(overlay, main)),
    edit(splices) {
      if (splices.length === 0) return;
      xml = splice(xml, splices);
      steps.push(splices);
      now = undefined;
    },
    set(text) {
      if (text !== xml) now = undefined;
      xml = text;
    },
    moved: (at) =>
      steps.reduce(
        (place, splices) =>
          splices.reduce(
            (sum, { start, end, text }) => (end <= place ? sum + text.length - (end - start) : sum),
            place,
          ),
        at,
      ),
  };
}
