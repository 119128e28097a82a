import { paragraphPlace } from "../paragraph-place";
import type { Check, TestOf } from "../ruleset";
import type { Paragraph } from "../snapshot";
import type { CheckContext, CheckResult } from "./context";
import { onContract } from "./on-contract";
import { tally } from "./tally";

/** A document with tracked changes is read as if each were accepted; the finding stands at the first. Our own paragraphs, which we put in tracked, do not count. */
export const runTrackedChanges = (
  check: Check,
  _: TestOf<"tracked-changes">,
  context: CheckContext,
): CheckResult =>
  onContract(check, context, (contract) => {
    const changed = contract.paragraphs.filter((one) => one.hasTrackedChange && !isOurs(one));
    const [first] = changed;
    if (!first) return tally(["met"]);
    return tally([
      [
        {
          rule: check.id,
          subject: { part: "tracked changes" },
          outcome: "not-met",
          values: { count: changed.length },
          at: paragraphPlace(contract, first),
        },
      ],
    ]);
  });

const isOurs = ({ tag, ourTags = [] }: Paragraph): boolean =>
  [tag, ...ourTags].some((one) => one.startsWith("cw:"));
