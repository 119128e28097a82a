import { clauseWords, type ClauseWords } from "./clause-words";
import { comparedText, withoutTypedNumber } from "./compared-text";
import type { Facts } from "./facts";
import { pairParagraphs, type ParagraphPair } from "./paragraph-pairs";
import type { ClauseRule } from "./ruleset";
import { filledText, fillingsIn, type Fillings } from "./slot-fillings";
import { wordDifference, type Piece } from "./word-difference";

/** What became of one paragraph of a clause, its heading (`part` 0) included. */
export interface ParagraphDifference {
  readonly is: "same" | "changed" | "missing" | "added" | "moved";
  /** Order in the rules' words: 0 the heading, then its paragraphs; undefined where the document added it. */
  readonly part: number | undefined;
  /** Order among the texts compared; undefined where it is missing. */
  readonly text: number | undefined;
  /** The rules' words with the parties named and the other slots open; "" where the document added the paragraph. */
  readonly template: string;
  /** The rules' words with what the document has in their slots, and the document's words, as compared. */
  readonly rules: string;
  readonly document: string;
  readonly pieces: readonly Piece[];
  /** Ids of the duties that this paragraph of the rules lays on somebody. */
  readonly duties: readonly string[];
}

/** A clause in a document beside the rules' words of one edition. */
export interface ClauseDifference {
  readonly edition: number;
  readonly isSame: boolean;
  readonly paragraphs: readonly ParagraphDifference[];
  /** What stands in its slots. */
  readonly fillings: Fillings;
  /** The rules' words, heading first, with the document's fillings: what would give the clause back. */
  readonly restored: readonly string[];
}

/** What is known about the document besides the clause's texts. */
export interface ComparedWith {
  readonly kind?: Facts["kind"];
  /** The contract's own words for its parties and itself, by slot name, where they are known. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Edition that the document's own tag names; left out: the edition whose words are nearest. */
  readonly edition?: number;
}

/** The words of a clause in each edition and form that a document may hold. */
function versions(
  clause: ClauseRule,
  { kind, edition }: ComparedWith,
): readonly { readonly edition: number; readonly words: ClauseWords }[] {
  const all = [clause, ...clause.earlier.toSorted((a, b) => b.edition - a.edition)].flatMap((one) => {
    const forms =
      kind === undefined && one.fundingAgreement ? (["contract", "funding-agreement"] as const) : [kind];
    return forms.map((form) => ({ edition: one.edition, words: clauseWords(one, form) }));
  });
  const named = all.filter((one) => one.edition === edition);
  return named.length > 0 ? named : all;
}

/** Compares a clause as a document has it (its paragraphs' texts in their order, the heading first where it has one) with the rules' words. */
export function compareClause(
  clause: ClauseRule,
  texts: readonly string[],
  known: ComparedWith = {},
): ClauseDifference {
  const compared = versions(clause, known).map(({ edition, words }) =>
    against(clause, words, edition, texts, known.terms ?? {}),
  );
  const [first] = compared;
  if (!first) throw new Error(`${clause.id} has no words.`);
  return compared.reduce((best, one) => (amount(one) < amount(best) ? one : best), first);
}

/** Letters that are not the same: how far a document is from a version. */
const amount = ({ paragraphs }: ClauseDifference): number =>
  paragraphs
    .flatMap(({ pieces }) => pieces)
    .reduce((sum, { kind, text }) => sum + (kind === "same" ? 0 : text.length), 0);

