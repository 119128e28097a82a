import type { ContractCommitment } from "../../core/contract";
import { BLANK, known, unclear, type Reading } from "../../core/quantity";
import type { Measure } from "../../core/ruleset";
import type { Horizon } from "../../core/tender";
import type { MeasureIndex } from "../match-measure";
import { parseDate } from "../parse-date";
import { parseNumber } from "../parse-number";
import type { Words } from "../words";
import { wordKey } from "../words";
import { blanksIn } from "./blanks-in";
import { NUMBER_WORD, numberWord } from "./number-words";

/** A commitment before it has its order among those under the same measure. */
export type UncountedCommitment = Omit<ContractCommitment, "ordinal">;

/** Words that state nothing: none, a dash, or a blank that waits to be filled; in a cell, brackets around all of it are one. */
export const isUnstated = (text: string): boolean => {
  if (/^\s*\[[^[\]]*\]\s*$/.test(text)) return true;
  const bare = blanksIn(text)
    .filter(({ is }) => is !== "option")
    .toReversed()
    .reduce((rest, { start, text: own }) => rest.slice(0, start) + rest.slice(start + own.length), text);
  return /^[\s\-–—.]*$/.test(bare) || /^\s*(?:tbc|tba|n\/a|to be (?:agreed|confirmed)|none)\s*$/i.test(bare);
};

export const textReading = (text: string): Reading<string> => (isUnstated(text) ? BLANK : known(text.trim()));

/** A date as written; words that are none are unclear. */
export function dateReading(text: string): Reading<string> {
  if (isUnstated(text)) return BLANK;
  const bare = text.trim().replace(/^(?:by|on|before|from|no later than)\s+/i, "");
  const read = parseDate(bare);
  return read.is === "date" ? known(read.iso, text.trim()) : unclear(text.trim(), read.why);
}

export function horizonReading(text: string, words: Words): Reading<Horizon> {
  if (isUnstated(text)) return BLANK;
  const key = wordKey(text.replace(/\b(?:commitments?|measures?)\b/gi, ""));
  if (words.dayOne.has(key)) return known("day-one", text.trim());
  if (words.longTerm.has(key)) return known("long-term", text.trim());
  return unclear(text.trim(), "ambiguous");
}

const IN_WORDS = new RegExp(String.raw`^(?:zero\b|${NUMBER_WORD})`, "iu");
/** Words behind a number that make it another: "2 dozen", "2 and a half", "two to three". */
const MAKES_ANOTHER = new RegExp(
  String.raw`^(?:dozen\b|and (?:an?|one|three) (?:half|quarter|third)|(?:and|or|to|–|-)\s*${NUMBER_WORD})`,
  "iu",
);

/** Its number in words put in figures; undefined where the words cannot be read to their end. */
function inFigures(written: string): string | undefined {
  const words = IN_WORDS.exec(written)?.[0];
  if (words === undefined) return written;
  const value = numberWord(words);
  if (value === undefined) return undefined;
  const rest = written.slice(words.length);
  const again = `(${String(value)})`;
  return `${String(value)}${rest.trimStart().startsWith(again) ? rest.replace(again, "") : rest}`;
}

/** A quantity and the unit that stands with it: "520 weeks", "£20,000", "40%", "yes", "six apprentices". Ranges and estimates are unclear. */
export function quantityReading(text: string): {
  readonly quantity: Reading<number>;
  readonly unit: Reading<string>;
} {
  const written = text.trim();
  if (/^\[[^\]]*\]/.test(written) && blanksIn(written).length > 0) {
    const unit = written.replace(/^\[[^\]]*\]\s*/, "");
    return { quantity: BLANK, unit: textReading(unit) };
  }
  if (isUnstated(written)) return { quantity: BLANK, unit: BLANK };
  if (/^(?:yes|no)$/i.test(written))
    return { quantity: known(/^y/i.test(written) ? 1 : 0, written), unit: known("yes or no") };
  const figures = inFigures(written);
  if (figures === undefined) return { quantity: unclear(written, "ambiguous"), unit: BLANK };
  const read = parseNumber(figures);
  if (read.is === "unclear") return { quantity: unclear(written, read.why), unit: BLANK };
  if (read.value < 0) return { quantity: unclear(written, "negative"), unit: BLANK };
  if (MAKES_ANOTHER.test(read.words)) return { quantity: unclear(written, "ambiguous"), unit: BLANK };
  const unit = read.pounds ? "£" : read.percent ? "%" : read.words;
  return { quantity: known(read.value, written), unit: unit === "" ? BLANK : known(unit) };
}

/** The measure that a label names: by its id in brackets or beside it, its title or a synonym; undefined where none or several fit. */
export function measureNamed(index: MeasureIndex, ...labels: readonly string[]): Measure | undefined {
  for (const label of labels) {
    if (label.trim() === "") continue;
    const match = index.match(label.replace(/\(\d+(?:\.\d+)?% counts\)/, "").trim());
    if (match.is === "measure") return match.measure;
  }
  return undefined;
}
