import { FIELD_NAMES } from "../core/fact-names";
import type { FactName } from "../core/facts";
import type { Ruleset, Vocabulary } from "../core/ruleset";
import type { Field } from "../core/tender";
import { bareKey, textKey } from "./text-key";

/** Headings that are no field of a commitment but tell what a table is. */
export type Heading = Field | "weighting" | "criterion" | "evaluator" | "score";

/** A rules set's vocabulary, ready for look-up by key. */
export interface Words {
  /** Which heading a text is, and how strong the wording: 0 is the first synonym. */
  heading(text: string): { readonly heading: Heading; readonly rank: number } | undefined;
  fact(text: string): FactName | undefined;
  isTotal(text: string): boolean;
  isSocialValue(text: string): boolean;
  isNotTable(sheet: string): boolean;
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
  readonly dayOne: ReadonlySet<string>;
  readonly longTerm: ReadonlySet<string>;
}

const STRUCTURE: Readonly<Record<Exclude<Heading, Field>, readonly string[]>> = {
  weighting: ["weighting", "weight", "weightings", "award weighting", "criterion weighting"],
  criterion: ["criterion", "criteria", "award criterion", "award criteria", "dimension"],
  evaluator: ["evaluator", "assessor", "evaluator name", "marker"],
  score: ["score", "mark", "marks"],
};

const isHeading = (name: string): name is Heading => FIELD_NAMES.has(name) || Object.hasOwn(STRUCTURE, name);

/** The bare words of a text, or the sign itself where it has none, such as a tick. */
export const wordKey = (text: string): string => {
  const key = textKey(text);
  return key === "" ? text.trim() : key;
};

const keys = (texts: readonly string[]): Set<string> => new Set(texts.map(wordKey));

function headingIndex(vocabulary: Vocabulary): Map<string, { heading: Heading; rank: number }> {
  const index = new Map<string, { heading: Heading; rank: number }>();
  const groups = [...Object.entries(vocabulary.headers), ...Object.entries(STRUCTURE)];
  for (const [name, texts] of groups) {
    if (!isHeading(name)) continue;
    for (const [rank, text] of texts.entries()) {
      const key = textKey(text);
      if (key !== "" && !index.has(key)) index.set(key, { heading: name, rank });
    }
  }
  return index;
}

const FACTS: readonly FactName[] = [
  "title",
  "authority",
  "supplier",
  "reference",
  "edition",
  "kind",
  "value",
  "vat",
  "annualValue",
  "start",
  "end",
  "commencement",
  "category",
  "places",
  "jurisdiction",
  "weighting",
];

/** The fact of that name, such as "annualValue". */
export const factNamed = (name: string): FactName | undefined => FACTS.find((fact) => fact === name);

function factIndex(vocabulary: Vocabulary): Map<string, FactName> {
  const index = new Map<string, FactName>();
  for (const name of FACTS) {
    for (const text of Object.hasOwn(vocabulary.facts, name) ? (vocabulary.facts[name] ?? []) : [])
      index.set(textKey(text), name);
  }
  return index;
}

/** Compiles the vocabulary of a rules set once for a whole reading. */
export function compileWords(ruleset: Ruleset): Words {
  const { vocabulary } = ruleset;
  const headings = headingIndex(vocabulary);
  const facts = factIndex(vocabulary);
  const totals = [...keys(vocabulary.totals)];
  const socialValue = [...keys(vocabulary.socialValue)];
  const notTables = keys(vocabulary.notTables);
  const seen = new Map<string, { heading: Heading; rank: number } | undefined>();
  const lookUp = (text: string): { heading: Heading; rank: number } | undefined => {
    const key = textKey(text);
    return (
      headings.get(key) ?? headings.get(bareKey(text)) ?? headings.get(key.replace(/^([a-z]|\d{1,2}) /, ""))
    );
  };
  const hasPhrase = (text: string, phrases: readonly string[]): boolean => {
    const key = ` ${textKey(text)} `;
    return phrases.some((phrase) => key.includes(` ${phrase} `));
  };
  return {
    heading: (text) => {
      if (text.length > 120) return undefined;
      if (seen.has(text)) return seen.get(text);
      const found = lookUp(text);
      if (seen.size < 20_000) seen.set(text, found);
      return found;
    },
    fact: (text) => (text.length > 120 ? undefined : (facts.get(textKey(text)) ?? facts.get(bareKey(text)))),
    isTotal: (text) => {
      if (text.length > 60) return false;
      const key = textKey(text);
      return totals.some((total) => key === total || key.startsWith(`${total} `));
    },
    isSocialValue: (text) => hasPhrase(text, socialValue),
    isNotTable: (sheet) => notTables.has(textKey(sheet)),
    yes: keys(vocabulary.yes),
    no: keys(vocabulary.no),
    dayOne: keys(vocabulary.dayOne),
    longTerm: keys(vocabulary.longTerm),
  };
}
