import { comparedText } from "../compared-text";
import type { Judgement } from "../finding";
import { figureOf } from "../loose-slots";
import { cutText } from "../printed-difference";
import type { Check } from "../ruleset";
import { usualFilling } from "../usual-filling";
import type { CheckContext } from "./context";
import { looseOf, slotParagraph } from "./loose-clause";
import { placeOf, type StandingClause } from "./standing-clauses";

const MOST = 160;

/**
 * Slots of a clause that hold something else than the facts and the rules give. Silent on the parties' words, the place of the commitments, blanks,
 * slots whose filling turns on a fact that is not known, figures that the check on looser ones names, and clauses in the words of another edition.
 */
export function filledJudgements(
  check: Check,
  standing: StandingClause,
  context: CheckContext,
): readonly Judgement[] {
  const { clause, difference } = standing;
  const { document, governed } = context;
  if (!document || difference.edition !== clause.edition) return [];
  const loose = new Set(looseOf(standing, context).map(({ name }) => name));
  return clause.slots.flatMap((slot): readonly Judgement[] => {
    if (slot.type === "party" || slot.type === "commitments" || loose.has(slot.name)) return [];
    const usual = usualFilling(slot, document.facts, governed);
    const values = difference.fillings.get(slot.name) ?? [];
    const value = usual.is === "known" ? values.find((one) => isOther(one, usual.value)) : undefined;
    if (usual.is !== "known" || value === undefined) return [];
    return [
      {
        rule: check.id,
        subject: { clause: clause.id, part: slot.name },
        outcome: "not-met",
        values: {
          clause: clause.id,
          heading: clause.heading,
          title: slot.title,
          value: cutText(value, MOST),
          usual: cutText(usual.value, MOST),
        },
        at: placeOf(standing, slotParagraph(difference, slot.name)),
      },
    ];
  });
}

/** Whether a filling says something else: "Ten (10)" is "10", and a blank says nothing yet. */
function isOther(value: string, usual: string): boolean {
  if (value === "" || /[[\]]|^[\s_.…]+$/.test(value)) return false;
  if (bare(value) === bare(usual)) return false;
  const isFigure = /^£?\d[\d,.]*%?$/.test(usual.trim());
  return !isFigure || figureOf(value) !== figureOf(usual);
}

const bare = (text: string): string =>
  comparedText(text)
    .replace(/^(?:the|an?) /i, "")
    .toLowerCase();
