import { clauseWords } from "../clause-words";
import { judge } from "../conditions";
import type { ClauseDifference } from "../clause-difference";
import type { Judgement } from "../finding";
import { looseSlots } from "../loose-slots";
import type { Check } from "../ruleset";
import type { CheckContext } from "./context";
import { placeOf, type StandingClause } from "./standing-clauses";

/** Slots of a clause that were filled with less than the rules ask of such a contract. */
export function looseJudgements(
  check: Check,
  standing: StandingClause,
  { document, governed }: CheckContext,
): readonly Judgement[] {
  const { clause, difference } = standing;
  const usualOf = (name: string): string | undefined => {
    const slot = clause.slots.find((one) => one.name === name);
    const outcomes = (slot?.cases ?? []).map(({ when, value }) => ({
      is: judge(when)(governed.facts).is,
      value,
    }));
    // Which case holds cannot be told: then nothing is less than usual.
    if (outcomes.some(({ is }) => is === "unknown")) return undefined;
    return outcomes.find(({ is }) => is === "met")?.value ?? slot?.default;
  };
  const words = clauseWords(clause, document?.facts.kind);
  return looseSlots(words, clause.slots, difference.fillings, ({ name }) => usualOf(name)).map(
    ({ name, title, value, usual }) => ({
      rule: check.id,
      subject: { clause: clause.id, part: name },
      outcome: "not-met",
      values: { clause: clause.id, heading: clause.heading, title, value, usual },
      at: placeOf(standing, holding(difference, name)),
    }),
  );
}

/** The paragraph in which a slot stands. */
const holding = ({ paragraphs }: ClauseDifference, name: string) =>
  paragraphs.find(({ template, text }) => text !== undefined && template.includes(`{${name}}`));
