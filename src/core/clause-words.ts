import type { Facts } from "./facts";
import type { ClauseRule } from "./ruleset";

/** A clause's heading and paragraphs in the form that a document needs. */
export interface ClauseWords {
  readonly heading: string;
  readonly paragraphs: ClauseRule["paragraphs"];
}

type Forms = Pick<ClauseRule, "heading" | "paragraphs" | "fundingAgreement">;

/** The words of a clause, or of an earlier edition of it: the form for grants and loans in a funding agreement that has one, else the form for contracts. */
export function clauseWords(clause: Forms, kind: Facts["kind"]): ClauseWords {
  const { heading, paragraphs, fundingAgreement } = clause;
  if (kind !== "funding-agreement" || !fundingAgreement) return { heading, paragraphs };
  return { heading: fundingAgreement.heading ?? heading, paragraphs: fundingAgreement.paragraphs };
}
