import type { FactName, Facts } from "../core/facts";
import type { Location } from "../core/location";
import { valueOf } from "../core/quantity";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { GRANT_TERMS, type ContractTerms } from "./contract-terms";
import { paragraphPlace } from "./paragraph-place";
import { parseFact } from "./parse-fact";
import { compileWords } from "./words";

/** Facts with the place that each was read at. */
export interface PlacedFacts {
  readonly facts: Facts;
  readonly factsAt: Readonly<Partial<Record<string, Location>>>;
}

/** Facts that a contract states in a labelled line. Its "commencement date" is its start; only a label that names the procurement gives the procurement's. */
const READ: readonly FactName[] = [
  "authority",
  "supplier",
  "reference",
  "value",
  "annualValue",
  "vat",
  "start",
  "end",
  "commencement",
];

/** An answer that is a blank, a definition or a sentence states no fact. */
const isNoAnswer = (answer: string): boolean =>
  /[[\]{}«»]|^.?$|^(insert|enter|means|shall|has the meaning|is|are|the|an?|signature|name|date)\b/i.test(
    answer.trim(),
  ) || answer.length > 100;

interface Line {
  readonly label: string;
  readonly answer: string;
  readonly index: number;
}

/** Labelled lines: "Contract value: £1,200,000", or a label and its answer in two cells of a table. */
function linesOf({ paragraphs }: Paragraphs): readonly Line[] {
  return paragraphs.flatMap((paragraph): readonly Line[] => {
    const { text, index, inTable } = paragraph;
    const match = /^([^:\t]{2,60}?)\s*[:\t]\s*(\S.*)$/s.exec(text.trim());
    if (match?.[1] && match[2]) return [{ label: match[1], answer: match[2], index }];
    const next = paragraphs[index + 1];
    const label = text.trim().replace(/:$/, "");
    if (inTable && next?.inTable === true && label !== "")
      return [{ label, answer: next.text, index: index + 1 }];
    return [];
  });
}

/** The facts that the contract's labelled lines state with certainty; one stated twice and differently is left out. */
function statedFacts(document: Paragraphs, ruleset: Ruleset): PlacedFacts {
  const words = compileWords(ruleset);
  const stated = new Map<
    string,
    { readonly value: string; readonly part: Partial<Facts>; readonly at: Location } | undefined
  >();
  for (const { label, answer, index } of linesOf(document)) {
    const name = words.fact(label);
    const paragraph = document.paragraphs[index];
    if (name === undefined || !READ.includes(name) || !paragraph || isNoAnswer(answer)) continue;
    if (name === "commencement" && !/procurement|tender|notice/i.test(label)) continue;
    const part = parseFact(name, { value: answer.trim(), isDate: false, isPercent: false, date1904: false });
    if (!part) continue;
    for (const [key, one] of Object.entries(part)) {
      const value = JSON.stringify(one);
      const before = stated.get(key);
      const isSame = !stated.has(key) || before?.value === value;
      const at = before?.at ?? paragraphPlace(document, paragraph);
      stated.set(key, isSame ? { value, part: { [key]: one }, at } : undefined);
    }
  }
  let facts: Facts = {};
  const factsAt: Record<string, Location> = {};
  for (const [key, found] of stated) {
    if (!found) continue;
    facts = { ...facts, ...found.part };
    factsAt[key] = found.at;
  }
  return { facts, factsAt };
}

/** A contract's facts: those given beside it, else those that it states, else its kind from what it calls its parties. */
export function contractFacts(
  document: Paragraphs,
  ruleset: Ruleset,
  terms: ContractTerms,
  given: { readonly facts: Facts; readonly file: string },
): PlacedFacts {
  const stated = statedFacts(document, ruleset);
  const names = [terms.authority, terms.supplier]
    .flatMap((term) => valueOf(term) ?? [])
    .filter((term) => /^[A-Z]/.test(term));
  const isGrant = names.some((name) => GRANT_TERMS.some((term) => term.toLowerCase() === name.toLowerCase()));
  const kind: Facts = names.length < 2 ? {} : { kind: isGrant ? "funding-agreement" : "contract" };
  const pointers = Object.keys(given.facts).map(
    (name) => [name, { kind: "json", file: given.file, pointer: `/${name}` }] as const,
  );
  return {
    facts: { ...kind, ...stated.facts, ...given.facts },
    factsAt: { ...stated.factsAt, ...Object.fromEntries(pointers) },
  };
}
