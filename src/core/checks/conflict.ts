import { clauseWords } from "../clause-words";
import type { Contract } from "../contract";
import type { Judgement } from "../finding";
import { paragraphPlace } from "../paragraph-place";
import type { Check, ClauseRule, TestOf } from "../ruleset";
import { clausesThat } from "./clause-standing";
import type { CheckContext, CheckResult } from "./context";
import { onContract } from "./on-contract";
import { phraseFinder } from "./phrase-finder";
import { tally, type Verdict } from "./tally";

/** What cannot stand beside a clause of ours that is in the contract: another clause of ours, or other wording. */
export const runConflict = (check: Check, test: TestOf<"conflict">, context: CheckContext): CheckResult =>
  onContract(check, context, (contract) => {
    const there = clausesThat(context, "there");
    return tally(
      test.with.between === "clauses"
        ? there.flatMap((clause) => withClauses(clause, there, check, contract))
        : there.flatMap((clause) => withWording(clause, check, contract)),
    );
  });

const sentence = (text: string): string => text.replace(/[.\s]+$/, "");

/** Each pair is one finding, at the later of the two. */
function withClauses(
  clause: ClauseRule,
  there: readonly ClauseRule[],
  check: Check,
  contract: Contract,
): readonly Verdict[] {
  const { kind } = contract.facts;
  return clause.conflicts.flatMap(({ clause: id, because }): readonly Verdict[] => {
    const other = there.find((one) => one.id === id);
    const isSaid =
      other !== undefined &&
      other.id < clause.id &&
      other.conflicts.some((conflict) => conflict.clause === clause.id);
    if (id === undefined || isSaid) return [];
    const places = contract.found.filter((found) => found.clause === clause.id || found.clause === id);
    const at = places.toSorted((a, b) => b.at.index - a.at.index)[0]?.at;
    if (!other || !at) return ["met"];
    const judgement: Judgement = {
      rule: check.id,
      subject: { clause: clause.id, part: other.id },
      outcome: "not-met",
      values: {
        clause: clause.id,
        heading: clauseWords(clause, kind).heading,
        other: other.id,
        otherHeading: clauseWords(other, kind).heading,
        because: sentence(because),
      },
      at,
    };
    return [[judgement]];
  });
}

/** Other wording with a conflict's words, at its first paragraph. */
function withWording(clause: ClauseRule, check: Check, contract: Contract): readonly Verdict[] {
  const own = new Set(contract.found.flatMap(({ paragraphs }) => paragraphs));
  const foreign = contract.paragraphs.filter(({ index, tag }) => !own.has(index) && !tag.startsWith("cw:"));
  return clause.conflicts.flatMap(({ signs = [], because }, index): readonly Verdict[] => {
    if (signs.length === 0) return [];
    const find = phraseFinder(signs);
    const hits = foreign.filter(({ text }) => find(text) !== undefined);
    const [first] = hits;
    if (!first) return ["met"];
    const judgement: Judgement = {
      rule: check.id,
      subject: { clause: clause.id, part: `conflict ${String(index + 1)}` },
      outcome: "not-met",
      values: {
        clause: clause.id,
        heading: clauseWords(clause, contract.facts.kind).heading,
        sign: find(first.text) ?? "",
        because: sentence(because),
        count: hits.length,
        more: hits.length - 1,
      },
      at: paragraphPlace(contract, first),
      variant: hits.length > 1 ? "several" : "one",
    };
    return [[judgement]];
  });
}
