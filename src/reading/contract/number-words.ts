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

/** The whole number below a hundred that words or figures say: "six", "twenty-four", "12". */
export function numberWord(text: string): number | undefined {
  const key = text.trim().toLowerCase();
  if (/^\d+$/.test(key)) return Number(key);
  const unit = UNITS.indexOf(key);
  if (unit >= 0) return unit;
  const [first = "", second, more] = key.split(/[-\s]/);
  const ten = (TENS.indexOf(first) + 2) * 10;
  if (!TENS.includes(first) || more !== undefined) return undefined;
  const rest = second === undefined ? 0 : UNITS.indexOf(second);
  return rest >= 0 && rest < 10 && !(second !== undefined && rest === 0) ? ten + rest : undefined;
}

/** A number in words, as part of a larger pattern. */
export const NUMBER_WORD = String.raw`(?:(?:${TENS.join("|")})(?:[- ](?:${UNITS.slice(1, 10).join("|")}))?|${UNITS.slice(1).toReversed().join("|")})`;
