import type { Values } from "../finding";
import type { Location } from "../location";
import { valueOf } from "../quantity";
import type { Scoring, TestOf } from "../ruleset";
import { isOnScale } from "../scale";
import type { Mark } from "../tender";

/** What a test says of one mark: `ok`, `skip` where there is nothing to judge, `covered` where a cell cannot be read, or what is wrong. */
export type MarkVerdict = "ok" | "skip" | "covered" | readonly MarkFault[];

/** What is wrong with a mark: where, and the part of its key. */
export interface MarkFault {
  readonly at: Location;
  readonly part: string;
  readonly values?: Values;
  readonly variant?: string;
}

// The panel's own mark: part of keys, and the name of the sentence for it.
const PANEL = "panel";

type MarkTest = (mark: Mark, scale: Scoring["scale"]) => MarkVerdict;

/** The tests of single marks, by name. */
export const MARK_TESTS: Readonly<Record<Exclude<TestOf<"marks">["with"]["test"], "missing">, MarkTest>> = {
  "off-scale": offScale,
  "no-evaluator-reason": noEvaluatorReason,
  "no-consensus-reason": noConsensusReason,
  "no-individual-marks": noIndividualMarks,
  "consensus-outside-marks": consensusOutsideMarks,
};

function offScale(mark: Mark, scale: Scoring["scale"]): MarkVerdict {
  const marks = [
    { who: PANEL, mark: mark.consensus, at: mark.at },
    ...mark.individual.map(({ evaluator, mark: given, at }) => ({ who: evaluator, mark: given, at })),
  ];
  const faults = marks.flatMap(({ who, mark: given, at }): readonly MarkFault[] =>
    given.is !== "known" || isOnScale(given.value, scale)
      ? []
      : [
          {
            at,
            part: `${mark.question}, ${who}`,
            values: { mark: given.value, who },
            ...(who === PANEL ? { variant: PANEL } : {}),
          },
        ],
  );
  if (faults.length > 0) return faults;
  if (marks.some(({ mark: given }) => given.is === "unclear")) return "covered";
  return marks.every(({ mark: given }) => given.is === "blank") ? "skip" : "ok";
}

function noEvaluatorReason({ question, individual }: Mark): MarkVerdict {
  const given = individual.filter(({ mark }) => mark.is === "known");
  const faults = given.flatMap(({ evaluator, mark, reason, at }): readonly MarkFault[] =>
    reason.is === "blank"
      ? [{ at, part: `${question}, ${evaluator}`, values: { who: evaluator, mark: valueOf(mark) ?? "" } }]
      : [],
  );
  if (faults.length > 0) return faults;
  return given.length === 0 ? "skip" : "ok";
}

function noConsensusReason({ question, consensus, reason, reasonAt }: Mark): MarkVerdict {
  if (consensus.is === "blank") return "skip";
  if (consensus.is === "unclear") return "covered";
  return reason.is === "blank" ? [{ at: reasonAt, part: question, values: { mark: consensus.value } }] : "ok";
}

function noIndividualMarks({ question, consensus, individual, at }: Mark): MarkVerdict {
  if (consensus.is === "blank") return "skip";
  if (individual.some(({ mark }) => mark.is === "known")) return "ok";
  if (consensus.is === "unclear" || individual.some(({ mark }) => mark.is === "unclear")) return "covered";
  return [{ at, part: question, values: { mark: consensus.value } }];
}

function consensusOutsideMarks({ question, consensus, individual, at }: Mark): MarkVerdict {
  if (individual.some(({ mark }) => mark.is === "unclear") || consensus.is === "unclear") return "covered";
  const given = individual.flatMap(({ mark }) => (mark.is === "known" ? [mark.value] : []));
  if (consensus.is === "blank" || given.length === 0) return "skip";
  const [low, high] = [Math.min(...given), Math.max(...given)];
  if (low <= consensus.value && consensus.value <= high) return "ok";
  const values = { mark: consensus.value, low, high };
  return [{ at, part: question, values, ...(low === high ? { variant: "same" } : {}) }];
}
