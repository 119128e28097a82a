import type { ClauseDifference, ParagraphDifference } from "./clause-difference";
import { predicatesIn } from "./predicates";
import type { ClauseRule } from "./ruleset";
import { statementsOf } from "./statements";
import { weakDutiesIn, type WeakGrammar } from "./weak-duty";
import type { Piece } from "./word-difference";

/** How a clause of ours was made weaker: weak words, a duty taken out, a condition put in, or another party obliged. */
export interface Weakening {
  readonly why: "weak-words" | "duty-gone" | "condition" | "party";
  /** The words that weaken it, or those that are gone. */
  readonly words: string;
  readonly paragraph: ParagraphDifference;
  /** What the duties of that paragraph ask for; where the rules name none, the paragraph's own words. */
  readonly duty: string;
}

const FIRM = /\b(?:must|shall|will|is to|are to|undertakes? to|agrees? to)\b/gi;
const CONDITIONS =
  /\b(?:(?:must|shall|will|is|are|do|does) not|unless|except|save|provided that|only (?:if|where)|subject to)\b/gi;

/** What in a clause's difference weakens its duties, in the order of the document. */
export function weakeningsIn(
  difference: ClauseDifference,
  clause: ClauseRule,
  grammar: WeakGrammar,
): readonly Weakening[] {
  const { paragraphs } = difference;
  // What a slot holds is the document's: weak words there are new too.
  const before = weakWordsOf(
    paragraphs.map(({ template }) => template.replace(/\{\w+\}/g, "it")),
    grammar,
  );
  const after = weakWordsOf(
    paragraphs.map(({ document }) => document),
    grammar,
  );
  return paragraphs.flatMap((paragraph, index): readonly Weakening[] => {
    const lead = before[index]?.lead ?? "";
    const because = (why: Weakening["why"], words: string): readonly Weakening[] => [
      { why, words, paragraph, duty: dutyOf(paragraph, clause) },
    ];
    if (paragraph.is === "missing")
      return paragraph.part !== 0 && isDuty(paragraph, lead) ? because("duty-gone", paragraph.rules) : [];
    const weak =
      without(after[index]?.words ?? [], before[index]?.words ?? [])[0] ?? directly(paragraph, lead, grammar);
    if (weak !== undefined) return because("weak-words", weak);
    if (paragraph.is === "added" || paragraph.part === 0) return [];
    const firm = count(paragraph.rules, FIRM) - count(paragraph.document, FIRM);
    const obliged = firmOf(paragraph.rules, grammar) - firmOf(paragraph.document, grammar);
    if (firm <= 0 && obliged > 0) return because("party", goneOf(paragraph.pieces));
    if (firm > 0) return because("duty-gone", goneOf(paragraph.pieces));
    const condition = without(
      paragraph.document.match(CONDITIONS) ?? [],
      paragraph.template.match(CONDITIONS) ?? [],
    )[0];
    return condition !== undefined && isDuty(paragraph, lead) && !isAuthoritys(paragraph, grammar)
      ? because("condition", condition)
      : [];
  });
}

/** The weak duties of each paragraph of a version, and the words that lead it in. */
function weakWordsOf(
  texts: readonly string[],
  grammar: WeakGrammar,
): readonly { readonly words: readonly string[]; readonly lead: string }[] {
  const statements = statementsOf(texts.map((text) => ({ text, number: "" })));
  return texts.map((_, index) => {
    const own = statements.filter(({ paragraph }) => paragraph === index);
    return {
      words: own.flatMap((statement) => weakDutiesIn(statement, grammar).map(({ words }) => words)),
      lead: own[0]?.lead ?? "",
    };
  });
}

/** A firm verb that gave way to a weak one, or an effort or let-out put in beside it, whoever the sentence is about save the authority. */
function directly(
  paragraph: ParagraphDifference,
  lead: string,
  { weak, parties }: WeakGrammar,
): string | undefined {
  const { pieces, rules, document } = paragraph;
  if (paragraph.is === "added" || !(isDuty(paragraph, lead) || count(rules, FIRM) > 0)) return undefined;
  let at = 0;
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === "new") {
      const firm = pieces[index - 1]?.kind === "gone" ? count(pieces[index - 1]?.text ?? "", FIRM) : 0;
      const modal = firm > count(text, FIRM) ? text.match(weak.modals)?.[0] : undefined;
      const found = modal ?? softened(text, document, at, weak);
      const subject = predicatesIn(document, parties).findLast((one) => one.at <= at + text.length)?.subject;
      if (found !== undefined && subject !== "authority") return found;
    }
    if (kind !== "gone") at += text.length;
  }
  return undefined;
}

/** An effort or a let-out of which some word is new. */
function softened(text: string, document: string, at: number, weak: WeakGrammar["weak"]): string | undefined {
  return [weak.efforts, weak.hedges, weak.denials]
    .flatMap((pattern) => [...document.matchAll(pattern)])
    .find(({ index, 0: words }) => index < at + text.length && index + words.length > at)?.[0];
}

const isDuty = ({ duties, rules }: ParagraphDifference, lead: string): boolean =>
  duties.length > 0 || count(`${lead} ${rules}`, FIRM) > 0;

const isAuthoritys = ({ document }: ParagraphDifference, { parties }: WeakGrammar): boolean =>
  predicatesIn(document, parties).every(({ subject }) => subject === "authority") &&
  count(document, FIRM) > 0;

const firmOf = (text: string, { parties }: WeakGrammar): number =>
  predicatesIn(text, parties).filter(({ subject, words }) => subject === "obliged" && count(words, FIRM) > 0)
    .length;

function dutyOf({ duties, rules, document }: ParagraphDifference, clause: ClauseRule): string {
  const named = clause.duties.filter(({ id }) => duties.includes(id)).map(({ what }) => what);
  return named.length > 0 ? named.join("; ") : rules === "" ? document : rules;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Words of a list that another does not have as often, without regard to case. */
function without(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = others.map((word) => word.toLowerCase());
  return all.filter((word) => {
    const at = left.indexOf(word.toLowerCase());
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const goneOf = (pieces: readonly Piece[]): string =>
  pieces
    .filter(({ kind }) => kind === "gone")
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join(" … ");
