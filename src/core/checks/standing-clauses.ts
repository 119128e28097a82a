import { compareClause, type ClauseDifference, type ParagraphDifference } from "../clause-difference";
import type { Contract, FoundClause } from "../contract";
import { valueOf } from "../quantity";
import type { ParagraphLocation } from "../location";
import { paragraphPlace } from "../paragraph-place";
import type { ClauseRule } from "../ruleset";
import type { Paragraph } from "../snapshot";
import type { CheckContext } from "./context";

/** A clause of ours that stands in the document, beside the rules' words. */
export interface StandingClause {
  readonly clause: ClauseRule;
  readonly found: FoundClause;
  /** The document that it stands in. */
  readonly document: Contract;
  /** The paragraphs compared, in the order of their texts. */
  readonly paragraphs: readonly Paragraph[];
  readonly difference: ClauseDifference;
}

/** The clauses of ours in the document, of one horizon where it is named, each compared with the words of its own edition. */
export function standingClauses(
  { document, ruleset }: Pick<CheckContext, "document" | "ruleset">,
  horizon?: ClauseRule["horizon"],
): readonly StandingClause[] {
  if (!document) return [];
  const byIndex = new Map(document.paragraphs.map((paragraph) => [paragraph.index, paragraph]));
  const terms = Object.fromEntries(
    Object.entries({
      authority: valueOf(document.authorityTerm),
      supplier: valueOf(document.supplierTerm),
      agreement: valueOf(document.agreementTerm),
    }).flatMap(([name, term]) => (term === undefined ? [] : [[name, term] as const])),
  );
  const { kind } = document.facts;
  return document.found.flatMap((found): readonly StandingClause[] => {
    const clause = ruleset.clauses.find(({ id }) => id === found.clause);
    if (!clause || (horizon !== undefined && clause.horizon !== horizon)) return [];
    const paragraphs = found.paragraphs.flatMap((index) => byIndex.get(index) ?? []).filter(isWords);
    const difference = compareClause(
      clause,
      paragraphs.map(({ text }) => text),
      { terms, ...(kind && { kind }), ...(found.edition !== undefined && { edition: found.edition }) },
    );
    return [{ clause, found, document, paragraphs, difference }];
  });
}

/** Commitments in a clause are no words of it, nor is what waits for them: a table, a blank that we filled, a paragraph in square brackets. */
const isWords = ({ text, inTable, tag, ourTags = [] }: Paragraph): boolean =>
  text.trim() !== "" &&
  !inTable &&
  ![tag, ...ourTags].some((own) => /^cw:(?:fill|commitments):/.test(own)) &&
  !/^\s*\[[^\]]*\]\s*$/.test(text);

/** Where a paragraph of a clause stands; where it is missing, the one before it; the clause's own place where there is none. */
export function placeOf(
  { difference, paragraphs, found, document }: StandingClause,
  paragraph: ParagraphDifference | undefined,
): ParagraphLocation {
  if (!paragraph) return found.at;
  const order = difference.paragraphs.indexOf(paragraph);
  const near = difference.paragraphs.slice(0, order + 1).findLast(({ text }) => text !== undefined)?.text;
  const at = near === undefined ? undefined : paragraphs[near];
  return at ? paragraphPlace(document, at) : found.at;
}
