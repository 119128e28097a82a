import { sentencesOf } from "./sentences";

/** What a statement is made from: a paragraph's text and the number before it. */
export interface NumberedText {
  readonly text: string;
  readonly number: string;
}

/**
 * One sentence of a contract, made whole: an item of a list ("(a) seek to recruit …") carries the words that lead it in ("The Supplier must").
 */
export interface Statement {
  /** Index, in the list given, of the paragraph that holds its own words. */
  readonly paragraph: number;
  /** Words that lead it in, without their colon; "" for none. */
  readonly lead: string;
  /** Index of the paragraph that holds the lead-in, where that is another one. */
  readonly leadParagraph: number | undefined;
  readonly text: string;
  /** Where its own words start in the paragraph's text. */
  readonly start: number;
}

interface Open {
  readonly words: string;
  readonly paragraph: number;
  /** Shape of the numbers of its items, once the first is known. */
  shape: string | undefined;
}

const LEADS_IN = /(?::|:\s*[-–—]|[-–—])\s*$/;
const ITEM = /^\s*(?:\(?[a-z]{1,2}\)|\(?[ivxl]{1,5}\)|[•·▪◦‣*–—-])\s+/;
const NESTED = /(^|[\s:;,])\((?:[a-z]{1,2}|[ivxl]{1,5}|\d{1,2})\)\s+(?=\S)/g;

/** The form of a number: "(a)", "(i)", "1.2", "•": items of one list share it. */
function shapeOf({ number, text }: NumberedText): string {
  const shown = number !== "" ? number : (ITEM.exec(text)?.[0] ?? "").trim();
  if (/^\(?[ivxl]+[.)]$/.test(shown)) return "roman";
  if (/^\(?[a-z]{1,2}[.)]$/.test(shown)) return "letter";
  if (/^\(?[A-Z]{1,2}[.)]$/.test(shown)) return "capital";
  if (/\d/.test(shown)) return `depth ${String(shown.replace(/[.)]$/, "").split(".").length)}`;
  return shown === "" ? "" : "sign";
}

/** Every sentence of a run of paragraphs in its order; items, in paragraphs of their own or inside one, carry their lead-in. */
export function statementsOf(paragraphs: readonly NumberedText[]): readonly Statement[] {
  const open: Open[] = [];
  let previous = "";
  return paragraphs.flatMap((paragraph, index) => {
    const { text } = paragraph;
    if (text.trim() === "") return [];
    close(open, paragraph, previous);
    const outer = open.at(-1);
    const lead = open.map(({ words }) => words).join(" ");
    const statements = sentencesOf(text).flatMap((sentence, order) =>
      itemsOf(sentence.text).map(({ before, own, start }) => ({
        paragraph: index,
        lead: [order === 0 ? lead : "", before].filter((words) => words !== "").join(" "),
        leadParagraph: order === 0 ? outer?.paragraph : undefined,
        text: own,
        start: sentence.start + start,
      })),
    );
    const last = sentencesOf(text).at(-1)?.text ?? "";
    if (LEADS_IN.test(last) && statements.length > 0)
      open.push({
        words: withoutNumber(last).replace(LEADS_IN, "").trim(),
        paragraph: index,
        shape: undefined,
      });
    previous = text.trim();
    return statements;
  });
}

const withoutNumber = (text: string): string => text.replace(ITEM, "");

/** Ends the lists to which a paragraph does not belong. */
function close(open: Open[], paragraph: NumberedText, previous: string): void {
  const shape = shapeOf(paragraph);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (top.shape === undefined) {
      // The first paragraph behind a colon is an item, unless it opens a new numbered clause.
      if (/^[A-Z]/.test(paragraph.text.trim()) && shape === "" && open.length > 1) {
        open.pop();
        continue;
      }
      top.shape = shape;
      return;
    }
    const goesOn = !/\.["”’)]?$/.test(previous) || LEADS_IN.test(previous);
    if (top.shape === shape && (shape !== "" ? isItem(paragraph, shape) || goesOn : goesOn)) return;
    open.pop();
  }
}

/** Whether a number is that of an item and not of a clause of its own. */
const isItem = ({ text }: NumberedText, shape: string): boolean =>
  !shape.startsWith("depth") || /^[a-z]/.test(text.trim());

/** The items inside one sentence ("must: (a) train; and (b) seek to employ"), each with the words before the first. */
function itemsOf(
  sentence: string,
): readonly { readonly before: string; readonly own: string; readonly start: number }[] {
  const skip = ITEM.exec(sentence)?.[0].length ?? 0;
  const marks = [...sentence.matchAll(NESTED)].filter(({ index }) => index > skip);
  const [first] = marks;
  if (
    !first ||
    marks.length < 2 ||
    !/[:;,—–-]\s*$|(?:must|shall|will|to|by|may|should)\s*$/.test(sentence.slice(0, first.index + 1))
  )
    return [{ before: "", own: sentence.slice(skip), start: skip }];
  const before = sentence
    .slice(skip, first.index)
    .replace(/[:\s—–-]+$/, "")
    .trim();
  return marks.map((mark, order) => {
    const start = mark.index + mark[0].length;
    return { before, own: sentence.slice(start, marks[order + 1]?.index ?? sentence.length).trim(), start };
  });
}
