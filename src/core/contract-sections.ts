import type { Paragraph } from "./snapshot";

/** Where a paragraph stands in a contract: the heading over it, and whether that part only tells the background. */
export interface Section {
  /** Text of the heading over it; "" before the first. */
  readonly heading: string;
  readonly isRecital: boolean;
}

const RECITALS = /^(?:the\s+)?(?:recitals?|background|whereas|introduction|preamble|context)\b[\s:.]*$/i;

/** Whether a paragraph heads what follows: it has an outline level, or is short, numbered and no sentence. */
export const isHeading = ({ text, level, number, inTable }: Paragraph): boolean => {
  const words = text.trim();
  if (words === "" || words.length > 90 || inTable) return false;
  if (/[.;,:]$/.test(words) || /\b(?:shall|must|will|may|should|is|are)\b/.test(words)) return false;
  return level !== undefined || (/^\d+\.?$/.test(number) && /^\p{Lu}/u.test(words)) || RECITALS.test(words);
};

/** The section of each paragraph, in their order. A recital is one under such a heading, one lettered (A), or one that opens with "Whereas". */
export function sectionsOf(paragraphs: readonly Paragraph[]): readonly Section[] {
  let heading = "";
  let isBackground = false;
  return paragraphs.map((paragraph) => {
    if (isHeading(paragraph)) {
      heading = paragraph.text.trim();
      isBackground = RECITALS.test(heading);
    }
    const isRecital =
      isBackground || /^\([A-Z]\)$/.test(paragraph.number) || /^whereas\b/i.test(paragraph.text.trim());
    return { heading, isRecital };
  });
}
