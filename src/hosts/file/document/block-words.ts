import type { BlockPart } from "../../../core/document-change";
import type { Paragraph } from "../../../core/snapshot";
import { isSameText } from "./batch";
import type { JoinedParagraph } from "./join-paragraphs";
import type { OpenDocument } from "./open-document";
import type { Span } from "./scan";

/** A paragraph that stands in a block, as it reads. */
export interface StandingParagraph {
  readonly index: number;
  readonly joined: JoinedParagraph;
  readonly paragraph: Paragraph;
}

/** The paragraphs inside a block that hold words. */
export const wordsIn = ({ joined, paragraphs }: OpenDocument, block: Span): readonly StandingParagraph[] =>
  joined.flatMap((one, index) => {
    const paragraph = paragraphs[index];
    const isInside = one.start > block.start && one.end < block.end;
    return paragraph && isInside && one.text.trim() !== "" ? [{ index, joined: one, paragraph }] : [];
  });

/** One paragraph that a block's parts ask for, with its mark. */
export interface AskedParagraph {
  readonly text: string;
  readonly mark: string | undefined;
}

/** The paragraphs with words that parts ask for, cells of tables among them, in reading order. */
export const asked = (parts: readonly BlockPart[]): readonly AskedParagraph[] =>
  parts
    .flatMap((part): readonly AskedParagraph[] =>
      part.role === "table"
        ? [part.header, ...part.rows].flat().map((text) => ({ text, mark: undefined }))
        : [{ text: part.text, mark: part.mark }],
    )
    .filter(({ text }) => text.trim() !== "");

/** Whether paragraphs read as these lines; a number that stands typed in front of one may be there or not. */
export function readsAs(standing: readonly StandingParagraph[], lines: readonly string[]): boolean {
  const wanted = lines.filter((line) => line.trim() !== "");
  return (
    wanted.length === standing.length &&
    standing.every(({ joined, paragraph }, at) =>
      [joined.text, paragraph.text].some((text) => isSameText(text, wanted[at] ?? "")),
    )
  );
}
