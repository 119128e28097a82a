import { clauseWords } from "../clause-words";
import type { Judgement, Subject, Values } from "../finding";
import type { Check, TestOf } from "../ruleset";
import { blanksBy, type OpenBlank } from "./blanks-by";
import { clausesThat } from "./clause-standing";
import type { CheckContext, CheckResult } from "./context";
import { nameList } from "./name-list";
import { onContract } from "./on-contract";
import { tally, type Verdict } from "./tally";

/** Blanks that nobody has filled: one finding a clause in our clauses and in wording that may do their job, one for the rest of the contract. */
export const runBlanks = (check: Check, test: TestOf<"blanks">, context: CheckContext): CheckResult =>
  onContract(check, context, (contract) => {
    const blanks = blanksBy(contract, context.offer !== undefined);
    switch (test.with.in) {
      case "clauses":
        return tally([
          ...contract.found.map(({ clause }) => finding(check, blanks.ours.get(clause), nameOf(clause))),
          ...partVerdict(check, blanks.schedule, "schedule"),
          ...partVerdict(check, blanks.commitments, "commitments"),
        ]);
      case "cover":
        return tally([
          ...clausesThat(context, "covered").map(({ id }) =>
            finding(check, blanks.covering.get(id), nameOf(id)),
          ),
          ...partVerdict(check, blanks.waiting, "commitments"),
        ]);
      case "elsewhere":
        return tally([finding(check, blanks.elsewhere, { subject: { part: "blanks" }, values: {} })]);
    }

    function nameOf(id: string): Named {
      const clause = context.ruleset.clauses.find((one) => one.id === id);
      const heading = clause ? clauseWords(clause, contract.facts.kind).heading : id;
      return { subject: { clause: id }, values: { clause: id, heading } };
    }
  });

interface Named {
  readonly subject: Subject;
  readonly values: Values;
  readonly variant?: string;
}

/** The blanks of a part of the contract that is no clause; nothing to judge where it has none. */
const partVerdict = (check: Check, blanks: readonly OpenBlank[], part: string): readonly Verdict[] =>
  blanks.length === 0 ? [] : [finding(check, blanks, { subject: { part }, values: {}, variant: part })];

function finding(check: Check, blanks: readonly OpenBlank[] | undefined, named: Named): Verdict {
  const [first] = blanks ?? [];
  if (!blanks || !first) return "met";
  const judgement: Judgement = {
    rule: check.id,
    outcome: "not-met",
    ...named,
    values: { ...named.values, count: blanks.length, texts: textsOf(blanks), places: placesOf(blanks) },
    at: first.at,
  };
  return [judgement];
}

/** What stands in the blanks, each once and as written. */
const textsOf = (blanks: readonly OpenBlank[]): string =>
  nameList([...new Set(blanks.flatMap(({ text }) => (text === undefined ? [] : [text])))], 5);

const placesOf = (blanks: readonly OpenBlank[]): string =>
  nameList([...new Set(blanks.map(({ at }) => at.label))], 3);
