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

/** One counter in a numbering format's figures; formats of other scripts are given in decimal figures. */
export function formatNumber(value: number, format: string): string {
  const countable = value > 0 && value < 4000;
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
    default:
      return String(value);
  }
}
