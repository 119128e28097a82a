import { backCheck, type Match } from "../back-check";
import type { Check, TestOf } from "../ruleset";
import { absentVerdicts } from "./back-check-absent";
import { attributionVerdict } from "./back-check-attribution";
import type { Held } from "./back-check-held";
import { dueVerdict, placeVerdict, horizonVerdict } from "./back-check-delivery";
import { extraVerdicts } from "./back-check-extra";
import { quantityVerdict, unitVerdict, unquantifiedVerdict } from "./back-check-quantity";
import type { CheckContext, CheckResult } from "./context";
import { onContract } from "./on-contract";
import { tally, type Verdict } from "./tally";

/** The contract must state the commitments of the offer: all of them, no others, and each as offered. */
export const runBackCheck = (check: Check, test: TestOf<"back-check">, context: CheckContext): CheckResult =>
  onContract(check, context, (contract) => {
    const { offer } = context;
    if (!offer) return tally(["not-applicable"]);
    return tally(verdictsOf(test.with.test, { check, context, contract, offer }));
  });

type Test = TestOf<"back-check">["with"]["test"];

function verdictsOf(test: Test, held: Held): readonly Verdict[] {
  const { matches, unmatched } = backCheck(held.offer, held.contract);
  const both = matches.filter(({ offered, lines }) => offered.length > 0 && lines.length > 0);
  const each = (...verdicts: readonly ((match: Match, held: Held) => Verdict)[]): readonly Verdict[] =>
    both.flatMap((match) => verdicts.map((verdict) => verdict(match, held)));
  switch (test) {
    case "absent":
      return absentVerdicts(matches, unmatched, held);
    case "extra":
      return extraVerdicts(matches, unmatched, held);
    case "quantity":
      return each(quantityVerdict, unitVerdict);
    case "due":
      return each(dueVerdict);
    case "place":
      return each(placeVerdict, horizonVerdict);
    case "unquantified":
      return matches.map((match) => unquantifiedVerdict(match, held));
    case "attribution":
      return each(attributionVerdict);
  }
}
