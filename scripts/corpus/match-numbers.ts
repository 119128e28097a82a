import type { Paragraph } from "../../src/core/snapshot";

/** One paragraph whose number the two programs do not give alike. */
export interface Difference {
  readonly index: number;
  readonly ours: string;
  readonly theirs: string;
  readonly text: string;
}

/** How the numbers of a document compare with those in LibreOffice's plain text of it. */
export interface Comparison {
  readonly compared: number;
  readonly differences: readonly Difference[];
  /** Paragraphs with words that stand nowhere in that text, or not where they were looked for. */
  readonly lost: number;
}

interface Line {
  readonly text: string;
  readonly letters: string;
}

/** How many lines ahead a paragraph is looked for. */
const WINDOW = 80;

const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]+/gu, "");
/** A label as it is compared: without spaces and final full stop; a bullet is none. */
const label = (text: string): string =>
  /[\p{L}\p{N}]/u.test(text) ? text.replace(/\s+/g, "").replace(/\.$/, "") : "";

/** The label before a paragraph's words in a line; undefined where the line is another paragraph's. */
function labelIn(line: Line, words: string): string | undefined {
  const surplus = line.letters.length - words.length;
  if (surplus < 0 || surplus > 20 || !line.letters.endsWith(words)) return undefined;
  const start = /^[^\p{L}\p{N}]*/u.exec(line.text)?.[0].length ?? 0;
  let [at, seen] = [start, 0];
  for (; at < line.text.length && seen < surplus; at++) seen += letters(line.text.charAt(at)).length;
  const rest = /^[)\].]*/.exec(line.text.slice(at))?.[0] ?? "";
  return surplus === 0 ? "" : label(line.text.slice(0, at) + rest);
}

/** Finds each paragraph in the text, in order, and compares what stands before its words with the number that we read. */
export function matchNumbers(paragraphs: readonly Paragraph[], plain: string): Comparison {
  const lines = plain
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((text): Line => ({ text, letters: letters(text) }));
  const differences: Difference[] = [];
  let [next, compared, lost] = [0, 0, 0];
  for (const { index, number, text } of paragraphs) {
    const words = letters(text.split("\n")[0] ?? "");
    if (words.length < 4) continue;
    const ahead = lines.slice(next, next + WINDOW).map((line) => labelIn(line, words));
    const found = ahead.findIndex((one) => one !== undefined);
    const theirs = ahead[found];
    if (theirs === undefined) {
      lost++;
      continue;
    }
    next += found + 1;
    const ours = label(number);
    if (ours === "" && theirs === "") continue;
    compared++;
    if (ours !== theirs) differences.push({ index, ours, theirs, text: text.slice(0, 60) });
  }
  return { compared, differences, lost };
}
