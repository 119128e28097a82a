import type { Contract } from "../contract";
import { partyPatterns } from "../party-mention";
import type { Reading } from "../quantity";
import type { Ruleset, TestOf } from "../ruleset";
import type { WeakGrammar } from "../weak-duty";
import { compileWeakWords, type WeakWords } from "../weak-words";

type Words = TestOf<"weak-duty">["with"]["words"];

/** The grammar of weak duties in a contract's own words for its parties; undefined where it names no obliged party. */
export function weakGrammar(
  words: Words,
  ruleset: Ruleset,
  { supplierTerm, authorityTerm }: Pick<Contract, "supplierTerm" | "authorityTerm">,
): WeakGrammar | undefined {
  const [obliged, authority] = [namesOf(supplierTerm), namesOf(authorityTerm)];
  if (obliged.length === 0) return undefined;
  return {
    weak: compileWeakWords(listed(words, ruleset), obliged),
    parties: partyPatterns({ obliged, authority }),
  };
}

/** One name, or each of those between which the contract leaves a doubt: both name a party that it obliges. */
const namesOf = (term: Reading<string>): readonly string[] =>
  term.is === "known" ? [term.value] : term.is === "unclear" ? term.asWritten.split(", ") : [];

function listed(words: Words, ruleset: Ruleset): WeakWords {
  if (!("of" in words)) return words;
  const test = ruleset.checks.find(({ id }) => id === words.of)?.test;
  if (test?.kind !== "weak-duty" || "of" in test.with.words)
    throw new Error(`${words.of} is no check that lists weak words.`);
  return test.with.words;
}
