import type { ParagraphDifference } from "../clause-difference";
import { weakeningsIn, type Weakening } from "../clause-weakening";
import type { Judgement } from "../finding";
import { cutText, printedDifference } from "../printed-difference";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { filledJudgements } from "./filled-clause";
import { looseJudgements } from "./loose-clause";
import { placeOf, standingClauses, type StandingClause } from "./standing-clauses";
import { weakGrammar } from "./weak-grammar";

const MOST = 320;

/** Share of a clause's paragraphs that must differ before it counts as rewritten, and is found once. */
const REWRITTEN = 0.6;

/** A clause of ours whose words a person changed, judged against the words of its own edition; what stands in its slots is no change. */
export function runAlteredClause(
  check: Check,
  test: TestOf<"altered-clause">,
  context: CheckContext,
): CheckResult {
  const standing = standingClauses(context, test.with.horizon);
  const { document } = context;
  if (!document || standing.length === 0) return { judgements: [], met: 0, notApplicable: 1 };
  const grammar = weakGrammar(test.with.words, context.ruleset, document);
  const judgements = standing.map((clause): readonly Judgement[] => {
    if (test.with.test === "loose") return looseJudgements(check, clause, context);
    if (test.with.test === "filled") return filledJudgements(check, clause, context);
    const own = grammar ?? weakGrammar(test.with.words, context.ruleset, partiesOf(clause));
    const weakenings = own ? weakeningsIn(clause.difference, clause.clause, own) : [];
    return test.with.test === "weakened"
      ? weakenings.map((one) => weakened(check, clause, one))
      : altered(check, clause, weakenings);
  });
  return {
    judgements: judgements.flat(),
    met: judgements.filter((found) => found.length === 0).length,
    notApplicable: 0,
  };
}

/** The parties as the clause itself calls them, where the contract's own words could not be read. */
function partiesOf({ difference }: StandingClause): Parameters<typeof weakGrammar>[2] {
  const named = (slot: string) => {
    const value = difference.fillings.get(slot)?.[0];
    return value === undefined ? ({ is: "blank" } as const) : ({ is: "known", value } as const);
  };
  return { supplierTerm: named("supplier"), authorityTerm: named("authority") };
}

function weakened(
  check: Check,
  clause: StandingClause,
  { why, words, paragraph, duty }: Weakening,
): Judgement {
  return {
    ...judged(check, clause, paragraph),
    values: { ...valuesOf(clause, [paragraph]), words: cutText(words, 160), duty: cutText(duty, 160) },
    ...(why !== "weak-words" && { variant: why }),
  };
}

/** Changes that do not weaken: those that do are another check's. */
function altered(
  check: Check,
  clause: StandingClause,
  weakenings: readonly Weakening[],
): readonly Judgement[] {
  const weak = new Set(weakenings.map(({ paragraph }) => paragraph));
  const { paragraphs } = clause.difference;
  // A clause known by its words alone was found without its heading.
  const isUnseen = ({ part, is }: ParagraphDifference): boolean =>
    part === 0 && is === "missing" && clause.found.by === "fingerprint";
  const changed = paragraphs.filter((one) => one.is !== "same" && !weak.has(one) && !isUnseen(one));
  const [first] = changed;
  if (!first) return [];
  if (changed.length > 3 && changed.length > REWRITTEN * paragraphs.length)
    return [{ ...judged(check, clause, first, ""), values: valuesOf(clause, changed), variant: "rewritten" }];
  return changed.map((paragraph) => ({
    ...judged(check, clause, paragraph),
    values: valuesOf(clause, [paragraph]),
    ...(variantOf(paragraph) && { variant: variantOf(paragraph) ?? "" }),
  }));
}

const variantOf = ({ is, part }: ParagraphDifference): string | undefined =>
  part === 0 && is !== "moved" ? "heading" : is === "changed" ? undefined : is;

function judged(
  check: Check,
  clause: StandingClause,
  paragraph: ParagraphDifference,
  part = partOf(paragraph),
) {
  return {
    rule: check.id,
    subject: { clause: clause.clause.id, ...(part === "" ? {} : { part }) },
    outcome: "not-met" as const,
    at: placeOf(clause, paragraph),
  };
}

/** A name for a paragraph that stays when others come and go: its order in the rules' words. */
const partOf = ({ part }: ParagraphDifference): string =>
  part === undefined ? "added" : part === 0 ? "heading" : `paragraph ${String(part)}`;

function valuesOf({ clause, difference }: StandingClause, paragraphs: readonly ParagraphDifference[]) {
  return {
    clause: clause.id,
    heading: clause.heading,
    edition: difference.edition,
    count: paragraphs.length,
    difference: cutText(paragraphs.map(({ pieces }) => printedDifference(pieces, MOST)).join(" / "), MOST),
  };
}
