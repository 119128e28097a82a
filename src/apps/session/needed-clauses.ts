import { clauseWords } from "../../core/clause-words";
import type { ClauseRule } from "../../core/ruleset";
import type { ContractResult } from "./assess-contract";

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[\s\u00a0]+/g, " ");

/**
 * Clauses with those that must go in beside them: what brings a term that they use and the contract does not define, and what they refer to
 * by its heading. Only clauses that are missing here are added; what else is wanting, the plan says.
 */
export function neededClauses(result: ContractResult, ids: readonly string[]): readonly string[] {
  const { contract, ruleset, clauses } = result;
  const rules = (of: (id: string) => boolean): readonly ClauseRule[] =>
    ruleset.clauses.filter(({ id }) => of(id));
  const missing = rules((id) => clauses.some((one) => one.id === id && one.goesIn));
  const standing = rules((id) => contract.found.some(({ clause }) => clause === id));
  const headingOf = (clause: ClauseRule): string => clauseWords(clause, contract.facts.kind).heading;
  const brings = (clause: ClauseRule, term: string): boolean =>
    clause.terms.brings.some((one) => plain(one.term) === plain(term));
  const isDefined = (term: string): boolean =>
    contract.definitions.some((one) => plain(one.term) === plain(term));

  let chosen = rules((id) => ids.includes(id));
  for (let isGrown = true; isGrown;) {
    const here = [...standing, ...chosen];
    const wanted = chosen.flatMap((clause) => [
      ...clause.terms.needs
        .filter((term) => !isDefined(term) && !here.some((one) => brings(one, term)))
        .flatMap((term) => missing.find((one) => brings(one, term)) ?? []),
      ...clauseWords(clause, contract.facts.kind)
        .paragraphs.flatMap(({ text }) => [...text.matchAll(/headed “([^”]+)”/g)].map(([, name]) => name))
        .flatMap((name) => missing.find((one) => headingOf(one) === name) ?? []),
    ]);
    const added = wanted.filter((clause) => !here.includes(clause));
    isGrown = added.length > 0;
    chosen = [...new Set([...chosen, ...added])];
  }
  return ruleset.clauses.filter((clause) => chosen.includes(clause)).map(({ id }) => id);
}
