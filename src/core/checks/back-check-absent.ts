import type { Match } from "../back-check";
import type { ContractCommitment } from "../contract";
import type { Judgement } from "../finding";
import { matchSubject, matchValues, type Held } from "./back-check-held";
import { commitmentsPlace } from "./contract-places";
import { nameList } from "./name-list";
import type { Verdict } from "./tally";

/** Commitments of the offer that the contract does not state; where it states none at all, that is one finding. */
export function absentVerdicts(
  matches: readonly Match[],
  unmatched: readonly ContractCommitment[],
  held: Held,
): readonly Verdict[] {
  const { check, contract, offer } = held;
  const at = commitmentsPlace(contract);
  const promised = offer.commitments.filter(({ quantity }) => quantity !== 0);
  if (contract.commitments.length === 0 && promised.length > 0) {
    const titles = promised.map(({ title }) => title);
    const values = { bidder: offer.bidder, count: titles.length, titles: nameList([...new Set(titles)]) };
    return [[{ rule: check.id, subject: { part: "all" }, outcome: "not-met", values, at, variant: "all" }]];
  }
  const labels = nameList(
    unmatched.map(({ label }) => `“${label}”`),
    4,
  );
  return matches
    .filter(({ offered }) => offered.length > 0)
    .map((match): Verdict => {
      if (match.lines.length > 0) return "met";
      // Who offers nought promises nothing that a contract could state.
      if (match.offered.every(({ quantity }) => quantity === 0)) return "not-applicable";
      const isOpen = match.offered.some(({ quantity }) => quantity === null);
      const judgement: Judgement = {
        rule: check.id,
        subject: matchSubject(match),
        outcome: "not-met",
        values: { ...matchValues(match, held), labels },
        at,
        ...(isOpen ? { variant: "unquantified" } : unmatched.length > 0 && { variant: "unmatched" }),
      };
      return [judgement];
    });
}
