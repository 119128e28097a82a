/** A number typed as text, with whatever stands about it. */
export type NumberText =
  | {
      readonly is: "number";
      readonly value: number;
      readonly pounds: boolean;
      readonly percent: boolean;
      /** Words behind the number, such as "people"; "" for none. */
      readonly words: string;
    }
  | { readonly is: "unclear"; readonly why: "not-a-number" | "ambiguous" };

const FORM =
  /^(\()?\s*([-−+])?\s*(£|GBP\b)?\s*([-−])?\s*(\d[\d.,]*|\.\d+)\s*(?:(k|m|bn|hundred|thousand|million|billion)(?![\p{L}\p{N}]))?\s*(%|per ?cent\b)?\s*(\))?\s*(.*)$/iu;

/** Digits inside a unit's word count nothing: the 2 of "tonnes CO2e" or of "m2". */
const UNIT_WORD =
  /(?<![\p{L}\p{N}])(?:(?:k|kg|t|kt|mt)?(?:co2|ch4|n2o|sf6|nf3|pm10)\p{L}{0,2}|[ckm]?m[23])(?![\p{L}\p{N}])/giu;

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

const NOT_A_NUMBER = { is: "unclear", why: "not-a-number" } as const;
const AMBIGUOUS = { is: "unclear", why: "ambiguous" } as const;

function digitsOf(text: string): number | "ambiguous" {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(",", ""));
  // "1.200" is one and a fifth here and twelve hundred on the Continent.
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return "ambiguous";
  if (/^(\d+(\.\d+)?|\.\d+)$/.test(text)) return Number(text);
  return "ambiguous";
}

/** Reads a number as people type it in Britain: "1,200", "£3.5k", "(5)", "12 people". Never guesses: "10-12", "1,20" and "approx 10" are unclear. */
export function parseNumber(text: string): NumberText {
  const trimmed = text.replace(/[\s\u00a0]+/g, " ").trim();
  if (/^(nil|zero)$/i.test(trimmed))
    return { is: "number", value: 0, pounds: false, percent: false, words: "" };
  const match = FORM.exec(trimmed);
  if (!match) return NOT_A_NUMBER;
  const [, opened, sign, currency, innerSign, digits = "", scale = "", percent, closed, rest = ""] = match;
  const value = digitsOf(digits);
  if (value === "ambiguous") return AMBIGUOUS;
  if (/^[\d.,/–—~-]|\d/.test(rest.replace(UNIT_WORD, ""))) return AMBIGUOUS;
  if (rest !== "" && !/^[\p{L}(]/u.test(rest)) return NOT_A_NUMBER;
  if ((opened === undefined) !== (closed === undefined)) return NOT_A_NUMBER;
  // "5m" without a pound sign may be five metres.
  if (scale.toLowerCase() === "m" && currency === undefined) return AMBIGUOUS;
  const isNegative = opened !== undefined || (sign !== undefined && sign !== "+") || innerSign !== undefined;
  const scaled = Number((value * (SCALES[scale.toLowerCase()] ?? 1)).toPrecision(15));
  return {
    is: "number",
    value: isNegative ? -scaled : scaled,
    pounds: currency !== undefined,
    percent: percent !== undefined,
    words: rest.trim(),
  };
}
