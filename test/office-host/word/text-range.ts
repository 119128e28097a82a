import type { XmlElement } from "../package/xml";
import type { WordDocument } from "./word-document";

/** A place in a paragraph's text. */
export interface Point {
  readonly paragraph: XmlElement;
  readonly offset: number;
}

/** A stretch of a story. Its ends are anchors in the XML: they move with what is inserted and deleted before them. */
export class TextRange {
  constructor(
    readonly document: WordDocument,
    /** The story: the body, a header, a footnote. */
    readonly story: XmlElement,
    public start: Point,
    public end: Point,
  ) {
    document.live.add(this);
  }
}
