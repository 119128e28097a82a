/** A contract's own words for its parties: "Supplier", "Buyer"; several where the contract uses several. */
export interface Parties {
  readonly obliged: readonly string[];
  readonly authority: readonly string[];
}

/** Patterns, for `new RegExp(…, "u")`, of mentions of a party as such; "the Supplier's staff" and "Supplier Staff" are others. */
export interface PartyPatterns {
  readonly obliged: string;
  readonly authority: string;
  readonly any: string;
}

// Words with a capital that may stand before a party's name without being part of another name, as "Key Supplier" is.
const FREE = "The|Each|Every|Any|This|That|Such|If|Where|When|And|Or|But|In|On|By|Both|All|As|Unless|An?";
const BEFORE = `(?<!\\b(?!(?:${FREE})\\b)\\p{Lu}[\\p{L}-]*\\s)`;
const NOT_AFTER = "(?!['’]s?\\b|s?['’]|[-‑]\\p{L}|\\s+(?!(?:MUST|SHALL|WILL|MAY|SHOULD)\\b)\\p{Lu}\\p{L})";
const DETERMINER = "(?:[Tt]he|[Ee]ach|[Ee]very|[Aa]ny|[Tt]his|[Ss]uch|[Aa]ll|[Bb]oth|THE)\\s+";
const BOTH =
  "(?:[Tt]he|[Ee]ach|[Bb]oth|[Ee]ither|[Aa]ll)\\s+(?:of\\s+the\\s+)?[Pp]art(?:y|ies)\\b(?!['’])|(?<![\\p{L}]\\s)Parties\\b(?!['’])";

/** The patterns of a contract's parties; "the parties", "each party" and "both parties" oblige both. */
export const partyPatterns = ({ obliged, authority }: Parties): PartyPatterns => ({
  obliged: `(?:${[...obliged.map(mention), BOTH].join("|")})`,
  authority: anyOf(authority.map(mention)),
  any: anyOf([...obliged, ...authority].map(mention)),
});

const anyOf = (patterns: readonly string[]): string =>
  patterns.length === 0 ? "(?!)" : `(?:${patterns.join("|")})`;

function mention(term: string): string {
  const word = term
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "\\s+");
  if (/^(?:you|we)$/i.test(term))
    return `\\b(?:${term.toLowerCase()}|${term.slice(0, 1).toUpperCase()}${term.slice(1).toLowerCase()})\\b`;
  // "local suppliers" are not the party: in small letters only "the supplier" is.
  if (/^\p{Ll}/u.test(term)) return `(?:${DETERMINER})${word}s?\\b${NOT_AFTER}`;
  return `(?:${DETERMINER})?${BEFORE}\\b(?:${word}|${word.toUpperCase()})(?:s|S)?\\b${NOT_AFTER}`;
}
