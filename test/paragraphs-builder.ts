import type { Paragraph, Paragraphs } from "../src/core/snapshot";

/** What a test says of a paragraph besides its text. */
export type TestParagraph = string | (Partial<Omit<Paragraph, "index">> & { readonly text: string });

/** A document from its paragraphs, in the order given; what a test leaves out is plain body text. */
export function documentOf(paragraphs: readonly TestParagraph[], file = "contract.docx"): Paragraphs {
  return {
    kind: "document",
    file,
    paragraphs: paragraphs.map((paragraph, index): Paragraph => ({
      index,
      style: "",
      number: "",
      numbering: "none",
      inTextBox: false,
      level: undefined,
      inTable: false,
      tag: "",
      hasTrackedChange: false,
      comments: [],
      ...(typeof paragraph === "string" ? { text: paragraph } : paragraph),
    })),
    asides: [],
    isProtected: false,
    stamp: undefined,
    waivers: [],
  };
}
