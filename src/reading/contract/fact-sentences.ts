import type { Facts } from "../../core/facts";
import { parseDate } from "../parse-date";
import { vatOf } from "../parse-fact";
import { parseNumber } from "../parse-number";
import type { StatedFact } from "./fact-lines";
import type { Outline } from "./outline";
import { numberWord } from "./number-words";

const DATE = String.raw`(\d{1,2}(?:st|nd|rd|th)?(?: day)?(?: of)? \p{L}{3,9},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})`;
const SELF = String.raw`\b(?:(?:this|the) (?:[\p{L}-]+ ){0,3}(?:agreement|contract|deed|appointment|grant|term|funding period|grant period|contract period|services)|term of (?:this|the) (?:[\p{L}-]+ ){0,3}(?:agreement|contract))\b`;
const STARTS = String.raw`(?:commences?|starts?|begins?|takes? effect|(?:comes? into|is in) (?:force|effect)|runs?|commencing|starting|beginning)(?: on| from| with effect from)*(?: and including)?`;
const ENDS = String.raw`(?:until|expires?(?: automatically)?(?: on)?|ends?(?: on)?|ending(?: on)?|terminates?(?: automatically)? on|to)(?: and including)?(?: the end of)?`;

const dateOf = (text: string | undefined): string | undefined => {
  const read = parseDate((text ?? "").replace(/ day(?= of)/, "").replace(/\./g, "/"));
  return read.is === "date" ? read.iso : undefined;
};

/** The last day of a period of months that starts on an ISO date: three years from 1 April 2026 end on 31 March 2029. */
function lastDay(start: string, months: number): string {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const end = new Date(Date.UTC(year, month - 1 + months, day));
  end.setUTCDate(end.getUTCDate() - 1);
  return end.toISOString().slice(0, 10);
}

const PERIOD = new RegExp(
  String.raw`\bfor (?:a|an initial) (?:fixed )?(?:period|term) of (?:\(?([\p{L}-]+|\d+)\)?)(?: \((\d+)\))? (years?|months?) (?:from|commencing|starting|beginning)(?: on| from| with effect from)*(?: and including)? ${DATE}`,
  "iu",
);

const ABOUT = new RegExp(SELF, "iu");
const BEGINS = new RegExp(String.raw`\b${STARTS} ${DATE}`, "iu");
const FINISHES = new RegExp(String.raw`\b${ENDS} ${DATE}`, "iu");

/** Start and end of the contract where a sentence about the contract itself gives dates. */
function termOf(sentence: string): Partial<Facts> {
  const period = PERIOD.exec(sentence);
  if (period) {
    const [, word = "", figure, unit = "", date] = period;
    const start = dateOf(date);
    const many = figure === undefined ? numberWord(word) : Number(figure);
    if (start === undefined || many === undefined) return {};
    return { start, end: lastDay(start, many * (unit.startsWith("year") ? 12 : 1)) };
  }
  const about = ABOUT.exec(sentence);
  if (!about) return {};
  const rest = sentence.slice(about.index);
  const begins = BEGINS.exec(rest);
  // "ends on" counts only of the contract itself, or behind its start: other things expire too.
  const ends = FINISHES.exec(rest);
  const isOwn =
    begins !== null || /^.{0,60}\b(?:expires?|ends?|terminates?|continues?|remains?|until)\b/iu.test(rest);
  const start = dateOf(begins?.[1]);
  const end = isOwn ? dateOf(ends?.[1]) : undefined;
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

const MONEY = String.raw`(£ ?\d[\d,.]*\d(?: ?(?:million|m|k|bn)\b)?|£ ?\d)`;
const TOTAL = String.raw`\b(?:(?:total |maximum |estimated |overall )+(?:contract )?(?:value|price|sum|charges?|grant)|contract (?:value|price|sum)|value) (?:of|under|for|payable under) (?:this|the) (?:[\p{L}-]+ ){0,2}(?:contract|agreement)\b|\b(?:the )?(?:total |maximum )?(?:contract (?:value|price|sum)|grant|maximum sum)\b`;

const VALUE = new RegExp(
  String.raw`(?:${TOTAL})[^.;£]{0,40}?\b(?:is|of|shall be|will be|exceed|up to|are|amounts? to|be) (?:up to |a maximum of |an amount of |the sum of |in total )?${MONEY}([^.;]{0,60})`,
  "iu",
);
/** Sums for a year or a visit, and limits that some value is held against, are not what the contract is worth. */
const OTHER_SUM =
  /\b(?:per|each|a|every) (?:annum|year|month|week|day|hour|claim|event)|annual|invoice|liabilit|insurance|threshold|allowable|\brange\b|\btier\b|exceeds\b|more than|above|below|less than/i;
const VAT = /\b((?:exclu|inclu)\w+(?: of)? VAT|ex VAT|inc VAT|VAT (?:in|ex)cluded)/i;

/** The value that a sentence states for the whole contract, with its VAT basis where the sentence has one. */
function valueIn(sentence: string): Partial<Facts> {
  const found = sentence.includes("£") ? VALUE.exec(sentence) : null;
  if (!found?.[1] || OTHER_SUM.test(sentence)) return {};
  const read = parseNumber(found[1].replace(/[,.]$/, ""));
  if (read.is !== "number") return {};
  const vat = vatOf(VAT.exec(found[2] ?? "")?.[1] ?? "none");
  return { value: read.value, ...(vat && { vat }) };
}

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.;])\s+(?=\p{Lu})/u);

/** Facts that whole sentences state: when the contract starts and ends, and what it is worth. */
export const sentenceFacts = (outline: Outline): readonly StatedFact[] =>
  outline.flatMap(({ paragraph, isOurs, isContents }) =>
    isOurs || isContents || !/\d{4}|£/.test(paragraph.text)
      ? []
      : sentencesOf(paragraph.text)
          .map((sentence) => ({ part: { ...termOf(sentence), ...valueIn(sentence) }, at: paragraph }))
          .filter(({ part }) => Object.keys(part).length > 0),
  );
