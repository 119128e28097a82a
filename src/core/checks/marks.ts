import type { Judgement } from "../finding";
import { questionsOf } from "../qualitative";
import type { Check, TestOf } from "../ruleset";
import type { Bid, Lot } from "../tender";
import { subjectOf, takesPart, type CheckContext, type CheckResult } from "./context";
import { MARK_TESTS, type MarkFault } from "./mark-tests";
import { marksOf } from "./marks-of";

/** Marks by evaluators and the panel: given, on the scale, with reasons, and the agreed one within those it was agreed from. */
export function runMarks(check: Check, test: TestOf<"marks">, context: CheckContext): CheckResult {
  if (test.with.test === "missing") return missing(check, context);
  const decide = MARK_TESTS[test.with.test];
  const { scale } = context.ruleset.scoring;
  const judgements: Judgement[] = [];
  let [met, notApplicable, unknown] = [0, 0, 0];
  for (const { lot, bid, mark } of marksOf(context)) {
    const verdict = decide(mark, scale);
    if (verdict === "ok") met++;
    else if (verdict === "skip") notApplicable++;
    else if (verdict === "covered") unknown++;
    else {
      for (const fault of verdict) {
        judgements.push(judgementOf(check, context, lot, bid, mark.question, fault));
      }
    }
  }
  return { judgements, met, notApplicable, unknown };
}

/** Every question of the lot has an agreed mark for every bid that has marks at all. */
function missing(check: Check, context: CheckContext): CheckResult {
  const judgements: Judgement[] = [];
  let [met, notApplicable, unknown] = [0, 0, 0];
  for (const lot of context.tender.lots) {
    const questions = questionsOf(lot);
    for (const bid of lot.bids.filter(takesPart)) {
      if (bid.marks.length === 0) {
        notApplicable++;
        continue;
      }
      const marked = new Set(bid.marks.map(({ question }) => question));
      const unmarked = questions
        .filter(({ question }) => !marked.has(question))
        .map(({ question }) => ({ question, at: bid.at }));
      for (const { consensus } of bid.marks) {
        if (consensus.is === "known") met++;
        else if (consensus.is === "unclear") unknown++;
      }
      for (const { question, at } of [
        ...bid.marks.filter(({ consensus }) => consensus.is === "blank"),
        ...unmarked,
      ]) {
        judgements.push(judgementOf(check, context, lot, bid, question, { at, part: question }));
      }
    }
  }
  return { judgements, met, notApplicable, unknown };
}

/** A finding on one question of one bid; a question that is a measure's line goes by the measure's title. */
function judgementOf(
  check: Check,
  { measures, ruleset }: CheckContext,
  lot: Lot,
  bid: Bid,
  question: string,
  fault: MarkFault,
): Judgement {
  const { minimum, maximum, step } = ruleset.scoring.scale;
  return {
    rule: check.id,
    subject: { ...subjectOf(lot, bid.bidder), part: fault.part },
    outcome: "not-met",
    values: {
      lot: lot.id,
      bidder: bid.bidder,
      question: measures.get(question)?.title ?? question,
      lowest: minimum,
      highest: maximum,
      step,
      ...fault.values,
    },
    at: fault.at,
    ...(fault.variant === undefined ? {} : { variant: fault.variant }),
  };
}
