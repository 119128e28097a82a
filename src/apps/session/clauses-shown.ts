import type { PossibleCover } from "../../core/contract";
import type { Finding } from "../../core/finding";
import type { ParagraphLocation } from "../../core/location";
import { paragraphPlace } from "../../core/paragraph-place";
import type { ClauseRule, Ruleset } from "../../core/ruleset";
import type { ClauseFlaw, ClauseShown, CoverShown } from "../../ui/clause-shown";
import { clauseStates, type ClauseState } from "../../writing/clause-states";
import { chooseClauses } from "../../writing/clauses-to-insert";
import type { ReviewedDocument } from "../review-document";

/** What a finding says is wrong with a clause that stands; undefined where it says something else. */
function flawOf({ rule }: Finding, ruleset: Ruleset): ClauseFlaw | undefined {
  const test = ruleset.checks.find(({ id }) => id === rule)?.test;
  if (test?.kind === "blanks") return test.with.in === "clauses" ? "unfilled" : undefined;
  if (test?.kind !== "altered-clause") return undefined;
  switch (test.with.test) {
    case "weakened":
      return "weakened";
    case "altered":
      return "reworded";
    case "loose":
    case "filled":
      return "unusual";
  }
}

function coverShown(cover: PossibleCover, clause: ClauseRule): CoverShown {
  const what = (id: string): string => clause.duties.find((duty) => duty.id === id)?.what ?? id;
  const places = new Map<string, ParagraphLocation[]>();
  for (const { duty, at } of cover.duties) places.set(duty, [...(places.get(duty) ?? []), at]);
  return {
    at: cover.at,
    score: cover.score,
    signs: cover.signs,
    duties: [...places].map(([duty, at]) => ({ what: what(duty), at })),
    missing: cover.missing.map(what),
  };
}

const FLAWS: readonly ClauseFlaw[] = ["weakened", "reworded", "unfilled", "unusual"];

/** Every clause of the edition as it stands in a document, in the order of the rules set. */
export function clausesShown(reviewed: ReviewedDocument, ruleset: Ruleset): readonly ClauseShown[] {
  const { contract, governed, review } = reviewed;
  const input = { contract, governed, ruleset };
  const { clauses, heldBack } = chooseClauses({ ...input, review });
  const flawsOf = (id: string): readonly ClauseFlaw[] => {
    const found = review.findings.flatMap((finding) =>
      finding.subject.clause === id ? (flawOf(finding, ruleset) ?? []) : [],
    );
    return FLAWS.filter((flaw) => found.includes(flaw));
  };
  const shown = ({ clause, heading, is, required, why, found, cover }: ClauseState): ClauseShown => {
    const because = heldBack.get(clause.id);
    const blanks = (found?.blanks ?? []).flatMap((index) => contract.paragraphs[index] ?? []);
    return {
      id: clause.id,
      heading,
      is,
      flaws: flawsOf(clause.id),
      required: required.is,
      why,
      at: found?.at,
      blanks: blanks.map((paragraph) => paragraphPlace(contract, paragraph)),
      edition: found?.edition,
      latest: clause.edition,
      changed: clause.earlier
        .filter(({ edition }) => found?.edition !== undefined && edition >= found.edition)
        .map(({ changed }) => changed.replace(/\.$/, "")),
      cover: is === "possibly-covered" && cover ? coverShown(cover, clause) : undefined,
      heldBack: because,
      goesIn: clauses.includes(clause),
    };
  };
  return clauseStates(input).map(shown);
}
