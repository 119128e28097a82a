import type { Blank } from "../../core/contract";
import type { Paragraph, Paragraphs } from "../../core/snapshot";
import { paragraphPlace } from "../../core/paragraph-place";
import type { Words } from "../words";
import { blanksIn, type BlankText } from "./blanks-in";
import { isBlankText, type Line, type Outline } from "./outline";

const PROMISE =
  /\b(?:commitments?|offers?|offered|undertakings?|pledges?|measures?|benefits?|initiatives?|proposals?)\b/i;

/** Whether words speak of the bidder's social value commitments. */
const promises = (text: string, words: Words): boolean => words.isSocialValue(text) && PROMISE.test(text);

/** The words that lead into a paragraph which holds nothing but blanks: the sentence above it, else its heading. */
function leadOf({ paragraph, leads, headings }: Line, outline: Outline): Paragraph | undefined {
  const lead = leads.at(-1);
  if (lead) return lead;
  const above = outline
    .slice(0, paragraph.index)
    .findLast((line) => !isBlankText(line.paragraph) && !isOnlyBlanks(line.paragraph.text));
  return above?.isHeading === true && above.paragraph === headings[0] ? above.paragraph : undefined;
}

const withoutBlanks = (text: string): string =>
  blanksIn(text)
    .toReversed()
    .reduce((rest, { start, text: own }) => rest.slice(0, start) + rest.slice(start + own.length), text);

const isOnlyBlanks = (text: string): boolean => !/[\p{L}\p{N}]/u.test(withoutBlanks(text));

/** Whether the commitments belong in a blank: it says so, the words right before it do, or it stands alone under words that do. */
function waitsForCommitments(blank: BlankText, line: Line, outline: Outline, words: Words): boolean {
  const { text } = line.paragraph;
  if (blank.is === "option") return false;
  if (blank.is === "guidance") {
    const asks = blank.text.replace(/[^\p{L} ]/gu, " ");
    if (promises(asks, words)) return true;
    if (!PROMISE.test(asks)) return false;
  }
  const before = text.slice(0, blank.start);
  if (/\p{L}/u.test(before)) {
    const isDirect = /(?::|\b(?:are|is|follows?|following|namely|being))\s*[“"]?\s*$/i.test(before);
    return isDirect && promises(before, words);
  }
  const lead = isOnlyBlanks(text) ? leadOf(line, outline) : undefined;
  return lead !== undefined && promises(withoutBlanks(lead.text), words);
}

/** A line to sign on: "Signature: ________", "Date: ________". It is filled by signing, not before. */
const SIGNING =
  /^(?:signed|signature|sign here|name|date|position|job title|title|role|witness|address|occupation)\b[^[\]]{0,60}?:?[\s_.…]*$/i;

/**
 * Every blank of the contract's own words, but for lines to sign on, choices in square brackets included, since they too are text that nobody has settled.
 * Brackets that hold other brackets are not told apart from them: the inner ones are the blanks.
 */
export const readBlanks = (document: Paragraphs, outline: Outline, words: Words): readonly Blank[] =>
  outline.flatMap((line) =>
    line.isContents || SIGNING.test(line.paragraph.text.trim())
      ? []
      : blanksIn(line.paragraph.text).map((blank): Blank => ({
          at: paragraphPlace(document, line.paragraph),
          start: blank.start,
          length: blank.text.length,
          text: blank.text,
          waitsFor:
            !line.isOurs && waitsForCommitments(blank, line, outline, words) ? "commitments" : "something",
        })),
  );
