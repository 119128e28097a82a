import { BLANK, known, unclear, type Reading } from "../../core/quantity";
import type { Measure } from "../../core/ruleset";
import type { Paragraphs } from "../../core/snapshot";
import type { MeasureIndex } from "../match-measure";
import { paragraphPlace } from "../../core/paragraph-place";
import { dateReading, measureNamed, quantityReading, type UncountedCommitment } from "./commitment-parts";
import { readCommitmentLine } from "./commitment-lines";
import { NUMBER_WORD } from "./number-words";
import type { Sentence } from "./sentences";
import type { Words } from "../words";

const FIGURE = String.raw`£ ?\d[\d,]*(?:\.\d+)?(?: ?(?:million|thousand|hundred|bn|m|k)\b)?|\d[\d,]*(?:\.\d+)?(?: ?(?:%|per ?cent\b)| (?:million|thousand|hundred|dozen)\b)?|${NUMBER_WORD}(?: per ?cent\b)?`;
/** A number with what may stand before it, and the words behind it up to the end of the phrase. */
const AMOUNT = new RegExp(
  String.raw`\b(?:(at least|not (?:less|fewer) than|a minimum of|no (?:less|fewer) than)|(up to|approximately|about|around|some|between|circa|not more than|a maximum of))?\s*(?<![\p{L}\p{N}.,£/-])(${FIGURE})(?:\s*(?:–|-|to|or|and)\s*(${FIGURE}))?(?![\p{N}/])\s+((?:\(\w+\)\s+)?[^.;:,]{0,90})`,
  "giu",
);
const DATE = String.raw`\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}{3,9},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4}`;
const DUE = new RegExp(String.raw`\b(?:by|before|on|no later than|not later than)\s+(${DATE})`, "iu");
/** Where the phrase that a number counts ends. */
const END =
  /\b(?:by|before|on or|no later|during|over|throughout|within|in each|each year|per (?:year|annum)|who|which|that|for the (?:duration|term)|at no|under this|shall|must|will)\b/i;
const NO_COUNT =
  /^(?:years?|months?|days?|working days?|business days?|calendar|week(?:s)? of (?:the|receipt|this)|clause|paragraph|january|february|march|april|may|june|july|august|september|october|november|december|\(\d)/i;

/** The measure that some of the words name: the longest title or synonym among them. */
function measureAmong(words: readonly string[], index: MeasureIndex): Measure | undefined {
  for (let size = Math.min(9, words.length); size > 0; size--) {
    const found = new Set<Measure>();
    for (let start = 0; start + size <= words.length; start++)
      for (const measure of index.named(words.slice(start, start + size).join(" "))) found.add(measure);
    const [only] = found;
    if (only) return found.size === 1 ? only : undefined;
  }
  return undefined;
}

/** "weeks of apprenticeship training" counts weeks; "apprentices" counts apprentices. */
function unitIn(phrase: string): string {
  const [unit = ""] = phrase.split(/\s+(?:of|in|with|from|to|for|on|at|across)\s+/i);
  return unit.replace(/^(?:new|additional|full[- ]time|local|paid)\s+/i, "").trim();
}

function placeIn(text: string, places: readonly string[]): Reading<string> {
  const place = places.filter((name) =>
    new RegExp(`\\b(?:in|within|across)\\b[^.;]*\\b${name}\\b`, "i").test(text),
  );
  return place.length === 0 ? BLANK : known(place.join(", "));
}

/** What a sentence needs beside itself to be read. */
export interface SentenceReader {
  readonly document: Paragraphs;
  readonly words: Words;
  readonly index: MeasureIndex;
  readonly places: readonly string[];
}

function commitmentIn(
  match: RegExpExecArray,
  text: string,
  reader: SentenceReader,
): readonly Omit<UncountedCommitment, "at" | "quantityAt" | "unitAt" | "dueAt" | "placeAt">[] {
  const [, , loose, figure = "", other, behind = ""] = match;
  const rest = (behind.split(END)[0] ?? "").replace(/^\(\w+\)\s*/, "").trim();
  if (
    NO_COUNT.test(behind.trim()) ||
    /\b(?:clause|paragraph|section|schedule|annex|lot)\s*$/i.test(
      text.slice(0, match.index + match[0].indexOf(figure)),
    )
  )
    return [];
  const money = figure.startsWith("£");
  const percent = /%|cent/i.test(figure);
  const before =
    text
      .slice(0, match.index)
      .split(/\b(?:shall|must|will|agrees? to|undertakes? to)\b/i)
      .at(-1) ?? "";
  const phrase = money || percent ? `${before} ${rest}` : rest;
  const measure =
    measureNamed(reader.index, rest) ??
    measureAmong(
      phrase.split(/\s+/).filter((word) => word !== ""),
      reader.index,
    );
  // Numbers stand in every clause: one that counts no measure is no commitment.
  if (!measure) return [];
  const unit = money ? "£" : percent ? "%" : unitIn(rest);
  const isUnclear = loose !== undefined || other !== undefined;
  const written = (
    match[0].slice(0, match[0].indexOf(figure) + figure.length) + (other === undefined ? "" : ` to ${other}`)
  ).trim();
  return [
    {
      measure: measure.id,
      label: money || percent ? measure.title : rest,
      quantity: isUnclear
        ? unclear(written, "ambiguous")
        : quantityReading(figure.replace(/per ?cent/i, "%").replace(/\s+%/, "%")).quantity,
      unit: unit === "" ? BLANK : known(unit),
      horizon: BLANK,
      due: dateReading(DUE.exec(text)?.[1] ?? ""),
      place: placeIn(text, reader.places),
      evidence: BLANK,
      remedy: BLANK,
      from: "sentence",
    },
  ];
}

/** The commitments that sentences lay on the supplier in wording on social value: "The Supplier shall employ 4 apprentices by 31 March 2027". */
export const sentenceCommitments = (
  sentences: readonly Sentence[],
  reader: SentenceReader,
): readonly UncountedCommitment[] =>
  sentences.flatMap(({ paragraph, line, obligations, text }) => {
    if (!obligations.some(({ side }) => side !== "authority")) return [];
    if (paragraph.inTable || readCommitmentLine(reader.document, paragraph, reader.index)) return [];
    const around = [paragraph, ...line.leads, ...line.headings].map((one) => one.text);
    const isOnMatter =
      around.some((one) => reader.words.isSocialValue(one)) ||
      line.headings.some((heading) => reader.index.match(heading.text).is === "measure");
    if (!isOnMatter) return [];
    const at = paragraphPlace(reader.document, paragraph);
    return [...text.matchAll(AMOUNT)]
      .flatMap((match) => commitmentIn(match, text, reader))
      .map((one) => ({ ...one, at, quantityAt: at, unitAt: at, dueAt: at, placeAt: at }));
  });
