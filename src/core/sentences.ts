/** A sentence of a paragraph, and where it starts in the paragraph's text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Words before a full stop that end no sentence: "No. 4", "e.g. this", "Acme Ltd. may". */
const SHORT =
  /(?:^|[\s("“‘'[])(?:no|nos|s|ss|sch|sched|para|paras|cl|cls|art|arts|reg|regs|pt|ch|vol|p|pp|e\.g|eg|i\.e|ie|cf|viz|etc|approx|incl|excl|ltd|co|plc|inc|mr|mrs|ms|dr|prof|st|rd|ave|hon|rev|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|tel|ext|est|max|min|dept|govt|[A-Za-z])$/i;

/** What may follow the mark that ends a sentence: closing quotes and brackets, then space. */
const END = /[.!?]+["”’')\]]*(?=\s|$)/g;

/**
 * The sentences of a paragraph, without the space around them. A full stop ends one only before space and a word that can open a sentence, and
 * not behind an abbreviation ("No.", "e.g.", "s."), inside a number ("£1.5m") or inside brackets.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const raw = text.slice(start, end);
    const inner = raw.trim();
    if (inner !== "") sentences.push({ text: inner, start: start + raw.indexOf(inner) });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (isEnd(text.slice(start, match.index), match[0], text.slice(end).trimStart())) add(end);
  }
  add(text.length);
  return sentences;
}

function isEnd(before: string, mark: string, after: string): boolean {
  if (after === "") return true;
  if (mark.startsWith(".") && SHORT.test(before)) return MAY_END.test(before) && OPENING.test(after);
  // A sentence in brackets belongs to the one around it.
  if (count(before, "(") > count(before, ")") + count(mark, ")")) return false;
  return !/^[a-z,;:]/.test(after);
}

const count = (text: string, letter: string): number => text.split(letter).length - 1;

// "… and Acme Ltd. The Supplier …": some abbreviations also end sentences.
const MAY_END = /(?:etc|ltd|co|plc|inc|est|ave|rd)$/i;
const OPENING = /^["“‘'(]?(?:The|This|It|If|Where|In|Each|Any|No)\s/;
