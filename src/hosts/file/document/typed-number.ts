/** Words behind a figure that make it an amount: "1.5 million pounds", "37.5 Hours", "2.30 pm". */
const UNIT =
  /^(hundred|thousand|million|billion|bn|m|k|per\s?cent|percent|per|times|x|pence|pounds?|gbp|eur|usd|euros?|p|seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|am|pm|a\.m|p\.m|noon|fte|ftes|kg|g|tonnes?|tons?|t|km|cm|mm|metres?|miles?|acres?|hectares?|litres?|kwh|mwh|kw|mw|points?|of|to|and|or|out|x)\b/i;
const CAPITAL_UNIT =
  /^(Hundred|Thousand|Million|Billion|Per\s?[Cc]ent|GBP|EUR|USD|FTE|FTEs|KG|MW|MWh|KW|AM|PM|Hours?|Days?|Weeks?|Months?|Years?)\b/;
const OPENING = /^[\p{Lu}"“‘'[(]/u;

const FIGURES = /^\s*((?:[1-9]\d{0,2}|0)(?:\.(?:0\d[1-9]|0[1-9]0|0|[1-9]\d{0,2})){0,5})(\.?)([ \t\u00a0]*)/;
const BRACKETED = /^\s*(\((?:\d{1,3}|[a-z]{1,2}|[ivxlc]{1,6}|[A-Z]{1,2}|[IVX]{1,6})\))\s*(?=\S)/u;
const HALF_BRACKETED = /^\s*([a-z]{1,2}\)|[ivxlc]{1,6}\)|\d{1,3}\))\s+(?=\S)/u;
const TABBED = /^\s*([A-Z]|[a-z]|[ivxlc]{2,6}|[IVXLC]{2,6})\.?[ \u00a0]*\t\s*(?=\S)/u;
/** "a. the goods", "iv. the rest", "II. Services"; a capital alone is somebody's initial. */
const POINTED = /^\s*([a-z]|[ivxlc]{2,6}|[IVXLC]{2,6})\.[ \u00a0]+(?=\S\S)(?!\S\.)/u;

/** Whether figures are a clause's number, by what follows them. */
function isClauseNumber(figures: string, point: string, space: string, rest: string): boolean {
  const parts = figures.split(".").length;
  if (rest === "") return false;
  if (space.includes("\t")) return true;
  // "12 Months" and "3 The Street" have neither a full stop nor a tab.
  if (parts === 1 && point === "") return false;
  if (parts <= 2 && CAPITAL_UNIT.test(rest)) return false;
  if (OPENING.test(rest)) return true;
  if (space === "" || !/^\p{Ll}/u.test(rest)) return false;
  return parts > 2 || point !== "" || !UNIT.test(rest);
}

/**
 * Splits a number that somebody typed from the text behind it; the number is without its final full stop, "" where there is none.
 * The text is always an ending of what was given. "Schedule 1" is a title and no number; so are dates, sums and amounts no numbers.
 */
export function splitTypedNumber(text: string): { readonly number: string; readonly rest: string } {
  const figures = FIGURES.exec(text);
  if (figures) {
    const [whole, number = "", point = "", space = ""] = figures;
    const rest = text.slice(whole.length);
    if (isClauseNumber(number, point, space, rest)) return { number, rest: rest.trimStart() };
  }
  for (const form of [BRACKETED, HALF_BRACKETED, TABBED, POINTED]) {
    const match = form.exec(text);
    if (match?.[1] !== undefined) return { number: match[1], rest: text.slice(match[0].length) };
  }
  return { number: "", rest: text };
}
