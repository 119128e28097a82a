import type { ClauseRule } from "./ruleset";

type Duty = ClauseRule["duties"][number];

/** A duty to deliver commitments, with the clause that lays it. */
export interface CarryingDuty {
  readonly clause: ClauseRule;
  readonly duty: Duty;
}

/** Words of a duty to deliver whatever was committed to. */
const EVERY = /\bdeliver\w*\b.*\b(?:every|each|all)\b.*\bcommitments?\b/i;

/**
 * Whether a duty carries commitments under a measure: it names the measure; or it names none, and obliges somebody to deliver every one of them. A duty that is
 * not in use, or lies on the authority alone, carries none.
 */
function carries({ duty }: CarryingDuty, measure: string | undefined): boolean {
  if (!duty.adopted || duty.who === "authority") return false;
  if (duty.measures) return measure !== undefined && duty.measures.includes(measure);
  return EVERY.test(duty.what);
}

/** The duties of these clauses that carry commitments under a measure, those that name it first. */
export const carryingDuties = (
  clauses: readonly ClauseRule[],
  measure: string | undefined,
): readonly CarryingDuty[] =>
  clauses
    .flatMap((clause) => clause.duties.map((duty) => ({ clause, duty })))
    .filter((one) => carries(one, measure))
    .sort((a, b) => Number(b.duty.measures !== undefined) - Number(a.duty.measures !== undefined));
