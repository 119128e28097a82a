import type { Facts } from "../../core/facts";
import type { Location } from "../../core/location";
import { valueOf } from "../../core/quantity";
import type { Ruleset } from "../../core/ruleset";
import type { Paragraphs } from "../../core/snapshot";
import { statedFacts } from "../../core/stated-facts";
import { paragraphPlace } from "../../core/paragraph-place";
import { compileWords } from "../words";
import type { ReadDefinition } from "./definitions";
import { labelledFacts, type StatedFact } from "./fact-lines";
import { sentenceFacts } from "./fact-sentences";
import type { Outline } from "./outline";
import { partyNames } from "./party-names";
import { GRANT_TERMS } from "./party-words";
import type { DocumentTable } from "./tables";
import type { ContractTerms } from "./terms";

/** Facts with the place that each was read at. */
export interface PlacedFacts {
  readonly facts: Facts;
  readonly factsAt: Readonly<Partial<Record<string, Location>>>;
}

/** What a contract's facts are read from. */
export interface FactText {
  readonly document: Paragraphs;
  readonly outline: Outline;
  readonly tables: readonly DocumentTable[];
  readonly definitions: readonly ReadDefinition[];
  readonly terms: ContractTerms;
}

/** The same name in capitals, or with another space, states the same fact. */
const keyOf = (value: unknown): string =>
  JSON.stringify(typeof value === "string" ? value.replace(/\s+/g, " ").toLowerCase() : value);

/** Facts that are stated once, or always in the same way; one stated twice and differently is left out. */
function settled(document: Paragraphs, stated: readonly StatedFact[]): PlacedFacts {
  const seen = new Map<string, { readonly key: string; readonly one: StatedFact } | undefined>();
  for (const one of stated) {
    for (const [name, value] of Object.entries(one.part)) {
      const key = keyOf(value);
      const before = seen.get(name);
      const isSame = !seen.has(name) || before?.key === key;
      seen.set(name, isSame ? { key, one: before?.one ?? { ...one, part: { [name]: value } } } : undefined);
    }
  }
  const kept = [...seen].flatMap(([name, found]) => (found ? [{ name, ...found.one }] : []));
  return {
    facts: kept.reduce<Facts>((facts, { part }) => ({ ...facts, ...part }), {}),
    factsAt: Object.fromEntries(kept.map(({ name, at }) => [name, paragraphPlace(document, at)])),
  };
}

/** Paragraphs in which a title may stand. */
const OPENING = 15;
const GRANT_TITLE = /^(?:[\p{L}-]+ ){0,4}(?:grant|funding|loan)(?: funding)? agreement$/iu;

/** A funding agreement calls its parties or itself so; two parties with other names make a contract. */
function kindOf(terms: ContractTerms, outline: Outline): Facts {
  const names = [terms.authority, terms.supplier]
    .flatMap((term) => valueOf(term) ?? [])
    .filter((term) => /^\p{Lu}/u.test(term));
  const isGrant =
    names.some((name) => GRANT_TERMS.some((term) => term.toLowerCase() === name.toLowerCase())) ||
    /\b(?:grant|funding|loan)\b/i.test(valueOf(terms.agreement) ?? "") ||
    outline.slice(0, OPENING).some(({ paragraph: { text } }) => GRANT_TITLE.test(text.trim()));
  return names.length < 2 ? {} : { kind: isGrant ? "funding-agreement" : "contract" };
}

/** A contract's facts: those given beside it, else those that a person stated inside the file, else those that its words state, else its kind from what it calls its parties. */
export function contractFacts(
  { document, outline, tables, definitions, terms }: FactText,
  ruleset: Ruleset,
  given: { readonly facts: Facts; readonly file: string },
): PlacedFacts {
  const words = compileWords(ruleset);
  const read = settled(document, [
    ...labelledFacts(outline, tables, words, terms),
    ...sentenceFacts(outline),
    ...partyNames(document, definitions, terms),
  ]);
  const stated = statedFacts([document]);
  const pointers = Object.keys(given.facts).map(
    (name) => [name, { kind: "json", file: given.file, pointer: `/${name}` }] as const,
  );
  return {
    facts: { ...kindOf(terms, outline), ...read.facts, ...stated.facts, ...given.facts },
    factsAt: { ...read.factsAt, ...stated.at, ...Object.fromEntries(pointers) },
  };
}
