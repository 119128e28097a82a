import type { Governed } from "./conditions";
import type { Contract } from "./contract";
import type { Stamp, Waiver } from "./finding";
import type { Offer } from "./offer";
import { review, type Review } from "./review";
import type { Check, Ruleset } from "./ruleset";
import type { Language } from "./say";

/** What a contract is reviewed from. */
export interface ContractReviewInput {
  readonly contract: Contract;
  readonly ruleset: Ruleset;
  readonly governed: Governed;
  readonly stamp: Stamp;
  readonly waivers: readonly Waiver[];
  readonly language?: Language;
  /** The offer that the contract is held against, where one is given. */
  readonly offer?: Offer;
}

/** Kinds of check that look at documents; the others look at bids, which a contract has none of. */
const KINDS: readonly Check["test"]["kind"][] = [
  "missing-clause",
  "no-contract",
  "possible-cover",
  "clause-edition",
  "blanks",
  "terms",
  "back-check",
  "chain",
  "unused-duty",
  "indicators",
  "provision",
  "commitment-date",
  "conflict",
  "offer-facts",
  "tracked-changes",
  "weak-duty",
  "altered-clause",
  "local-preference",
];

const isForDocuments = ({ test }: Check): boolean =>
  KINDS.includes(test.kind) || (test.kind === "known-fact" && "deciding" in test.with);

/** Runs the rules set's checks on documents over a contract or funding agreement. */
export function reviewContract(input: ContractReviewInput): Review {
  const { contract, ruleset, governed, stamp, waivers, language, offer } = input;
  const checks = ruleset.checks.filter(isForDocuments);
  const tender = {
    facts: contract.facts,
    factsAt: contract.factsAt,
    edition: contract.facts.edition,
    lots: [],
    tables: [],
    problems: [],
    weightings: [],
  };
  return review({
    tender,
    document: contract,
    ruleset: { ...ruleset, checks },
    governed,
    scores: [],
    stamp,
    waivers,
    ...(language && { language }),
    ...(offer && { offer }),
  });
}
