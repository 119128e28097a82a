import { clauseWords } from "../clause-words";
import type { Contract, Definition } from "../contract";
import type { Judgement } from "../finding";
import { valueOf } from "../quantity";
import type { Check, ClauseRule, TestOf } from "../ruleset";
import { clauseName } from "./clause-name";
import { clausesThat } from "./clause-standing";
import type { CheckContext, CheckResult } from "./context";
import { insertionPlace } from "./contract-places";
import { nameList } from "./name-list";
import { onContract } from "./on-contract";
import { partyVerdicts } from "./party-words";
import { plain } from "./plain";
import { tally, type Verdict } from "./tally";

/** The terms that clauses which are there, or have to go in, rest on: those they need and bring, or the words for the parties and the agreement. */
export const runTerms = (check: Check, test: TestOf<"terms">, context: CheckContext): CheckResult =>
  onContract(check, context, (contract) => {
    const clauses = clausesThat(context, "there", "missing");
    if (test.with.of === "parties") return tally(partyVerdicts(check, contract, clauses));
    return tally([
      ...neededTerms(clauses).map((term) => needed(term, check, contract, clauses)),
      ...clauses.flatMap((clause) => clashes(clause, check, contract)),
    ]);
  });

const neededTerms = (clauses: readonly ClauseRule[]): readonly string[] => [
  ...new Set(clauses.flatMap(({ terms }) => terms.needs)),
];

/** A term as it is compared: "Sub-Contractor" is "subcontractor". */
const termKey = (term: string): string => plain(term).replaceAll(" ", "");

const isSame = (one: string, other: string): boolean => termKey(one) === termKey(other);

function needed(term: string, check: Check, contract: Contract, clauses: readonly ClauseRule[]): Verdict {
  const isBrought = clauses.some(({ terms }) => terms.brings.some((one) => isSame(one.term, term)));
  if (isBrought || contract.definitions.some((one) => isSame(one.term, term))) return "met";
  const users = clauses.filter(({ terms }) => terms.needs.includes(term));
  const standing = contract.found.find(({ clause }) => users.some(({ id }) => id === clause));
  const judgement: Judgement = {
    rule: check.id,
    subject: { part: term },
    outcome: "not-met",
    values: { term, clauses: nameList(users.map((clause) => clauseName(clause, contract.facts.kind))) },
    at: standing?.at ?? insertionPlace(contract),
    variant: "needed",
  };
  return [judgement];
}

function clashes(clause: ClauseRule, check: Check, contract: Contract): readonly Verdict[] {
  return clause.terms.brings.map(({ term, means }): Verdict => {
    const other = contract.definitions.find((one) => !one.isOurs && isSame(one.term, term));
    if (!other || says(other, means)) return "met";
    const values = {
      term,
      clause: clause.id,
      heading: clauseWords(clause, contract.facts.kind).heading,
      means: shortened(withoutSlots(means, contract)),
      found: shortened(other.means),
    };
    return [
      {
        rule: check.id,
        subject: { clause: clause.id, part: term },
        outcome: "not-met",
        values,
        at: other.at,
        variant: "clash",
      },
    ];
  });
}

/** Share of the words of our meaning that another must have, to mean the same. */
const ENOUGH = 0.7;

/** Whether a definition says what a clause's own words say: nearly all of their words stand in it. Slots may be filled with anything. */
function says({ means }: Definition, ours: string): boolean {
  const found = new Set(plain(means).split(" "));
  const words = plain(ours.replace(/\{[a-zA-Z]+\}/g, " "))
    .split(" ")
    .filter((word) => word.length > 2);
  return words.filter((word) => found.has(word)).length >= ENOUGH * words.length;
}

/** Our words with the contract's own for its parties and itself; what fills other slots is passed over. */
function withoutSlots(ours: string, { authorityTerm, supplierTerm, agreementTerm }: Contract): string {
  const words = new Map([
    ["authority", authorityTerm],
    ["supplier", supplierTerm],
    ["agreement", agreementTerm],
  ]);
  return ours.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const word = words.get(name);
    return (word && valueOf(word)) ?? "…";
  });
}

function shortened(text: string): string {
  const words = text.replace(/[.;\s]+$/, "");
  return words.length <= 160 ? words : `${words.slice(0, 157).trimEnd()}…`;
}
