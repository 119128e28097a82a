const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(value: number): string {
  let rest = value;
  let out = "";
  for (const [worth, letters] of ROMAN) {
    for (; rest >= worth; rest -= worth) out += letters;
  }
  return out;
}

/** Letters as Word counts them: a to z, then aa, bb to zz, then aaa. */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

function ordinal(value: number): string {
  const [tens, ones] = [value % 100, value % 10];
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][ones] ?? "th");
  return `${String(value)}${ending}`;
}

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const IRREGULAR: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

function words(value: number): string {
  if (value < 20) return SMALL[value] ?? "";
  const rest = value % (value < 100 ? 10 : 100);
  if (value < 100) return `${TENS[Math.floor(value / 10) - 2] ?? ""}${rest > 0 ? `-${words(rest)}` : ""}`;
  return `${words(Math.floor(value / 100))} hundred${rest > 0 ? ` ${words(rest)}` : ""}`;
}

const ordinalWords = (value: number): string =>
  words(value).replace(/[a-z]+$/, (last) => IRREGULAR[last] ?? `${last.replace(/y$/, "ie")}th`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** One counter in a numbering format's figures; formats of other scripts, and words above 999, are given in decimal figures. */
export function formatNumber(value: number, format: string): string {
  const countable = value > 0 && value < 4000;
  // A format of Word's own making shows how it begins: "001, 002, 003, …".
  if (/^0*1\b/.test(format)) return String(value).padStart(format.indexOf("1") + 1, "0");
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "lowerLetter":
      return countable ? letters(value) : String(value);
    case "upperLetter":
      return countable ? letters(value).toUpperCase() : String(value);
    case "lowerRoman":
      return countable ? roman(value) : String(value);
    case "upperRoman":
      return countable ? roman(value).toUpperCase() : String(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "ordinal":
      return ordinal(value);
    case "cardinalText":
      return value < 1000 ? capital(words(value)) : String(value);
    case "ordinalText":
      return value < 1000 ? capital(ordinalWords(value)) : String(value);
    case "numberInDash":
      return `- ${String(value)} -`;
    default:
      return String(value);
  }
}
