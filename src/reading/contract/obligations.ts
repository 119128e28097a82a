import { valueOf, type Reading } from "../../core/quantity";
import { AUTHORITY_TERMS, SUPPLIER_TERMS } from "./party-words";
import type { ContractTerms } from "./terms";
import { tokensOf, type Token } from "./tokens";

export type Side = "supplier" | "authority" | "both";

/** A stretch of a sentence in which a binding word lays something on somebody. */
export interface Obligation {
  readonly side: Side;
  /** Words from `from` up to, not including, `to` stand under the binding word. */
  readonly from: number;
  readonly to: number;
}

/** A word for a party; where the contract writes it with a capital, "the food supplier" is somebody else. */
interface PartyWord {
  readonly words: readonly string[];
  readonly side: Side;
  readonly isCapital: boolean;
}

export type PartyWords = readonly PartyWord[];

function partyWord(term: string, side: Side): PartyWord {
  const tokens = tokensOf(term);
  return { words: tokens.map(({ word }) => word), side, isCapital: tokens[0]?.isCapital ?? false };
}

/** The contract's own words for its parties; where they are not certain, all that such documents use. */
export function partyWords(terms: ContractTerms): PartyWords {
  const of = (reading: Reading<string>, side: Side, all: readonly string[]): PartyWords => {
    const own = valueOf(reading);
    return (own === undefined ? all : [own]).map((term) => partyWord(term, side));
  };
  return [
    ...of(terms.supplier, "supplier", SUPPLIER_TERMS),
    ...of(terms.authority, "authority", AUTHORITY_TERMS),
    partyWord("parties", "both"),
    partyWord("party", "both"),
  ];
}

const BINDING = new Set([
  "shall",
  "must",
  "will",
  "agrees",
  "agree",
  "undertakes",
  "undertake",
  "warrants",
  "covenants",
  "commits",
]);
const BINDING_BEHIND: Readonly<Record<string, readonly string[]>> = {
  required: ["to"],
  obliged: ["to"],
  responsible: ["for"],
  needs: ["to"],
};
const LOOSE = new Set(["may", "can", "could", "might", "should", "would"]);
/** After these a party is spoken of, not obliged: "to the Buyer", "by the Supplier". */
const BEFORE_OBJECT = new Set([
  "to",
  "of",
  "by",
  "with",
  "for",
  "from",
  "against",
  "on",
  "upon",
  "between",
  "under",
  "than",
]);
const ARTICLES = new Set(["the", "its", "each", "any", "either", "every", "relevant"]);

function isBinding(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? "";
  if (BINDING.has(word)) return true;
  const behind = Object.hasOwn(BINDING_BEHIND, word) ? BINDING_BEHIND[word] : undefined;
  return behind?.includes(tokens[at + 1]?.word ?? "") ?? false;
}

function mentionAt(tokens: readonly Token[], at: number, parties: PartyWords): Side | undefined {
  return parties.find(
    ({ words, isCapital }) =>
      (!isCapital || tokens[at]?.isCapital === true) &&
      words.every((word, offset) => tokens[at + offset]?.word === word),
  )?.side;
}

const wordBefore = (tokens: readonly Token[], at: number): string => {
  let before = at - 1;
  while (before >= 0 && ARTICLES.has(tokens[before]?.word ?? "")) before--;
  return tokens[before]?.word ?? "";
};

/** Reads who must do what, word by word: the last party named as a subject before a binding word, or the agent behind it. */
export function obligationsIn(tokens: readonly Token[], parties: PartyWords): readonly Obligation[] {
  const found: Obligation[] = [];
  let subject: Side | undefined;
  let open: { readonly side: Side | undefined; readonly from: number } | undefined;
  let agent: Side | undefined;
  const close = (to: number): void => {
    const side = agent ?? open?.side;
    if (open && side) found.push({ side, from: open.from, to });
    open = undefined;
    agent = undefined;
  };
  for (let at = 0; at < tokens.length; at++) {
    const side = mentionAt(tokens, at, parties);
    if (side) {
      const before = wordBefore(tokens, at);
      if (!BEFORE_OBJECT.has(before)) subject = side;
      else if (before === "by" && open && open.side === undefined) agent = side;
    }
    const binds = isBinding(tokens, at);
    if (!binds && !LOOSE.has(tokens[at]?.word ?? "")) continue;
    close(at);
    if (binds) open = { side: subject, from: found.length === 0 && subject === undefined ? 0 : at };
  }
  close(tokens.length);
  return found;
}

/** Whether a word of a sentence stands under an obligation of that side. */
export const binds = (obligations: readonly Obligation[], at: number, side: Side): boolean =>
  obligations.some(
    (one) => at >= one.from && at < one.to && (side === "both" || one.side === "both" || one.side === side),
  );
