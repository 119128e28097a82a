import type { Match } from "../back-check";
import type { ContractCommitment } from "../contract";
import type { Judgement } from "../finding";
import { valueOf } from "../quantity";
import { matchSubject, matchValues, statedAmount, type Held } from "./back-check-held";
import type { Verdict } from "./tally";

/** Commitments of the contract that the offer does not make: others, the same twice, or ones whose words fit no measure. */
export const extraVerdicts = (
  matches: readonly Match[],
  unmatched: readonly ContractCommitment[],
  held: Held,
): readonly Verdict[] => [
  ...matches.filter(({ lines }) => lines.length > 0).map((match) => extraVerdict(match, held)),
  ...unmatched.map((line) => unmatchedVerdict(line, held)),
];

function extraVerdict(match: Match, held: Held): Verdict {
  const [line] = match.lines;
  if (!line || match.offered.length > 0) return "met";
  const quantity = valueOf(line.quantity);
  const measure = held.context.measures.get(match.measure);
  const stated = quantity === undefined ? "" : statedAmount(quantity, line, measure);
  const judgement: Judgement = {
    rule: held.check.id,
    subject: matchSubject(match),
    outcome: "not-met",
    values: { ...matchValues(match, held), label: line.label, stated },
    at: line.at,
    variant: match.isRepeat ? "repeat" : stated === "" ? "unquantified" : "extra",
  };
  return [judgement];
}

function unmatchedVerdict(line: ContractCommitment, { check, offer }: Held): Verdict {
  const judgement: Judgement = {
    rule: check.id,
    subject: { measure: line.label, ordinal: line.ordinal },
    outcome: "unknown",
    values: { label: line.label, bidder: offer.bidder },
    at: line.at,
    variant: "unmatched",
  };
  return [judgement];
}
