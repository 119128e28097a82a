import type { Governed } from "../core/conditions";
import type { Contract } from "../core/contract";
import type { ClauseRule, Ruleset } from "../core/ruleset";

/** What decides which clauses go in. */
export interface ClauseChoiceInput {
  readonly contract: Contract;
  readonly ruleset: Ruleset;
  readonly governed: Governed;
}

/** The clauses to insert, and why each of the others that are required and not there is held back, by its id. */
export interface ClauseChoice {
  readonly clauses: readonly ClauseRule[];
  readonly heldBack: ReadonlyMap<string, string>;
}

/** Headings that a clause's text refers to. */
const referredTo = (clause: ClauseRule): readonly string[] =>
  clause.paragraphs.flatMap(({ text }) =>
    [...text.matchAll(/headed “([^”]+)”/g)].map(([, heading]) => heading ?? ""),
  );

/**
 * Chooses the clauses that are required, not there, and not possibly there in other words. A clause that refers to another by its
 * heading goes in only where that one is there or goes in too: no clause points to nothing.
 */
export function chooseClauses({ contract, governed, ruleset }: ClauseChoiceInput): ClauseChoice {
  const isThere = (id: string): boolean => contract.found.some((found) => found.clause === id);
  const isCovered = (id: string): boolean => contract.possible.some((possible) => possible.clause === id);
  const heldBack = new Map<string, string>();
  let clauses: readonly ClauseRule[] = ruleset.clauses.filter(
    ({ id }) => governed.outcomes.get(id)?.is === "met" && !isThere(id) && !isCovered(id),
  );
  const missingReference = (clause: ClauseRule): string | undefined =>
    referredTo(clause).find((heading) => {
      const other = ruleset.clauses.find((one) => one.heading === heading);
      return other !== undefined && !isThere(other.id) && !clauses.includes(other);
    });
  // Holding one back may leave another without what it refers to.
  for (let before = -1; before !== clauses.length;) {
    before = clauses.length;
    for (const clause of clauses) {
      const heading = missingReference(clause);
      if (heading === undefined) continue;
      heldBack.set(
        clause.id,
        `${clause.id} was not inserted: it refers to the clause headed “${heading}”, which does not stand here in the rules’ words. Settle that one first.`,
      );
    }
    clauses = clauses.filter(({ id }) => !heldBack.has(id));
  }
  return { clauses, heldBack };
}
