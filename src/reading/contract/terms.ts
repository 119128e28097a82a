import { BLANK, known, unclear, type Reading } from "../../core/quantity";
import type { Paragraphs } from "../../core/snapshot";
import type { ReadDefinition } from "./definitions";
import { isBlankText, isOurs } from "./outline";
import { AGREEMENT_TERMS, AUTHORITY_TERMS, NO_PARTY, NO_PARTY_BESIDE, SUPPLIER_TERMS } from "./party-words";

/** The contract's own words for its parties and for itself. */
export interface ContractTerms {
  readonly authority: Reading<string>;
  readonly supplier: Reading<string>;
  readonly agreement: Reading<string>;
}

interface Candidate {
  readonly term: string;
  /** 2 where it is defined as a party is, (the “Buyer”); 1 where a list defines it; 0 where sentences only use it. */
  readonly rank: number;
  readonly uses: number;
}

/** Uses without a definition that make a word the name of a party. */
const ENOUGH = 3;

const pattern = (text: string): string => text.replace(/[-\s]/g, "[-\u2011\\s]");
const count = (text: string, form: RegExp): number => [...text.matchAll(form)].length;

/** How often sentences speak of "the Supplier", or of "Customer" as a name, and of nothing longer such as "Supplier Staff". */
function usesOf(text: string, form: string): number {
  const word = `${pattern(form)}\\b(?!['’]?[- ]?\\p{Lu})`;
  const name = `${pattern(form)}\\b(?!['’]|[- ]\\p{Lu})`;
  const spoken = count(text, new RegExp(`\\b[Tt][Hh][Ee] ${word}`, "gu"));
  const isLower = form === form.toLowerCase();
  return isLower
    ? spoken
    : spoken + count(text, new RegExp(`(?<=(?:^|[.;:(]|\\b\\p{Ll}+) )(?<![Tt]he )${name}`, "gmu"));
}

/** The form that sentences use: "Supplier", "SUPPLIER" or "supplier", with how often. */
function usage(text: string, term: string): { readonly term: string; readonly uses: number } {
  const lower = text.toLowerCase();
  if (!lower.includes(term.toLowerCase().split(/[-\s]/)[0] ?? term)) return { term, uses: 0 };
  return [term, term.toUpperCase(), term.toLowerCase()]
    .map((form) => ({ term: form, uses: usesOf(text, form) }))
    .reduce((best, form) => (form.uses > best.uses ? form : best));
}

const sameWord = (a: string, b: string): boolean =>
  a.replace(/[-\u2011\s]+/g, " ").toLowerCase() === b.replace(/[-\u2011\s]+/g, " ").toLowerCase();

function rankOf(term: string, definitions: readonly ReadDefinition[]): number {
  const own = definitions.filter((one) => sameWord(one.term, term));
  if (own.some(({ how }) => how === "bracket")) return 2;
  return own.length > 0 ? 1 : 0;
}

/** Takes the word that stands out; where two are used alike, that is unclear and never guessed. */
function choose(candidates: readonly Candidate[]): Reading<string> {
  const best = Math.max(0, ...candidates.map(({ rank }) => rank));
  const pool = candidates
    .filter(({ rank, uses }) => rank === best && (best > 0 || uses >= ENOUGH))
    .toSorted((a, b) => b.uses - a.uses);
  const [first, second] = pool;
  if (!first) return BLANK;
  if (second && second.uses * 3 > first.uses)
    return unclear(
      pool
        .slice(0, 3)
        .map(({ term }) => term)
        .join(", "),
      "ambiguous",
    );
  return known(first.term);
}

/** Paragraphs with words in which a contract names its parties. */
const OPENING = 60;

const acts = (text: string, term: string): boolean =>
  new RegExp(`\\b${pattern(term)} (?:shall|must|will|may|agrees)\\b`).test(text);

/**
 * A party whose word is on neither list, such as “Trust” or “Company”: the only other one that the opening defines or that the agreement
 * is said to be between, and that does something.
 */
