import type { ClauseRule } from "../ruleset";
import type { CheckContext } from "./context";

/**
 * How a clause of the rules stands to a contract: in it; possibly covered by other words; required and missing; not known to be required, for
 * want of a fact; or not required.
 */
export type Standing = "there" | "covered" | "missing" | "undecided" | "not-required";

/** The standing of one clause in the contract under review. */
export function standingOf(clause: ClauseRule, { document, governed }: CheckContext): Standing {
  const { id } = clause;
  if (document?.found.some((found) => found.clause === id)) return "there";
  const required = governed.outcomes.get(id);
  if (required === undefined || required.is === "not-met") return "not-required";
  if (required.is === "unknown") return "undecided";
  return document?.possible.some((possible) => possible.clause === id) ? "covered" : "missing";
}

/** The clauses of the rules that have one of these standings, in the rules' order. */
export const clausesThat = (
  context: CheckContext,
  ...standings: readonly Standing[]
): readonly ClauseRule[] =>
  context.ruleset.clauses.filter((clause) => standings.includes(standingOf(clause, context)));
