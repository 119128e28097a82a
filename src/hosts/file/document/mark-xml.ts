import { inserted, type Revise } from "./revision";

/** What stands before and after the words that a comment of ours is about. */
export interface MarkXml {
  readonly before: string;
  readonly after: string;
}

/**
 * A comment's anchors as XML. `binding` declares the prefix where the document has another. Inside a content control the comment
 * stands at the start of the words, not around them: LibreOffice 7 loses words before a comment in a control's first paragraph. The comment at
 * a paragraph that is itself a tracked insertion comes and goes with it.
 */
export function markXml(id: number, binding: string, inControl: boolean, revise?: Revise): MarkXml {
  const start = `<w:commentRangeStart${binding} w:id="${String(id)}"/>`;
  const reference = `<w:r${binding}><w:commentReference w:id="${String(id)}"/></w:r>`;
  const end = `<w:commentRangeEnd${binding} w:id="${String(id)}"/>${inserted(reference, revise)}`;
  return inControl ? { before: start + end, after: "" } : { before: start, after: end };
}
