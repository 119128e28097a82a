import { clauseWords } from "../../src/core/clause-words";
import type { ClauseRule } from "../../src/core/ruleset";
import { sourceRuleset } from "./source-ruleset";

export const ruleset = sourceRuleset("lcr");

export const { clauses } = ruleset;

/** A clause's words in one of its forms. */
export interface Form {
  readonly clause: ClauseRule;
  readonly form: "contract" | "funding-agreement";
  readonly where: string;
  readonly heading: string;
  readonly paragraphs: ClauseRule["paragraphs"];
}

const formOf = (clause: ClauseRule, form: Form["form"]): Form => ({
  clause,
  form,
  where: `${clause.id} ${form}`,
  ...clauseWords(clause, form),
});

/** Every clause in each form that it has; the clause for funding agreements only counts as one. */
export const forms: readonly Form[] = clauses.flatMap((clause) => [
  ...(clause.id === "LCR-C-022" ? [] : [formOf(clause, "contract")]),
  ...(clause.fundingAgreement || clause.id === "LCR-C-022" ? [formOf(clause, "funding-agreement")] : []),
]);
