import { BLANK, known, unclear, type Reading } from "../core/quantity";
import type { Paragraphs } from "../core/snapshot";

/** Words that British contracts and funding agreements use for the party that pays. */
export const AUTHORITY_TERMS = [
  "Contracting Authority",
  "Combined Authority",
  "Authority",
  "Buyer",
  "Council",
  "Customer",
  "Client",
  "Commissioner",
  "Purchaser",
  "Employer",
  "Funder",
  "Grantor",
];

/** Words for the party that delivers. */
export const SUPPLIER_TERMS = [
  "Supplier",
  "Contractor",
  "Service Provider",
  "Provider",
  "Consultant",
  "Grant Recipient",
  "Recipient",
  "Grantee",
  "Delivery Partner",
  "Seller",
  "Vendor",
];

/** Words that only a funding agreement uses for its parties. */
export const GRANT_TERMS = ["Funder", "Grantor", "Grant Recipient", "Recipient", "Grantee"];

const AGREEMENT_TERMS = [
  "Call-Off Contract",
  "Grant Funding Agreement",
  "Grant Agreement",
  "Funding Agreement",
  "Framework Agreement",
  "Services Agreement",
  "Contract",
  "Agreement",
  "Deed",
];

interface Candidate {
  readonly term: string;
  readonly isDefined: boolean;
  readonly uses: number;
}

const escaped = (text: string): string => text.replace(/[-]/g, "[-\u2011 ]");
const QUOTE = `["“”'‘’]`;

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

/** Whether a text defines the term: ("the Buyer"), “Buyer” means …, or a row of a table of definitions. */
function isDefinedIn(text: string, term: string): boolean {
  const word = escaped(term);
  const bracketed = new RegExp(
    `\\([^()]{0,60}${QUOTE}\\s*(?:the\\s+)?${word}\\s*${QUOTE}[^()]{0,40}\\)`,
    "i",
  );
  const defined = new RegExp(
    `^\\s*(?:the\\s+)?(?:${QUOTE}\\s*${word}\\s*${QUOTE}|${word})\\s*(?::|,)?\\s*(?:means|shall mean|has the meaning|is defined)\\b`,
    "im",
  );
  return bracketed.test(text) || defined.test(text);
}

/** The form of a term that the contract's sentences use: "Supplier", "SUPPLIER" or "supplier", with how often. */
function usage(text: string, term: string, before: string): Candidate {
  const forms = [term, term.toUpperCase(), term.toLowerCase()].map((form) => ({
    term: form,
    isDefined: false,
    uses: count(text, new RegExp(`\\b${before} ${escaped(form)}\\b(?!['’]?[- ]?[A-Z])`, "g")),
  }));
  return forms.reduce((best, form) => (form.uses > best.uses ? form : best));
}

/** Takes the word that stands out; where two are used alike, that is unclear and never guessed. */
function choose(candidates: readonly Candidate[], enough: number): Reading<string> {
  const defined = candidates.filter((one) => one.isDefined);
  const pool = (defined.length > 0 ? defined : candidates.filter((one) => one.uses >= enough)).toSorted(
    (a, b) => b.uses - a.uses,
  );
  const [first, second] = pool;
  if (!first) return BLANK;
  if (second && second.uses * 3 > first.uses)
    return unclear(
      pool
        .map((one) => one.term)
        .slice(0, 3)
        .join(", "),
      "ambiguous",
    );
  return known(first.term);
}

/** The contract's own words for its parties and for itself. */
export interface ContractTerms {
  readonly authority: Reading<string>;
  readonly supplier: Reading<string>;
  readonly agreement: Reading<string>;
}

/** Reads the terms from definitions and title block, else from how the sentences name the parties. */
export function readTerms(document: Paragraphs): ContractTerms {
  const own = document.paragraphs.filter((paragraph) => !paragraph.tag.startsWith("cw:"));
  const texts = own.map((paragraph) => paragraph.text);
  // A table of definitions has the term in one cell and its meaning in the next.
  const lines = texts.map((text, index) =>
    own[index]?.inTable === true ? `${text} ${texts[index + 1] ?? ""}` : text,
  );
  const whole = texts.join("\n");
  const party = (terms: readonly string[]): Reading<string> =>
    choose(
      terms.map((term) => ({
        ...usage(whole, term, "[Tt]he"),
        isDefined: lines.some((line) => isDefinedIn(line, term)),
      })),
      3,
    );
  const agreement = choose(
    AGREEMENT_TERMS.map((term) => {
      const direct = usage(whole, term, "[Tt]his");
      const spoken = count(whole, new RegExp(`\\b[Tt]he ${escaped(direct.term)}\\b`, "g"));
      return { term: direct.term, isDefined: false, uses: 3 * direct.uses + spoken };
    }),
    3,
  );
  return { authority: party(AUTHORITY_TERMS), supplier: party(SUPPLIER_TERMS), agreement };
}
