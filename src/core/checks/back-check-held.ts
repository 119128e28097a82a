import type { Match } from "../back-check";
import type { Contract, ContractCommitment } from "../contract";
import type { Subject, Values } from "../finding";
import type { Offer, OfferCommitment } from "../offer";
import { valueOf } from "../quantity";
import type { Check, Measure } from "../ruleset";
import { isSameUnit } from "../same-unit";
import { formatAmount, formatNumber } from "../say";
import type { CheckContext } from "./context";

/** What every part of holding a contract against an offer needs. */
export interface Held {
  readonly check: Check;
  readonly context: CheckContext;
  readonly contract: Contract;
  readonly offer: Offer;
}

/** What a finding on a match is about: its measure, and which of the offer's (or contract's) lines. */
export const matchSubject = ({ measure, offered, lines }: Match, part?: string): Subject => ({
  measure,
  ordinal: offered[0]?.ordinal ?? lines[0]?.ordinal ?? 1,
  ...(part === undefined ? {} : { part }),
});

/** A quantity of the offer with its unit; what stood there where it could not be read; "no quantity" where it was blank. */
export function offeredAmount(
  { quantity, unit, asWritten }: Pick<OfferCommitment, "quantity" | "unit" | "asWritten">,
  measure: Measure | undefined,
): string {
  if (quantity === null) return asWritten === undefined ? "no quantity" : `“${asWritten}”`;
  return measure ? formatAmount(quantity, measure.unit) : `${formatNumber(quantity)} ${unit}`;
}

/** A quantity of the contract as it states it; in the measure's unit where it states none. */
export function statedAmount(
  quantity: number,
  { unit }: Pick<ContractCommitment, "unit">,
  measure: Measure | undefined,
): string {
  const written = valueOf(unit);
  if (measure && (written === undefined || isSameUnit(written, measure.unit.label, measure)))
    return formatAmount(quantity, measure.unit);
  return `${formatNumber(quantity)} ${written ?? ""}`.trim();
}

/** Values that every sentence on a match may name. */
export function matchValues({ measure, offered, lines }: Match, { context, offer }: Held): Values {
  const rule = context.measures.get(measure);
  return {
    measure: rule?.title ?? offered[0]?.title ?? lines[0]?.label ?? measure,
    rule: measure,
    bidder: offer.bidder,
    unit: rule?.unit.label ?? offered[0]?.unit ?? "",
    offerAt: offered.map(({ at }) => at).join(", "),
    ...(offered[0] && { offered: offeredAmount(offered[0], rule) }),
  };
}
