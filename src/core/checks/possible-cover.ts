import { clauseWords } from "../clause-words";
import type { Contract, PossibleCover } from "../contract";
import type { Judgement } from "../finding";
import type { Check, ClauseRule, TestOf } from "../ruleset";
import { triggerReasons } from "../trigger-reasons";
import { clausesThat } from "./clause-standing";
import type { CheckContext, CheckResult } from "./context";
import { nameList, phraseList } from "./name-list";
import { onContract } from "./on-contract";
import { tally, type Verdict } from "./tally";

/** Other wording that may do a required clause's job: unknown, never a pass, with the duties that it seems to lay and those it does not. */
export const runPossibleCover = (
  check: Check,
  test: TestOf<"possible-cover">,
  context: CheckContext,
): CheckResult =>
  onContract(check, context, (contract) =>
    tally(
      clausesThat(context, "covered")
        .filter(({ horizon }) => horizon === test.with.horizon)
        .map((clause): Verdict => {
          const cover = contract.possible.find((possible) => possible.clause === clause.id);
          return cover ? [judgementOf(check, clause, cover, contract, context)] : "not-applicable";
        }),
    ),
  );

function judgementOf(
  check: Check,
  clause: ClauseRule,
  cover: PossibleCover,
  { facts }: Contract,
  { governed, ruleset }: CheckContext,
): Judgement {
  const what = (id: string): string => clause.duties.find((duty) => duty.id === id)?.what ?? id;
  const found = [...new Set(cover.duties.map(({ duty }) => duty))].map((id) => {
    const places = cover.duties.filter(({ duty }) => duty === id).map(({ at }) => at.label);
    return `${what(id)} (${nameList([...new Set(places)], 2)})`;
  });
  const missing = cover.missing.map(what);
  const variant = found.length === 0 ? "none" : missing.length === 0 ? "all" : undefined;
  return {
    rule: check.id,
    subject: { clause: clause.id },
    outcome: "unknown",
    values: {
      clause: clause.id,
      heading: clauseWords(clause, facts.kind).heading,
      because: triggerReasons(clause.trigger, governed.facts, ruleset),
      signs: cover.signs.join("”, “"),
      score: Math.round(cover.score * 100) / 100,
      found: phraseList(found),
      missing: phraseList(missing),
    },
    at: cover.at,
    variant: variant ?? "some",
  };
}
