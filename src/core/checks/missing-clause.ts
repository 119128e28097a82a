import type { Check, ClauseRule, TestOf } from "../ruleset";
import type { FoundClause } from "../contract";
import type { CheckContext, CheckResult } from "./context";
import { unknownFor } from "./unknown-for";

const NOT_APPLICABLE: CheckResult = { judgements: [], met: 0, notApplicable: 1 };

/** A clause that the rules require of this contract must be in it. Wording that may do its job already is unknown, never a pass. */
export function runMissingClause(
  check: Check,
  test: TestOf<"missing-clause">,
  context: CheckContext,
): CheckResult {
  const { document, governed, ruleset } = context;
  const clause = ruleset.clauses.find(({ id }) => id === test.with.clause);
  const required = clause && governed.outcomes.get(clause.id);
  if (!document?.isContract || !clause || !required || required.is === "not-met") return NOT_APPLICABLE;
  const standing = document.found.find((found) => found.clause === clause.id);
  if (standing) return blanksOf(check, clause, standing, document.file);
  const cover = document.possible.find((possible) => possible.clause === clause.id);
  const judgement = {
    rule: check.id,
    subject: { clause: clause.id },
    values: {
      clause: clause.id,
      heading: clause.heading,
      signs: cover?.signs.join(", ") ?? "",
    },
    at: cover?.at ?? {
      kind: "paragraph" as const,
      file: document.file,
      index: document.insertAfter,
      label: document.insertBecause,
    },
  };
  if (required.is === "unknown") {
    const values = { ...judgement.values, ...unknownFor(check, context, required.missing, 1).values };
    return { judgements: [{ ...judgement, values, outcome: "unknown" }], met: 0, notApplicable: 0 };
  }
  const covered = { ...judgement, outcome: "unknown" as const, variant: "covered" };
  return { judgements: [cover ? covered : { ...judgement, outcome: "not-met" }], met: 0, notApplicable: 0 };
}

/** A clause that is there is met; while blanks in it wait to be filled, a check that has words for that says so. */
function blanksOf(check: Check, clause: ClauseRule, standing: FoundClause, file: string): CheckResult {
  const blanks = standing.blanks ?? [];
  const [first] = blanks;
  if (first === undefined || check.variants?.blank === undefined)
    return { judgements: [], met: 1, notApplicable: 0 };
  const judgement = {
    rule: check.id,
    subject: { clause: clause.id, part: "blank" },
    outcome: "not-met" as const,
    variant: "blank",
    values: { clause: clause.id, heading: clause.heading, count: blanks.length },
    at: { kind: "paragraph" as const, file, index: first, label: standing.at.label },
  };
  return { judgements: [judgement], met: 0, notApplicable: 0 };
}
