import type { Judgement, Values } from "../finding";
import type { Location } from "../location";
import { questionsOf } from "../qualitative";
import { valueOf } from "../quantity";
import type { Check, Scoring, TestOf } from "../ruleset";
import { isOnScale } from "../scale";
import type { Lot, Bid, Mark } from "../tender";
import { subjectOf, takesPart, type CheckContext, type CheckResult } from "./context";
import { marksOf } from "./marks-of";

/** What a test says of one mark: `ok`, `skip` where there is nothing to judge, `covered` where a cell cannot be read, or what is wrong. */
type Verdict = "ok" | "skip" | "covered" | readonly Fault[];

interface Fault {
  readonly at: Location;
  readonly part: string;
  readonly values?: Values;
}

type MarkTest = (mark: Mark, scale: Scoring["scale"]) => Verdict;

const TESTS: Readonly<Record<Exclude<TestOf<"marks">["with"]["test"], "missing">, MarkTest>> = {
  "off-scale": offScale,
  "no-evaluator-reason": noEvaluatorReason,
  "no-consensus-reason": noConsensusReason,
  "no-individual-marks": noIndividualMarks,
  "consensus-outside-marks": consensusOutsideMarks,
};

/** Marks by evaluators and the panel: given, on the scale, with reasons, and the agreed one within those it was agreed from. */
export function runMarks(check: Check, test: TestOf<"marks">, context: CheckContext): CheckResult {
  if (test.with.test === "missing") return missing(check, context);
  const decide = TESTS[test.with.test];
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
        judgements.push(judgementOf(check, lot, bid, mark.question, scale, fault));
      }
    }
  }
  return { judgements, met, notApplicable, unknown };
}

/** Every question of the lot has an agreed mark for every bid that has marks at all. */
function missing(check: Check, context: CheckContext): CheckResult {
  const { scale } = context.ruleset.scoring;
  const judgements: Judgement[] = [];
  let [met, notApplicable, unknown] = [0, 0, 0];
  for (const lot of context.tender.lots) {
    const questions = questionsOf(lot).map(({ question }) => question);
    for (const bid of lot.bids.filter(takesPart)) {
      if (bid.marks.length === 0) notApplicable++;
      else {
        const asked = new Set([...questions, ...bid.marks.map(({ question }) => question)]);
        for (const question of asked) {
          const mark = bid.marks.find((each) => each.question === question);
          if (mark?.consensus.is === "known") met++;
          else if (mark?.consensus.is === "unclear") unknown++;
          else
            judgements.push(
              judgementOf(check, lot, bid, question, scale, { at: mark?.at ?? bid.at, part: question }),
            );
        }
      }
    }
  }
  return { judgements, met, notApplicable, unknown };
}

const judgementOf = (
  check: Check,
  lot: Lot,
  bid: Bid,
  question: string,
  scale: Scoring["scale"],
  fault: Fault,
): Judgement => ({
  rule: check.id,
  subject: { ...subjectOf(lot, bid.bidder), part: fault.part },
  outcome: "not-met",
  values: {
    lot: lot.id,
    bidder: bid.bidder,
    question,
    lowest: scale.minimum,
    highest: scale.maximum,
    step: scale.step,
    ...fault.values,
  },
  at: fault.at,
});

function offScale(mark: Mark, scale: Scoring["scale"]): Verdict {
  const marks = [
    { who: "panel", mark: mark.consensus, at: mark.at },
    ...mark.individual.map(({ evaluator, mark: given, at }) => ({ who: evaluator, mark: given, at })),
  ];
  const faults = marks.flatMap(({ who, mark: given, at }): readonly Fault[] =>
    given.is !== "known" || isOnScale(given.value, scale)
      ? []
      : [{ at, part: `${mark.question}, ${who}`, values: { mark: given.value, who } }],
  );
  if (faults.length > 0) return faults;
  if (marks.some(({ mark: given }) => given.is === "unclear")) return "covered";
  return marks.every(({ mark: given }) => given.is === "blank") ? "skip" : "ok";
}

function noEvaluatorReason({ question, individual }: Mark): Verdict {
  const given = individual.filter(({ mark }) => mark.is === "known");
  const faults = given.flatMap(({ evaluator, mark, reason, at }): readonly Fault[] =>
    reason.is === "blank"
      ? [{ at, part: `${question}, ${evaluator}`, values: { who: evaluator, mark: valueOf(mark) ?? "" } }]
      : [],
  );
  if (faults.length > 0) return faults;
  return given.length === 0 ? "skip" : "ok";
}

function noConsensusReason({ question, consensus, reason, reasonAt }: Mark): Verdict {
  if (consensus.is === "blank") return "skip";
  if (consensus.is === "unclear") return "covered";
  return reason.is === "blank" ? [{ at: reasonAt, part: question, values: { mark: consensus.value } }] : "ok";
}

function noIndividualMarks({ question, consensus, individual, at }: Mark): Verdict {
  if (consensus.is === "blank") return "skip";
  if (individual.some(({ mark }) => mark.is === "known")) return "ok";
  if (consensus.is === "unclear" || individual.some(({ mark }) => mark.is === "unclear")) return "covered";
  return [{ at, part: question, values: { mark: consensus.value } }];
}

function consensusOutsideMarks({ question, consensus, individual, at }: Mark): Verdict {
  if (individual.some(({ mark }) => mark.is === "unclear") || consensus.is === "unclear") return "covered";
  const given = individual.flatMap(({ mark }) => (mark.is === "known" ? [mark.value] : []));
  if (consensus.is === "blank" || given.length === 0) return "skip";
  const [low, high] = [Math.min(...given), Math.max(...given)];
  if (low <= consensus.value && consensus.value <= high) return "ok";
  return [{ at, part: question, values: { mark: consensus.value, low, high } }];
}
