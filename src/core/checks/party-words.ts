import { clauseWords } from "../clause-words";
import type { Contract } from "../contract";
import type { Judgement } from "../finding";
import type { Reading } from "../quantity";
import type { Check, ClauseRule } from "../ruleset";
import { clauseName } from "./clause-name";
import { insertionPlace } from "./contract-places";
import { nameList } from "./name-list";
import type { Verdict } from "./tally";

const PARTIES = ["authority", "supplier", "agreement"] as const;

type Party = (typeof PARTIES)[number];

/** For each party, and the agreement itself: whether the contract has one word for it, wherever these clauses use it. */
export const partyVerdicts = (
  check: Check,
  contract: Contract,
  clauses: readonly ClauseRule[],
): readonly Verdict[] => PARTIES.map((party) => verdictOn(party, check, contract, clauses));

function verdictOn(party: Party, check: Check, contract: Contract, clauses: readonly ClauseRule[]): Verdict {
  const { kind } = contract.facts;
  const users = clauses.filter((clause) =>
    clauseWords(clause, kind).paragraphs.some(({ text }) => text.includes(`{${party}}`)),
  );
  if (users.length === 0) return "not-applicable";
  const word = wordFor(party, contract);
  if (word.is === "known" || isNamedOtherwise(party, contract)) return "met";
  const judgement: Judgement = {
    rule: check.id,
    subject: { part: party },
    outcome: "not-met",
    values: {
      words: word.is === "unclear" ? word.asWritten : "",
      count: users.length,
      clauses: nameList(
        users.map((clause) => clauseName(clause, kind)),
        3,
      ),
    },
    at: insertionPlace(contract),
    variant: `${party}-${word.is}`,
  };
  return [judgement];
}

function wordFor(party: Party, contract: Contract): Reading<string> {
  switch (party) {
    case "authority":
      return contract.authorityTerm;
    case "supplier":
      return contract.supplierTerm;
    case "agreement":
      return contract.agreementTerm;
  }
}

/** Where the contract has no word: a party's name stands for it, and the agreement is called what it is. */
function isNamedOtherwise(party: Party, { facts, agreementTerm }: Contract): boolean {
  return party === "agreement"
    ? agreementTerm.is === "blank" && facts.kind !== undefined
    : facts[party] !== undefined;
}
