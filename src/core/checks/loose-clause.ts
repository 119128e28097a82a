import { clauseWords } from "../clause-words";
import type { ClauseDifference } from "../clause-difference";
import type { Judgement } from "../finding";
import { looseSlots, type LooseSlot } from "../loose-slots";
import type { Check } from "../ruleset";
import { usualFilling } from "../usual-filling";
import type { CheckContext } from "./context";
import { placeOf, type StandingClause } from "./standing-clauses";

/** The figures of a clause that ask less than the rules' own for such a contract. */
export function looseOf(
  { clause, difference }: StandingClause,
  { document, governed }: CheckContext,
): readonly LooseSlot[] {
  if (!document) return [];
  const { facts } = document;
  const words = clauseWords(clause, facts.kind);
  return looseSlots(words, clause.slots, difference.fillings, (slot) => {
    const usual = usualFilling(slot, facts, governed);
    return usual.is === "known" ? usual.value : undefined;
  });
}

/** Slots of a clause that were filled with less than the rules ask of such a contract; each is a variant of its own: "LCR-C-017.paymentDays". */
export function looseJudgements(
  check: Check,
  standing: StandingClause,
  context: CheckContext,
): readonly Judgement[] {
  const { clause, difference } = standing;
  return looseOf(standing, context).map(({ name, title, value, usual }) => ({
    rule: check.id,
    subject: { clause: clause.id, part: name },
    outcome: "not-met",
    values: { clause: clause.id, heading: clause.heading, title, value, usual },
    at: placeOf(standing, slotParagraph(difference, name)),
    variant: `${clause.id}.${name}`,
  }));
}

/** The paragraph in which a slot stands. */
export const slotParagraph = ({ paragraphs }: ClauseDifference, name: string) =>
  paragraphs.find(({ template, text }) => text !== undefined && template.includes(`{${name}}`));
