import { controlsIn, unwrap } from "./content-controls";
import { deleteParagraph, insertText } from "./edit-text";
import { TextRange } from "./text-range";
import { textOf } from "./paragraph-text";
import type { WordDocument } from "./word-document";

/** Somebody at the screen, beside the add-in. */
export class Reader {
  constructor(private readonly document: WordDocument) {}

  /** Selects a stretch of a paragraph of the body, counted from 0; the whole of it unless said. */
  select(paragraph: number, from = 0, to?: number): void {
    const { document } = this;
    const element = document.paragraphs(document.body)[paragraph];
    if (!element) throw new Error(`The document has no paragraph ${String(paragraph)}.`);
    const end = to ?? textOf(element).length;
    document.selection = new TextRange(
      document,
      document.body,
      { paragraph: element, offset: from },
      { paragraph: element, offset: end },
    );
    document.selectionMoved();
  }

  /** Types at the end of a paragraph of the body; `by` says whether here, or somebody who writes in the same document elsewhere. */
  type(paragraph: number, text: string, by: "Local" | "Remote" = "Local"): void {
    const { document } = this;
    const element = document.paragraphs(document.body)[paragraph];
    if (!element) throw new Error(`The document has no paragraph ${String(paragraph)}.`);
    insertText(
      document,
      document.body,
      { paragraph: element, offset: textOf(element).length },
      text,
      "after",
    );
    document.changed(by);
  }

  /** Deletes a paragraph of the body. */
  strike(paragraph: number): void {
    const { document } = this;
    const element = document.paragraphs(document.body)[paragraph];
    if (!element) throw new Error(`The document has no paragraph ${String(paragraph)}.`);
    deleteParagraph(document, document.body, element);
    document.changed("Local");
  }

  /** Takes a content control away; its words stay unless said. */
  uncontrol(tag: string, keepContent = true): void {
    const { document } = this;
    const element = [...controlsIn(document.body)].find(
      (one) => one.child("sdtPr")?.child("tag")?.attr("val") === tag,
    );
    if (!element) throw new Error(`The document has no content control "${tag}".`);
    unwrap(document, element, keepContent);
    document.changed("Local");
  }

  /** The texts of the body's paragraphs. */
  get texts(): readonly string[] {
    return this.document.paragraphs(this.document.body).map((one) => textOf(one));
  }
}
