import { paragraphPlace } from "../paragraph-place";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { onContract } from "./on-contract";
import { tally } from "./tally";

/** A document with tracked changes is read as if each were accepted; the finding stands at the first. */
export const runTrackedChanges = (
  check: Check,
  _: TestOf<"tracked-changes">,
  context: CheckContext,
): CheckResult =>
  onContract(check, context, (contract) => {
    if (!contract.hasTrackedChanges) return tally(["met"]);
    const changed = contract.paragraphs.filter(({ hasTrackedChange }) => hasTrackedChange);
    const [first] = changed;
    return tally([
      [
        {
          rule: check.id,
          subject: { part: "tracked changes" },
          outcome: "not-met",
          values: { count: changed.length },
          at: first ? paragraphPlace(contract, first) : { kind: "file", file: contract.file },
        },
      ],
    ]);
  });
