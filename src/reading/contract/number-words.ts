const UNITS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const SCALES: readonly (readonly [string, number])[] = [
  ["million", 1_000_000],
  ["thousand", 1000],
  ["hundred", 100],
];

function belowHundred(words: readonly string[]): number | undefined {
  const [first = "", second, more] = words;
  if (second === undefined && UNITS.includes(first)) return UNITS.indexOf(first);
  if (more !== undefined || !TENS.includes(first)) return undefined;
  const rest = second === undefined ? 0 : UNITS.indexOf(second);
  const isRest = second === undefined || (rest > 0 && rest < 10);
  return isRest ? (TENS.indexOf(first) + 2) * 10 + rest : undefined;
}

/** "three hundred twelve": so many of the greatest scale, and what is left of it. */
function wholeOf(words: readonly string[], [scale, ...less]: typeof SCALES): number | undefined {
  if (!scale) return belowHundred(words);
  const [name, value] = scale;
  const at = words.indexOf(name);
  if (at < 0) return wholeOf(words, less);
  const many = wholeOf(words.slice(0, at), less);
  const rest = words.slice(at + 1);
  if (many === undefined || many === 0) return undefined;
  if (rest.length === 0) return many * value;
  const more = wholeOf(rest, less);
  return more === undefined || more === 0 || more >= value ? undefined : many * value + more;
}

/** The whole number that words or figures say: "six", "twenty-four", "three hundred and twelve", "12". */
export function numberWord(text: string): number | undefined {
  const key = text
    .trim()
    .toLowerCase()
    .replace(/^a (?=hundred|thousand|million)/, "one ");
  if (/^\d+$/.test(key)) return Number(key);
  const words = key.split(/(?<=hundred|thousand|million)(?:,? and |, )|[-\u2011\s]+/);
  return wholeOf(words, SCALES);
}

const WORD = String.raw`(?:${[...TENS, ...UNITS.slice(1).toReversed()].join("|")}|(?:hundred|thousand|million|billion|dozen)s?)\b`;
const JOIN = String.raw`(?:(?<=hundred|thousand|million)(?:,? and |, )|[-\u2011\s]+)`;
const PART = String.raw`(?: and (?:an? |one |three )?(?:half|quarters?|thirds?)\b)`;

/** A number in words up to its end, whether it can be read or not, as part of a larger pattern. */
export const NUMBER_WORD = String.raw`(?:(?:a (?=hundred|thousand|million|billion|dozen))?${WORD}(?:${JOIN}${WORD})*(?!${JOIN}${WORD})(?:${PART}|(?!${PART})))`;
