import { clauseWords } from "../clause-words";
import type { Contract, Definition } from "../contract";
import type { Judgement } from "../finding";
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

const isSame = (one: string, other: string): boolean => plain(one) === plain(other);

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
      means,
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

/** Whether a definition says what a clause's own words say; a slot may be filled with anything. */
function says({ means }: Definition, ours: string): boolean {
  const found = plain(means);
  let from = 0;
  for (const piece of ours.split(/\{[a-zA-Z]+\}/).map(plain)) {
    const at = found.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}

const shortened = (text: string): string => (text.length <= 120 ? text : `${text.slice(0, 117).trimEnd()}…`);
