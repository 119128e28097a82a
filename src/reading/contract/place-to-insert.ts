import type { Paragraph } from "../../core/snapshot";
import { openingWords, paragraphLabel } from "../../core/paragraph-place";
import { depthOf, isBlankText, type Line, type Outline } from "./outline";
import { isScheduleHeading, isSignature, signatureStart } from "./signature";

/** Where a schedule of ours would go, and why. */
export interface InsertPlace {
  readonly after: number;
  readonly because: string;
}

/** How many paragraphs a signature block may have behind its first line and still end the document. */
const LONGEST_BLOCK = 40;

/** First paragraph of the signature block, where one stands near the end. */
const closing = (outline: Outline): number | undefined => {
  const first = outline.findIndex(
    ({ paragraph }, index) =>
      index > 0 && outline.length - index <= LONGEST_BLOCK && isSignature(paragraph.text),
  );
  return first < 0 ? undefined : first;
};

/** Whether a paragraph is numbered as a clause is and obliges somebody: a form signed on its cover page has its clauses behind. */
const isClause = ({ paragraph, isContents }: Line): boolean =>
  !isContents &&
  !paragraph.inTable &&
  depthOf(paragraph.number) <= 2 &&
  /\b(?:shall|must|will|may)\b/.test(paragraph.text);

/** The last of some paragraphs that stands in no table: what is put behind a table's cell would land inside it. */
const outsideTables = (paragraphs: readonly Paragraph[]): Paragraph | undefined =>
  paragraphs.findLast(({ inTable }) => !inTable);

function atEnd(outline: Outline, why: string): InsertPlace {
  const paragraphs = outline.map(({ paragraph }) => paragraph);
  const words = paragraphs.findLast((paragraph) => !isBlankText(paragraph)) ?? paragraphs.at(-1);
  const last = outsideTables(paragraphs);
  if (!words || !last) return { after: -1, because: "at the start: the document has no words yet" };
  return { after: last.index, because: `at the end, after ${paragraphLabel(words, paragraphs)}: ${why}` };
}

/** Before the signature block that ends the document, else behind the schedules at its end; never inside a table. */
export function placeToInsert(outline: Outline): InsertPlace {
  const first = closing(outline);
  if (first === undefined) return atEnd(outline, "no signature block closes the document");
  // A schedule behind it: the block closes the clauses, and ours goes behind the schedules.
  const follows = outline.slice(first + 1).find(isScheduleHeading);
  if (follows)
    return atEnd(outline, `schedules follow the signature block (“${openingWords(follows.paragraph.text)}”)`);
  const clause = outline.slice(first + 1).find(isClause);
  if (clause)
    return atEnd(outline, `clauses follow the signature block (“${openingWords(clause.paragraph.text)}”)`);
  const start = signatureStart(outline, first);
  const paragraphs = outline.map(({ paragraph }) => paragraph);
  const before = paragraphs.slice(0, start);
  if (!before.some((paragraph) => !isBlankText(paragraph)))
    return atEnd(outline, "its only words stand in a table with the signatures");
  const last = before.findLast((paragraph) => !isBlankText(paragraph)) ?? before.at(-1);
  // Where a table stands right before the signatures there is no paragraph between them to follow.
  const after = last?.inTable === true ? before.slice(last.index).find(({ inTable }) => !inTable) : last;
  if (!last || !after) return atEnd(outline, "a table stands right before the signature block");
  const named = outline.slice(start).find(({ paragraph }) => !isBlankText(paragraph))?.paragraph.text ?? "";
  return {
    after: after.index,
    because: `before the signature block (“${openingWords(named)}”), after ${paragraphLabel(last, paragraphs)}`,
  };
}
