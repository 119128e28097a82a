import type { Paragraph } from "../../core/snapshot";
import { obligationsIn, type Obligation, type PartyWords } from "./obligations";
import type { Line, Outline } from "./outline";
import { tokensOf, type Token } from "./tokens";

/** One sentence, or one item of a list behind the words that lead into it. */
export interface Sentence {
  readonly line: Line;
  readonly paragraph: Paragraph;
  /** As written, without its leads. */
  readonly text: string;
  /** Its words behind those of the paragraphs that lead into it. */
  readonly tokens: readonly Token[];
  /** How many of its words the leads gave. */
  readonly led: number;
  readonly obligations: readonly Obligation[];
}

/** Lists of documents, tables of contents and definitions oblige nobody. */
const isNoWording = (
  { paragraph, isOurs, isContents, isHeading }: Line,
  defining: ReadonlySet<number>,
): boolean =>
  isOurs || isContents || isHeading || defining.has(paragraph.index) || paragraph.text.trim() === "";

const split = (text: string): readonly string[] => text.split(/(?<=[.;])\s+(?=[\p{Lu}“"(])/u);

/** The sentences of a document's foreign wording, each with who must do what in it. */
export const readSentences = (
  outline: Outline,
  parties: PartyWords,
  defining: ReadonlySet<number>,
): readonly Sentence[] =>
  outline.flatMap((line) => {
    if (isNoWording(line, defining)) return [];
    const lead = tokensOf(
      line.leads.map(({ text }) => text.split(/(?<=\.)\s+(?=\p{Lu})/u).at(-1) ?? "").join(" "),
    );
    return split(line.paragraph.text).map((text): Sentence => {
      const tokens = [...lead, ...tokensOf(text)];
      return {
        line,
        paragraph: line.paragraph,
        text,
        tokens,
        led: lead.length,
        obligations: obligationsIn(tokens, parties),
      };
    });
  });