function against(
  clause: ClauseRule,
  words: ClauseWords,
  edition: number,
  texts: readonly string[],
  terms: Readonly<Record<string, string>>,
): ClauseDifference {
  const raw = [words.heading, ...words.paragraphs.map(({ text }) => text)];
  const right = texts.map(withoutTypedNumber);
  const named = partiesOf(clause, raw, right, terms);
  const left = raw.map((text) => withTerms(text, named, right));
  const pairs = pairsOf(left, right);
  const own = pairs.map(({ left: i, right: j }) =>
    i === undefined || j === undefined
      ? new Map<string, readonly string[]>()
      : fillingsIn(left[i] ?? "", right[j] ?? "", clause.slots),
  );
  const fillings = merged(own);
  const otherwise = (name: string): string =>
    fillings.get(name)?.find((words) => words !== "") ?? defaultOf(clause, name);
  const paragraphs = pairs.map(({ left: i, right: j, isMoved }, order): ParagraphDifference => {
    const rules =
      i === undefined ? "" : comparedText(filledText(left[i] ?? "", own[order] ?? new Map(), otherwise));
    const document = j === undefined ? "" : comparedText(right[j] ?? "");
    const pieces = wordDifference(rules, document);
    const isEqual = pieces.every(({ kind }) => kind === "same");
    const is =
      i === undefined
        ? "added"
        : j === undefined
          ? "missing"
          : isMoved
            ? "moved"
            : isEqual
              ? "same"
              : "changed";
    const duties = i === undefined || i === 0 ? [] : (words.paragraphs[i - 1]?.duties ?? []);
    return {
      is,
      part: i,
      text: j,
      template: i === undefined ? "" : (left[i] ?? ""),
      rules,
      document,
      pieces,
      duties,
    };
  });
  const filled = new Map(pairs.map(({ left: i }, order) => [i, own[order]]));
  return {
    edition,
    isSame: paragraphs.every(({ is }) => is === "same"),
    paragraphs,
    fillings: new Map([...fillings, ...Object.entries(named).map(([name, term]) => [name, [term]] as const)]),
    restored: left.map((text, i) => filledText(text, filled.get(i) ?? new Map(), otherwise)),
  };
}

/** The paragraphs of the rules beside those of the document; slots say nothing about likeness. */
function pairsOf(rules: readonly string[], document: readonly string[]): readonly ParagraphPair[] {
  const pairs = pairParagraphs(
    rules.map((text) => comparedText(text.replace(/\{\w+\}/g, ""))),
    document.map(comparedText),
  );
  const first = document[0] ?? "";
  const isRenamed =
    pairs.some(({ left, right }) => left === 0 && right === undefined) &&
    pairs.some(({ left, right }) => right === 0 && left === undefined) &&
    first.length <= 100 &&
    !/[.;:]\s*$/.test(first);
  if (!isRenamed) return pairs;
  return [
    { left: 0, right: 0, isMoved: false },
    ...pairs.filter(({ left, right }) => left !== 0 && right !== 0),
  ];
}

const defaultOf = (clause: ClauseRule, name: string): string => {
  const slot = clause.slots.find((one) => one.name === name);
  return slot?.default ?? `[${slot?.title ?? name}]`;
};

/** The words with the parties named. A name takes no article: where the document never writes "the Acme Ltd", the rules' article goes. */
function withTerms(
  text: string,
  terms: Readonly<Record<string, string>>,
  document: readonly string[],
): string {
  const all = document.join("\n").toLowerCase();
  return text.replace(/(\bthe )?\{(\w+)\}/gi, (slot, article: string | undefined, name: string) => {
    const term = terms[name];
    if (term === undefined) return slot;
    const isName = all.includes(term.toLowerCase()) && !all.includes(`the ${term.toLowerCase()}`);
    return `${isName ? "" : (article ?? "")}${term}`;
  });
}

function merged(all: readonly Fillings[]): Fillings {
  const out = new Map<string, readonly string[]>();
  for (const fillings of all)
    for (const [name, words] of fillings) out.set(name, [...(out.get(name) ?? []), ...words]);
  return out;
}

/** The words for the parties: as the contract calls them, else as most places of the clause do; elsewhere another name is a change. */
function partiesOf(
  clause: ClauseRule,
  raw: readonly string[],
  texts: readonly string[],
  terms: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const slots = clause.slots.filter(({ type }) => type === "party");
  const pairs = pairsOf(raw, texts);
  const found = merged(
    pairs.map(({ left: i, right: j }) =>
      i === undefined || j === undefined ? new Map() : fillingsIn(raw[i] ?? "", texts[j] ?? "", clause.slots),
    ),
  );
  const named = slots.flatMap(({ name }) => {
    const words = (found.get(name) ?? []).filter((word) => word !== "");
    const term = terms[name];
    // A clause that calls a party otherwise throughout was drafted with that word.
    const isUsed = term !== undefined && (words.length === 0 || words.includes(term));
    const most = isUsed ? term : mostFrequent(words);
    return most === undefined ? [] : [[name, most] as const];
  });
  return Object.fromEntries(named);
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
