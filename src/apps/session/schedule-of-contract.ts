import { backCheck, type Match } from "../../core/back-check";
import { matchSubject, offeredAmount, statedAmount } from "../../core/checks/back-check-held";
import type { ContractCommitment } from "../../core/contract";
import type { Finding } from "../../core/finding";
import type { Offer } from "../../core/offer";
import { valueOf, type Reading } from "../../core/quantity";
import type { Ruleset } from "../../core/ruleset";
import { formatDate } from "../../core/say";
import type { CommitmentShown, ScheduleShown } from "../../ui/schedule-shown";
import type { ReviewedDocument } from "../review-document";
import { slotsShown } from "./slots-shown";

/** A reading as it stands; "" for a blank. */
const written = (reading: Reading<string>): string =>
  reading.is === "unclear" ? reading.asWritten : (valueOf(reading) ?? "");

function lineShown(line: ContractCommitment, ruleset: Ruleset): CommitmentShown {
  const measure = ruleset.measures.find(({ id }) => id === line.measure);
  const quantity = valueOf(line.quantity);
  const due = valueOf(line.due);
  return {
    key: `contract ${String(line.at.index)} ${line.measure ?? line.label} ${String(line.ordinal)}`,
    ref: line.measure ?? "",
    title: measure?.title ?? line.label,
    quantity:
      quantity !== undefined
        ? statedAmount(quantity, line, measure)
        : line.quantity.is === "unclear"
          ? line.quantity.asWritten
          : "[ ]",
    due: due === undefined ? written(line.due) : formatDate(due),
    place: written(line.place),
    horizon: valueOf(line.horizon),
    is: "stated",
    at: [line.at],
  };
}

function offeredShown(match: Match, differs: boolean, ruleset: Ruleset): readonly CommitmentShown[] {
  const measure = ruleset.measures.find(({ id }) => id === match.measure);
  return match.offered.map((one) => ({
    key: `offer ${one.measure} ${String(one.ordinal)}`,
    ref: one.measure,
    title: one.title,
    quantity: offeredAmount(one, measure),
    due: one.due === undefined ? "" : formatDate(one.due),
    place: one.place ?? "",
    horizon: one.horizon,
    is: match.lines.length === 0 ? "absent" : differs ? "differs" : "agrees",
    at: match.lines.map(({ at }) => at),
  }));
}

/** The commitments of a contract: its own where no offer is given; else those offered, and those that nobody offered. */
function commitmentsShown(
  { contract }: ReviewedDocument,
  ruleset: Ruleset,
  offer: Offer | undefined,
  found: readonly Finding[],
): readonly CommitmentShown[] {
  if (!offer) return contract.commitments.map((line) => lineShown(line, ruleset));
  const { matches, unmatched } = backCheck(offer, contract);
  const differs = (match: Match): boolean => {
    const { measure, ordinal } = matchSubject(match);
    return found.some(({ subject }) => subject.measure === measure && (subject.ordinal ?? 1) === ordinal);
  };
  const extra = [...matches.filter(({ offered }) => offered.length === 0).flatMap(({ lines }) => lines)];
  return [
    ...matches.flatMap((match) => offeredShown(match, differs(match), ruleset)),
    ...[...extra, ...unmatched].map((line) => ({
      ...lineShown(line, ruleset),
      is: "not-offered" as const,
    })),
  ];
}

/** The commitments of a contract, the back-check, its slots and the blanks that are left. */
export function scheduleShown(
  reviewed: ReviewedDocument,
  ruleset: Ruleset,
  offer: Offer | undefined,
): ScheduleShown {
  const { contract, review } = reviewed;
  const isBackCheck = ({ rule }: Finding): boolean => {
    const kind = ruleset.checks.find(({ id }) => id === rule)?.test.kind;
    return kind === "back-check" || kind === "offer-facts";
  };
  const found = review.findings.filter(isBackCheck);
  return {
    commitments: commitmentsShown(reviewed, ruleset, offer, found),
    backCheck: found,
    slots: slotsShown(contract, ruleset),
    blanks: contract.blanks.map(({ at, text, waitsFor }) => ({ at, text, waitsFor })),
  };
}
