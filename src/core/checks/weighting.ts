import type { Judgement } from "../finding";
import { valueOf } from "../quantity";
import { roundHalfUp } from "../rounding";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { phraseFinder } from "./phrase-finder";
import { factPlace } from "./unknown-for";

/** The tender's own weightings: they add up to 100%, social value is among them, and it weighs at least the edition's minimum. */
export function runWeighting(check: Check, test: TestOf<"weighting">, context: CheckContext): CheckResult {
  const { weightings, facts } = context.tender;
  const stated = facts.weighting;
  const [first] = weightings;
  const finder = phraseFinder(context.ruleset.vocabulary.socialValue);
  const own = weightings.find(({ label }) => finder(label) !== undefined);
  const isUnread = weightings.some(({ weight }) => weight.is !== "known");
  const found = (values: Judgement["values"], at: Judgement["at"]): CheckResult => ({
    judgements: [{ rule: check.id, subject: { part: "weighting" }, outcome: "not-met", values, at }],
    met: 0,
    notApplicable: 0,
  });
  switch (test.with.test) {
    case "sum": {
      if (!first) return NOT_APPLICABLE;
      if (isUnread) return COVERED;
      const sum = roundHalfUp(
        weightings.reduce((total, { weight }) => total + (valueOf(weight) ?? 0), 0),
        4,
      );
      return Math.abs(roundHalfUp(sum - 100, 4)) <= 0.01
        ? MET
        : found({ sum, difference: roundHalfUp(sum - 100, 4) }, first.at);
    }
    case "present":
      if (!first) return NOT_APPLICABLE;
      return own ? MET : found({ labels: weightings.map(({ label }) => label).join(", ") }, first.at);
    case "minimum": {
      const weight = stated ?? (own && valueOf(own.weight));
      if (weight === undefined) return own ? COVERED : NOT_APPLICABLE;
      const { minimum } = context.ruleset.scoring.weighting;
      if (weight >= minimum) return MET;
      return found(
        { weight, minimum },
        stated === undefined && own ? own.at : factPlace(context.tender, "weighting"),
      );
    }
  }
}

const MET: CheckResult = { judgements: [], met: 1, notApplicable: 0 };
const NOT_APPLICABLE: CheckResult = { judgements: [], met: 0, notApplicable: 1 };
const COVERED: CheckResult = { judgements: [], met: 0, notApplicable: 0, unknown: 1 };
