import type { LineFacts } from "./conditions";
import type { LINE_FACTS } from "./fact-names";
import type { FactValue } from "./leaf";
import { valueOf, type Reading } from "./quantity";
import type { Measure } from "./ruleset";
import type { Bid, Commitment, Lot } from "./tender";

/**
 * Everything that a condition over one commitment may name. What is blank or cannot be read is undefined, with two exceptions: a commitment
 * that nothing places in the specification, and a bid that nothing calls withdrawn, are taken not to be. The document's facts stand behind the line's own, as its prototype. `group` is "" for a measure without one;
 * `dueMonths` counts from contract start; `quantity` is in the measure's unit, and so is `stepRemainder`, what is left of it over whole steps of
 * the unit (0.25 of 12.75 in steps of 0.5); `minimum` is the buyer's; `proxy` and `printedValue` are pounds as printed.
 */
export function lineFacts(
  commitment: Commitment,
  bid: Bid,
  lot: Lot,
  measure: Measure | undefined,
  document: LineFacts,
): LineFacts {
  const due = valueOf(commitment.due);
  const start = document["start"];
  const line: Record<(typeof LINE_FACTS)[number], FactValue> = {
    measure: measure?.id,
    theme: measure?.theme,
    unitKind: measure?.unit.kind,
    horizon: valueOf(commitment.horizon) ?? measure?.horizon,
    lot: lot.id,
    bidder: bid.bidder,
    quantity: valueOf(commitment.quantity),
    minimum: valueOf(commitment.minimum),
    stepRemainder: measure && stepRemainder(valueOf(commitment.quantity), measure.unit.step),
    attribution: valueOf(commitment.attribution),
    proxy: valueOf(commitment.proxy),
    printedValue: valueOf(commitment.value),
    isAdopted: measure?.adopted,
    local: measure?.local,
    group: measure && (measure.group ?? ""),
    hasMethod: isFilled(commitment.method),
    hasOwner: isFilled(commitment.owner),
    hasDue: isFilled(commitment.due),
    hasEvidence: isFilled(commitment.evidence),
    hasPlace: isFilled(commitment.place),
    isHidden: commitment.isHidden,
    inSpecification: saysYes(commitment.inSpecification),
    withdrawn: saysYes(bid.withdrawn),
    dueMonths: due === undefined || typeof start !== "string" ? undefined : monthsBetween(start, due),
  };
  // The document's facts stand behind the line's: copying them into every line is a hundred times slower.
  Object.setPrototypeOf(line, document);
  return line;
}

/** What is left of a quantity over whole steps, to nine decimals; 0 where it is a multiple of the step. */
function stepRemainder(quantity: number | undefined, step: number): number | undefined {
  if (quantity === undefined) return undefined;
  const steps = Math.floor(quantity / step + 1e-9);
  return Math.max(0, Math.round((quantity - steps * step) * 1e9) / 1e9);
}

const isFilled = (reading: Reading<unknown>): boolean | undefined =>
  reading.is === "unclear" ? undefined : reading.is === "known";

const saysYes = (reading: Reading<boolean>): boolean | undefined =>
  reading.is === "blank" ? false : valueOf(reading);

/** Months from one ISO date to another, a day as a thirty-first, to two decimals; negative where the second comes first. */
function monthsBetween(from: string, to: string): number {
  const [a, b] = [new Date(from), new Date(to)];
  const months =
    (b.getUTCFullYear() - a.getUTCFullYear()) * 12 +
    b.getUTCMonth() -
    a.getUTCMonth() +
    (b.getUTCDate() - a.getUTCDate()) / 31;
  return Math.round(months * 100) / 100;
}
