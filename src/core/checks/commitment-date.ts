import type { ContractCommitment } from "../contract";
import { backCheck } from "../back-check";
import type { Judgement } from "../finding";
import { valueOf } from "../quantity";
import { plusDays } from "../plus-days";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { onContract } from "./on-contract";
import { tally, type Verdict } from "./tally";

/**
 * When the contract's commitments are due: a day-one commitment has a date; every date lies in the term, both ends included; and one from day one is no later
 * than the contract's start plus the measure's days. Facts that are missing for it are named by the check on deciding facts.
 */
export const runCommitmentDate = (
  check: Check,
  _: TestOf<"commitment-date">,
  context: CheckContext,
): CheckResult =>
  onContract(check, context, (contract) => {
    const dated = datedByOffer(context);
    return tally(contract.commitments.map((line) => verdictOn(line, check, context, dated)));
  });

/** Commitments for which the offer has a date: where the contract leaves it out, holding it against the offer says so. */
function datedByOffer({ document, offer }: CheckContext): ReadonlySet<ContractCommitment> {
  if (!document || !offer) return new Set();
  return new Set(
    backCheck(offer, document)
      .matches.filter(({ offered }) => offered.length > 0 && offered.every(({ due }) => due !== undefined))
      .flatMap(({ lines }) => lines),
  );
}

function verdictOn(
  line: ContractCommitment,
  check: Check,
  { document, measures }: CheckContext,
  dated: ReadonlySet<ContractCommitment>,
): Verdict {
  const measure = line.measure === undefined ? undefined : measures.get(line.measure);
  const { start, end } = document?.facts ?? {};
  const isDayOne = (valueOf(line.horizon) ?? measure?.horizon) === "day-one";
  const days = measure?.byDays ?? 0;
  const find = (
    variant: string,
    more: Judgement["values"] = {},
    outcome: Judgement["outcome"] = "not-met",
  ): Verdict => [
    {
      rule: check.id,
      subject: { measure: line.measure ?? line.label, ordinal: line.ordinal },
      outcome,
      values: { measure: measure?.title ?? line.label, days, start: start ?? "", end: end ?? "", ...more },
      at: line.dueAt,
      variant,
    },
  ];
  const { due } = line;
  if (due.is === "unclear") return find("unclear", { text: due.asWritten }, "unknown");
  if (due.is === "blank") {
    if (!isDayOne) return "not-applicable";
    if (dated.has(line)) return "unknown";
    return start === undefined || !measure
      ? find("undated")
      : find("undated-by", { latest: plusDays(start, days) });
  }
  if (start !== undefined && due.value < start) return find("early", { due: due.value });
  if (end !== undefined && due.value > end) return find("late", { due: due.value });
  const latest = start === undefined || !isDayOne || !measure ? undefined : plusDays(start, days);
  if (latest !== undefined && due.value > latest) return find("after", { due: due.value, latest });
  return start === undefined || end === undefined ? "unknown" : "met";
}
