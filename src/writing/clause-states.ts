import type { Governed } from "../core/conditions";
import { clauseWords } from "../core/clause-words";
import type { Contract, FoundClause, PossibleCover } from "../core/contract";
import { unknown, type Outcome } from "../core/outcome";
import type { ClauseRule, Ruleset } from "../core/ruleset";
import { whatIsMissing, whyMet } from "./trigger-text";

/** How a clause of the rules set stands in a contract. */
export interface ClauseState {
  readonly clause: ClauseRule;
  /** Its heading in the form that this contract needs. */
  readonly heading: string;
  /**
   * `altered`: there, in words of no edition that we know. `unknown`: whether it is required cannot be told. A clause that is there is
   * never `missing` or `not-required`, whatever its trigger says.
   */
  readonly is: "present" | "older" | "altered" | "possibly-covered" | "missing" | "unknown" | "not-required";
  readonly required: Outcome;
  /** Why it is required, or what has to be stated before that can be told; "" where it is not required. */
  readonly why: string;
  readonly found: FoundClause | undefined;
  readonly cover: PossibleCover | undefined;
}

/** What the states of clauses are told from. */
export interface ClauseStatesInput {
  readonly contract: Contract;
  readonly ruleset: Ruleset;
  readonly governed: Governed;
}

/** The kinds of check that a person reads: which clauses are required and why, and whether each stands, in the order of the rules set. */
export const clauseStates = (input: ClauseStatesInput): readonly ClauseState[] =>
  input.ruleset.clauses.map((clause) => stateOf(clause, input));

function stateOf(clause: ClauseRule, input: ClauseStatesInput): ClauseState {
  const { contract, ruleset, governed } = input;
  const required = governed.outcomes.get(clause.id) ?? unknown();
  const found = contract.found.find((one) => one.clause === clause.id);
  const cover = contract.possible.find((one) => one.clause === clause.id);
  const why =
    required.is === "met"
      ? whyMet(clause.trigger, governed.facts, ruleset)
      : required.is === "unknown"
        ? whatIsMissing(required.missing, ruleset, contract.facts)
        : "";
  return {
    clause,
    heading: clauseWords(clause, contract.facts.kind).heading,
    is: isOf(clause, required, found, cover),
    required,
    why,
    found,
    cover,
  };
}

function isOf(
  clause: ClauseRule,
  required: Outcome,
  found: FoundClause | undefined,
  cover: PossibleCover | undefined,
): ClauseState["is"] {
  if (found) {
    if (found.edition === undefined) return "altered";
    return found.edition < clause.edition ? "older" : "present";
  }
  if (required.is === "unknown") return "unknown";
  if (required.is !== "met") return "not-required";
  return cover ? "possibly-covered" : "missing";
}
