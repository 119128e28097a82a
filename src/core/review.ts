import { checkContext } from "./checks/context";
import { runCheck } from "./checks/index";
import { judge, type Governed } from "./conditions";
import type { Contract } from "./contract";
import type { Finding, Judgement, Stamp, Tally, Waiver } from "./finding";
import { findingsOf } from "./findings-of";
import type { Offer } from "./offer";
import { unknown, type Outcome } from "./outcome";
import { rootFacts } from "./root-facts";
import type { Check, Ruleset } from "./ruleset";
import type { Language } from "./say";
import type { LotScore } from "./scores";
import type { Tender } from "./tender";

/** Everything that was decided about one input: plain data that can be cloned to a worker. */
export interface Review {
  readonly stamp: Stamp;
  readonly tallies: readonly Tally[];
  /** Open findings, in the order of the rules set, then of the workbook. */
  readonly findings: readonly Finding[];
  /** Findings that a waiver covers, with the waiver. */
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  readonly scores: readonly LotScore[];
  /** Whether the rules set governs this procurement or grant at all; where it does not, the review is offered unasked. */
  readonly governs: Outcome;
}

/** What a tender is reviewed from. */
export interface ReviewInput {
  readonly tender: Tender;
  /** The contract under review, for the checks on documents. */
  readonly document?: Contract;
  /** The offer that a contract is held against. */
  readonly offer?: Offer;
  readonly ruleset: Ruleset;
  readonly governed: Governed;
  readonly scores: readonly LotScore[];
  readonly stamp: Stamp;
  readonly waivers: readonly Waiver[];
  readonly language?: Language;
}

/**
 * Runs every adopted check of the rules set over a tender. A waiver covers a finding of the same key where it was given under the
 * same edition; under another, the finding stays open, so that somebody looks again.
 */
export function review(input: ReviewInput): Review {
  const { ruleset, stamp } = input;
  const context = checkContext(input);
  const tallies: Tally[] = [];
  const judgements: Judgement[] = [];
  for (const check of checksFor(input)) {
    if (!check.adopted) continue;
    const settled = input.governed.outcomes.get(check.id);
    if (settled?.is === "not-met") {
      tallies.push({ rule: check.id, met: 0, notMet: 0, unknown: 0, notApplicable: 1 });
      continue;
    }
    const result = runCheck(check, context);
    const notMet = result.judgements.filter(({ outcome }) => outcome === "not-met").length;
    const unknown = result.judgements.length - notMet + (result.unknown ?? 0);
    tallies.push({ rule: check.id, met: result.met, notMet, unknown, notApplicable: result.notApplicable });
    judgements.push(...result.judgements);
  }
  const all = findingsOf(judgements, context, input.language ?? "en");
  const edition = `${ruleset.set} ${ruleset.version}`;
  const waivers = new Map(
    input.waivers.filter((waiver) => waiver.edition === edition).map((waiver) => [waiver.key, waiver]),
  );
  const waived = all.flatMap((finding) => {
    const waiver = waivers.get(finding.key);
    return waiver ? [{ finding, waiver }] : [];
  });
  return {
    stamp,
    tallies,
    findings: all.filter(({ key }) => !waivers.has(key)),
    waived,
    scores: input.scores,
    governs: governsHere(input),
  };
}

/** A file with no tender in it is told that and what was looked for, once; nothing else can be said of it. */
function checksFor({ tender, ruleset }: ReviewInput): readonly Check[] {
  if (!tender.problems.some(({ problem }) => problem === "no-tender")) return ruleset.checks;
  return ruleset.checks.filter(({ test }) => test.kind === "reading" && test.with.problem === "no-tender");
}

/** Whether the rules set governs; where it cannot be told, `missing` names the facts that a person can state. */
function governsHere({ ruleset, governed, tender }: ReviewInput): Outcome {
  const outcome = judge(ruleset.governs)(governed.facts);
  if (outcome.is !== "unknown") return outcome;
  return unknown(...new Set(outcome.missing.flatMap((name) => rootFacts(name, ruleset, tender.facts))));
}