function otherParty(
  document: Paragraphs,
  text: string,
  definitions: readonly ReadDefinition[],
  but: string,
): Reading<string> {
  const opening = document.paragraphs.filter((one) => !isBlankText(one)).slice(0, OPENING);
  const last = opening.at(-1)?.index ?? 0;
  const defined = definitions
    .filter(
      ({ how, means, at }) =>
        how === "bracket" && at.index <= last && /^(?:\W|and |or |between |by )*\p{Lu}/u.test(means),
    )
    .map(({ term }) => term);
  const between = [
    ...text.matchAll(/\bbetween (?:the )?(\p{Lu}[\p{L}-]+) and (?:the )?(\p{Lu}[\p{L}-]+)\b(?! \p{Lu})/gu),
  ].flatMap(([, first = "", second = ""]) =>
    sameWord(first, but) ? [second] : sameWord(second, but) ? [first] : [],
  );
  const terms = [...new Set([...defined, ...between])].filter(
    (term) => term.length > 2 && !NO_PARTY.test(term) && !sameWord(term, but) && acts(text, term),
  );
  return choose(terms.map((term) => ({ ...usage(text, term), rank: 2 })));
}

function partyOf(
  text: string,
  terms: readonly string[],
  definitions: readonly ReadDefinition[],
): Reading<string> {
  const isOther = (term: string): boolean =>
    (NO_PARTY_BESIDE[term] ?? []).some(
      (other) =>
        !terms.includes(other) &&
        usesOf(text, other) >= ENOUGH &&
        usesOf(text, term) <= 3 * usesOf(text, other),
    );
  return choose(
    terms
      .filter((term) => !isOther(term))
      .map((term) => ({ ...usage(text, term), rank: rankOf(term, definitions) }))
      .filter(({ rank, uses }) => rank > 0 || uses > 0),
  );
}

/** "this Agreement", "this Grant Funding Agreement": every word by which the document speaks of itself. */
function agreementOf(text: string, definitions: readonly ReadDefinition[]): Reading<string> {
  const named = [...text.matchAll(/\b[Tt]his ((?:\p{Lu}[\p{L}-]* ){1,4}(?:Agreement|Contract|Deed))\b/gu)];
  const terms = [...new Set([...AGREEMENT_TERMS, ...named.map((match) => match[1] ?? "")])];
  const counted = terms.flatMap((term): readonly Candidate[] => {
    const [best] = [term, term.toUpperCase(), term.toLowerCase()]
      .map((form) => ({
        form,
        uses: count(text, new RegExp(`\\b(?:[Tt]his|THIS) ${pattern(form)}\\b(?! \\p{Lu}\\p{Ll})`, "gu")),
      }))
      .toSorted((a, b) => b.uses - a.uses);
    const form = best?.form ?? term;
    const spoken = count(
      text,
      new RegExp(`\\b(?:[Tt]he|[Ee]ach) ${pattern(form)}\\b(?! \\p{Lu}\\p{Ll})`, "gu"),
    );
    const uses = 3 * (best?.uses ?? 0) + spoken;
    const rank = Math.min(1, rankOf(term, definitions));
    return uses === 0 ? [] : [{ term: form, uses, rank }];
  });
  const most = Math.max(0, ...counted.map(({ uses }) => uses));
  // A definition of a word that is hardly used does not outweigh the word that the whole document uses.
  return choose(counted.map((one) => ({ ...one, rank: one.uses * 3 > most ? one.rank : 0 })));
}

/** Reads the terms from definitions and title block, else from how the sentences name the parties. */
export function readTerms(document: Paragraphs, definitions: readonly ReadDefinition[]): ContractTerms {
  const text = document.paragraphs
    .filter((paragraph) => !isOurs(paragraph))
    .map((paragraph) => paragraph.text)
    .join("\n");
  const foreign = definitions.filter((one) => !one.isOurs);
  const authority = partyOf(text, AUTHORITY_TERMS, foreign);
  const supplier = partyOf(text, SUPPLIER_TERMS, foreign);
  const other = (mine: Reading<string>, its: Reading<string>): Reading<string> =>
    mine.is === "blank" && its.is === "known" ? otherParty(document, text, foreign, its.value) : mine;
  return {
    authority: other(authority, supplier),
    supplier: other(supplier, authority),
    agreement: agreementOf(text, foreign),
  };
}
