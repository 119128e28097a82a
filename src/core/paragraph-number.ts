import type { Paragraph } from "./snapshot";

/** What the schedule that holds clauses of ours is called where a place in it is named. */
const SCHEDULE = "Social value schedule";

/** How far above an item its clause is looked for. */
const FURTHEST = 60;

const DECIMAL = /^[\d.]+$/;
const LETTER = /^\(?[a-z]{1,2}[.)]?$/;
const NUMERAL = /^\(?[ivx]{1,5}[.)]?$/;

const lettersOf = (number: string): string => number.replace(/[^a-z]/g, "");

/** Whether "(i)" comes right after "(h)", and so is a letter and no numeral. */
const isNextLetter = (number: string, before: string): boolean => {
  const [own, last] = [lettersOf(number), lettersOf(before)];
  return own.length === 1 && last.length === 1 && own.charCodeAt(0) === last.charCodeAt(0) + 1;
};

/** Whether a paragraph stands in a schedule of ours, whose clauses are numbered anew in typed numbers. */
const isInSchedule = ({ tag, ourTags = [], bookmarks = [], numbering }: Paragraph): boolean =>
  numbering === "typed" && [...ourTags, tag, ...bookmarks].some((one) => /^cw[:_](?!fill)/.test(one));

/** The numbers over an item such as "(a)" or "(i)", the outermost first: those of its clause and of its item. */
function numbersOver(
  { index, number, inTable }: Paragraph,
  paragraphs: readonly Paragraph[],
): readonly string[] {
  if (inTable || !(LETTER.test(number) || NUMERAL.test(number))) return [];
  let item: string | undefined;
  for (let at = index - 1; at >= Math.max(0, index - FURTHEST); at--) {
    const above = paragraphs[at];
    if (!above || above.inTable) continue;
    if (above.number === "" && above.level !== undefined) return [];
    if (DECIMAL.test(above.number)) return [above.number, ...(item === undefined ? [] : [item])];
    const isItem = LETTER.test(above.number) && !NUMERAL.test(above.number);
    if (item === undefined && isItem && NUMERAL.test(number)) {
      if (isNextLetter(number, above.number)) item = "";
      else item = above.number;
    }
  }
  return [];
}

/**
 * A paragraph's number as a reader looks it up: "§14.4", with its clause in front of an item ("§14.4 (a)(i)"); in a schedule of ours
 * "Social value schedule, 3.1", so that it is not taken for a clause of the contract. "" for a paragraph without a number.
 */
export function paragraphNumber(paragraph: Paragraph, paragraphs: readonly Paragraph[]): string {
  const { number } = paragraph;
  if (number === "") return "";
  const [clause, item = ""] = numbersOver(paragraph, paragraphs);
  const whole = clause === undefined ? number : `${clause} ${item}${number}`;
  if (isInSchedule(paragraph)) return `${SCHEDULE}, ${whole}`;
  return DECIMAL.test(clause ?? number) ? `§${whole}` : whole;
}
