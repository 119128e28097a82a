import type { Paragraph, Paragraphs } from "../core/snapshot";
import { isSignature } from "./contract-signs";
import { openingWords, paragraphLabel } from "./paragraph-place";

/** Where a schedule of ours would go, and why. */
export interface InsertPlace {
  readonly after: number;
  readonly because: string;
}

/** How many paragraphs a signature block may have behind its first line and still end the document. */
const LONGEST_BLOCK = 40;

const isEmpty = (paragraph: Paragraph): boolean => paragraph.text.trim() === "";
const isOurs = (paragraph: Paragraph): boolean => paragraph.tag.startsWith("cw:");

/** First paragraph of the signature block that ends the document; undefined where there is none. */
function signatureStart(paragraphs: readonly Paragraph[]): number | undefined {
  const first = paragraphs.findIndex(
    (paragraph, index) =>
      index > 0 && paragraphs.length - index <= LONGEST_BLOCK && isSignature(paragraph.text),
  );
  if (first < 0) return undefined;
  // A schedule or a clause behind it: the block closes the body, and what follows is as much of the contract.
  const follows = paragraphs
    .slice(first + 1)
    .some(
      (one) =>
        /^(schedule|annex|appendix)\b/i.test(`${one.number} ${one.text}`.trim()) && one.text.length < 100,
    );
  if (follows) return undefined;
  let start = first;
  // Its heading and the sentence that leads into it belong to it.
  for (let at = first - 1; at > 0; at--) {
    const paragraph = paragraphs[at];
    if (!paragraph || isOurs(paragraph)) break;
    const leads =
      /\b(entered into|executed|signed|duly authorised|witness)\b/i.test(paragraph.text) &&
      paragraph.number === "";
    if (leads) start = at;
    else if (!isEmpty(paragraph)) break;
  }
  return start;
}

/** Before the signature block that ends the document, else at its end; never in front of blank lines that we could follow. */
export function placeToInsert({ paragraphs }: Paragraphs): InsertPlace {
  const signature = signatureStart(paragraphs);
  const named = signature === undefined ? undefined : paragraphs[signature];
  const before = paragraphs.slice(0, signature ?? paragraphs.length);
  const last = before.findLast((paragraph) => !isEmpty(paragraph)) ?? before.at(-1);
  if (!last) return { after: -1, because: "at the start: the document has no words yet" };
  const after = signature === undefined ? paragraphs.length - 1 : last.index;
  const where = `after ${paragraphLabel(last)}`;
  return {
    after,
    because: named
      ? `before the signature block (“${openingWords(named.text)}”), ${where}`
      : `at the end, ${where}: no signature block closes the document`,
  };
}
