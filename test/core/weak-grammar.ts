import check from "../../rules/lcr/source/checks/LCR-K-100.json";
import { partyPatterns } from "../../src/core/party-mention";
import type { WeakGrammar } from "../../src/core/weak-duty";
import { compileWeakWords } from "../../src/core/weak-words";

/** The grammar of weak duties with the rules set's own words, for a contract that calls its parties so. */
export const weakGrammarOf = (party: string, authority: string): WeakGrammar => ({
  weak: compileWeakWords(check.test.with.words, [party]),
  parties: partyPatterns({ obliged: [party], authority: [authority] }),
});
