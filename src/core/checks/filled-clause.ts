import { comparedText } from "../compared-text";
import type { Judgement } from "../finding";
import { figureOf } from "../loose-slots";
import { cutText } from "../printed-difference";
import type { Check } from "../ruleset";
import { factFilling, usualFilling } from "../usual-filling";
import type { CheckContext } from "./context";
import { looseOf, slotParagraph } from "./loose-clause";
import { placeOf, type StandingClause } from "./standing-clauses";

const MOST = 160;

/**
 * Slots of a clause that hold something else than the facts and the rules give. Silent on the parties' words, the place of the commitments, blanks,
 * slots whose filling turns on a condition that cannot be told, figures that the check on looser ones names, and clauses in the words of another
 * edition. Where a fact fills the slot and nothing states that fact now, it cannot be told (`unstated`).
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
    const { from = "edition" } = slot;
    // The edition that judges is always known.
    const isUnstated = from !== "edition" && factFilling(slot, document.facts, governed) === undefined;
    if (isUnstated && check.variants?.unstated === undefined) return [];
    return [
      {
        rule: check.id,
        subject: { clause: clause.id, part: slot.name },
        outcome: isUnstated ? "unknown" : "not-met",
        values: {
          clause: clause.id,
          heading: clause.heading,
          title: slot.title,
          value: cutText(value, MOST),
          usual: cutText(usual.value, MOST),
          fact: from,
        },
        at: placeOf(standing, slotParagraph(difference, slot.name)),
        ...(isUnstated && { variant: "unstated" }),
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
