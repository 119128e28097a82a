import type { Judgement } from "../finding";
import type { Check, Measure, TestOf } from "../ruleset";
import { placeOf, type Bid, type Lot } from "../tender";
import { subjectOf, takesPart, type CheckContext, type CheckResult } from "./context";
import { offers } from "./offers";
import { unknownFor } from "./unknown-for";

/** A measure of this horizon that the rules require of this tender, and that a bid leaves blank, at nought or out; lots of marks alone are passed over. */
export function runCoverage(check: Check, test: TestOf<"coverage">, context: CheckContext): CheckResult {
  const due = context.ruleset.measures.filter(
    ({ adopted, horizon, required }) => adopted && required && horizon === test.with.horizon,
  );
  const asked = context.tender.lots.filter((lot) =>
    lot.bids.some(({ commitments }) => commitments.length > 0),
  );
  const bids = asked.flatMap((lot) => lot.bids.filter(takesPart).map((bid) => ({ lot, bid })));
  const judgements: Judgement[] = [];
  const waiting: string[] = [];
  let [met, notApplicable, unknown] = [0, 0, 0];
  for (const { lot, bid } of bids) {
    const offered = bestOffers(bid);
    for (const measure of due) {
      const required = context.governed.outcomes.get(measure.id);
      const isOffered = offered.get(measure.id);
      if (required?.is === "not-met" || required === undefined) notApplicable++;
      else if (isOffered === true) met++;
      else if (isOffered === undefined && offered.has(measure.id)) unknown++;
      else if (required.is === "unknown") waiting.push(...required.missing);
      else judgements.push(judgementOf(check, context, lot, bid, measure));
    }
  }
  const facts = [...new Set(waiting)];
  if (facts.length > 0) judgements.push(unknownFor(check, context, facts, bids.length));
  return { judgements, met, notApplicable, unknown };
}

/** Per measure: true where some line offers it, undefined where only a line that cannot be read does, false where every line is nought or blank. */
function bestOffers(bid: Bid): ReadonlyMap<string, boolean | undefined> {
  const best = new Map<string, boolean | undefined>();
  for (const commitment of bid.commitments) {
    if (commitment.measure === undefined || best.get(commitment.measure) === true) continue;
    const offered = offers(commitment);
    if (offered !== false || !best.has(commitment.measure)) best.set(commitment.measure, offered);
  }
  return best;
}

function judgementOf(
  check: Check,
  { tender }: CheckContext,
  lot: Lot,
  bid: Bid,
  measure: Measure,
): Judgement {
  const line = bid.commitments.find((commitment) => commitment.measure === measure.id);
  return {
    rule: check.id,
    subject: { ...subjectOf(lot, bid.bidder), measure: measure.id },
    outcome: "not-met",
    values: {
      lot: lot.id,
      bidder: bid.bidder,
      measure: measure.title,
      rule: measure.id,
      unit: measure.unit.label,
      example: measure.unit.example,
    },
    at: line ? placeOf(tender, line, "quantity") : bid.at,
    ...(line ? { variant: line.quantity.is === "known" ? "zero" : "blank" } : {}),
  };
}
