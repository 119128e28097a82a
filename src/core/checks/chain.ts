import { clauseWords } from "../clause-words";
import type { Judgement } from "../finding";
import type { ParagraphLocation } from "../location";
import type { Check, TestOf } from "../ruleset";
import { brokenLinks, type Committed, type Link } from "./chain-links";
import { clausesThat, standingOf } from "./clause-standing";
import type { CheckContext, CheckResult } from "./context";
import { commitmentsPlace } from "./contract-places";
import { nameList } from "./name-list";
import { onContract } from "./on-contract";
import { tally, type Verdict } from "./tally";

/**
 * From each commitment a chain leads over the duty to deliver it, its measure, evidence, a report and a remedy to a way to put failure right. A link that is
 * broken is one finding for all commitments that want it, with the clause that would mend it; where another finding asks for that clause, this one is silent.
 */
export const runChain = (check: Check, _: TestOf<"chain">, context: CheckContext): CheckResult =>
  onContract(check, context, () => {
    const committed = committedIn(context);
    const there = clausesThat(context, "there");
    const verdicts: Verdict[] = [];
    const broken = new Map<string, Broken>();
    for (const one of committed) {
      for (const { link, mend, isBroken } of brokenLinks(one, there, context)) {
        if (!isBroken) verdicts.push("met");
        else if (mend && standingOf(mend, context) !== "not-required") verdicts.push("unknown");
        else {
          const key = `${link} ${mend?.id ?? ""}`;
          const before = broken.get(key)?.commitments ?? [];
          broken.set(key, { link, mend, commitments: [...before, one] });
        }
      }
    }
    return tally([...verdicts, ...[...broken.values()].map((one) => [judgementOf(one, check, context)])]);
  });

interface Broken {
  readonly link: Link;
  readonly mend: ReturnType<typeof brokenLinks>[number]["mend"];
  readonly commitments: readonly Committed[];
}

/** The commitments that the contract states; where it states none, those of the offer. */
function committedIn({ document, offer, measures }: CheckContext): readonly Committed[] {
  if (!document) return [];
  if (document.commitments.length > 0)
    return document.commitments.map((line) => ({
      measure: line.measure === undefined ? undefined : measures.get(line.measure),
      title: measures.get(line.measure ?? "")?.title ?? line.label,
      hasEvidence: line.evidence.is === "known",
      hasRemedy: line.remedy.is === "known",
      at: line.at,
    }));
  const at: ParagraphLocation = commitmentsPlace(document);
  return (offer?.commitments ?? []).map((one) => ({
    measure: measures.get(one.measure),
    title: one.title,
    hasEvidence: one.evidence !== undefined,
    hasRemedy: false,
    at,
  }));
}

function judgementOf(
  { link, mend, commitments }: Broken,
  check: Check,
  { document, tender }: CheckContext,
): Judgement {
  const titles = [...new Set(commitments.map(({ title }) => title))];
  const variant = mend ? link : `${link}-open`;
  return {
    rule: check.id,
    subject: { ...(mend && { clause: mend.id }), part: link },
    outcome: "not-met",
    values: {
      count: commitments.length,
      titles: nameList(titles, 5),
      clause: mend?.id ?? "",
      heading: mend ? clauseWords(mend, tender.facts.kind).heading : "",
    },
    at: commitments[0]?.at ?? { kind: "file", file: document?.file ?? "" },
    variant,
  };
}
