import type { Judgement } from "../finding";
import type { CheckResult } from "./context";

/** What a check decides about one subject; `unknown` where another finding says why it cannot be judged. */
export type Verdict = "met" | "not-applicable" | "unknown" | readonly Judgement[];

/** The result of a check over several subjects. */
export function tally(verdicts: readonly Verdict[]): CheckResult {
  const count = (wanted: Verdict): number => verdicts.filter((verdict) => verdict === wanted).length;
  return {
    judgements: verdicts.flatMap((verdict) => (typeof verdict === "string" ? [] : verdict)),
    met: count("met"),
    notApplicable: count("not-applicable"),
    unknown: count("unknown"),
  };
}
