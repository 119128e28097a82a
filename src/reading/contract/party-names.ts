import { valueOf } from "../../core/quantity";
import type { Paragraphs } from "../../core/snapshot";
import type { ReadDefinition } from "./definitions";
import { isNoAnswer, type StatedFact } from "./fact-lines";
import type { ContractTerms } from "./terms";

/** The name at the start of what a definition says of a party: up to its address, number, form or description. */
function nameIn(means: string): string | undefined {
  const name = means
    .replace(/^.*\b(?:between|parties:?)\s*:?\s+/i, "")
    .replace(/^[\s,;]+/, "")
    .replace(/^(?:and|or|by|from|to|with|is|means)\b[\s:]*/i, "")
    .replace(/^[([]?\d{1,2}[)\].]\s*/, "")
    .split(
      /,|;|\(|\s(?:of|whose|a company|a charity|an?|acting|incorporated|registered|having|being|with|at)\s(?!\p{Lu}\p{Ll}+ (?:Council|Trust|University))/u,
    )[0]
    ?.replace(/\s+/g, " ")
    .trim();
  if (name === undefined || isNoAnswer(name) || !/^\p{Lu}/u.test(name) || name.split(" ").length > 12)
    return undefined;
  // A sentence is no name: its small words outnumber its great ones.
  const words = name.split(" ");
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !/^(?:and|of|for|the|in|on)$/.test(word));
  return small.length === 0 && words.length >= 2 ? name : undefined;
}

/** The parties' names where a definition of their word gives them: Northport Council of 1 High Street (the “Buyer”). */
export function partyNames(
  document: Paragraphs,
  definitions: readonly ReadDefinition[],
  terms: ContractTerms,
): readonly StatedFact[] {
  return definitions.flatMap((one): readonly StatedFact[] => {
    const at = document.paragraphs[one.at.index];
    const is = (term: string | undefined): boolean => term?.toLowerCase() === one.term.toLowerCase();
    const name = one.isOurs || one.how === "colon" ? undefined : nameIn(one.means);
    if (!at || name === undefined) return [];
    if (is(valueOf(terms.authority))) return [{ part: { authority: name }, at }];
    return is(valueOf(terms.supplier)) ? [{ part: { supplier: name }, at }] : [];
  });
}
