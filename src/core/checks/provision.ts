import type { Judgement } from "../finding";
import { paragraphPlace } from "../paragraph-place";
import type { Check, TestOf } from "../ruleset";
import type { CheckContext, CheckResult } from "./context";
import { insertionPlace } from "./contract-places";
import { onContract } from "./on-contract";
import { phraseFinder } from "./phrase-finder";
import { tally } from "./tally";

/** A provision that some paragraph must make, ours or other: its signs together with words that oblige or empower. Signs alone are a mention: unknown. */
export const runProvision = (check: Check, test: TestOf<"provision">, context: CheckContext): CheckResult =>
  onContract(check, context, (contract) => {
    const [sign, binds] = [phraseFinder(test.with.signs), phraseFinder(test.with.binding)];
    const mentions = contract.paragraphs.filter(({ text }) => sign(text) !== undefined);
    if (mentions.some(({ text }) => binds(text) !== undefined)) return tally(["met"]);
    const [mention] = mentions;
    const judgement: Judgement = {
      rule: check.id,
      subject: { part: "provision" },
      outcome: mention ? "unknown" : "not-met",
      values: { sign: mention ? (sign(mention.text) ?? "") : "" },
      at: mention ? paragraphPlace(contract, mention) : insertionPlace(contract),
      ...(mention && { variant: "mentioned" }),
    };
    return tally([[judgement]]);
  });
