import type { Wire } from "../core/wire";
import type { XmlElement } from "../package/xml";
import type { TextRange } from "./text-range";
import type { WordDocument } from "./word-document";

/** An element of a document: a paragraph, a table, a content control, a story. */
export interface Part {
  readonly document: WordDocument;
  readonly element: XmlElement;
}

/** Objects of the API that others lead to, so that no class of the API has to know all others. */
export interface WordWires {
  readonly range: (range: TextRange) => Wire;
  readonly ranges: (ranges: readonly TextRange[]) => Wire;
  readonly paragraph: (part: Part) => Wire;
  readonly paragraphs: (document: WordDocument, elements: readonly XmlElement[]) => Wire;
  readonly body: (part: Part) => Wire;
  readonly control: (part: Part) => Wire;
  readonly controls: (document: WordDocument, elements: () => readonly XmlElement[]) => Wire;
  readonly table: (part: Part) => Wire;
  readonly tables: (document: WordDocument, elements: readonly XmlElement[]) => Wire;
  readonly cell: (part: Part) => Wire;
}

const known = new WeakMap<WordDocument, WordWires>();

/** Says how the objects of a document are made. */
export const setWordWires = (of: WordDocument, wires: WordWires): void => {
  known.set(of, wires);
};

/** How the objects of a document are made. */
export function wiresOf(of: WordDocument): WordWires {
  const found = known.get(of);
  if (!found) throw new Error("The document has not been opened as a host's.");
  return found;
}
