import { sizeOf } from "./contract-size";
import type { Facts } from "./facts";
import type { Stamp } from "./finding";
import { placeName } from "./location";
import type { Offer, OfferCommitment } from "./offer";
import { valueOf, type Reading } from "./quantity";
import type { Ruleset } from "./ruleset";
import { placeOf, type Bid, type Commitment, type Lot, type Tender } from "./tender";

/** What an offer is made from: one bid of one lot, and the stamp of the review that it comes from. */
export interface OfferInput {
  readonly tender: Tender;
  readonly lot: Lot;
  readonly bid: Bid;
  readonly ruleset: Ruleset;
  readonly stamp: Stamp;
}

/** A line of the bid that no commitment can be made of, where it stands, and why. */
export interface LeftOut {
  readonly label: string;
  readonly at: string;
  readonly because: string;
}

/** An offer, and what had to be left out of it. */
export interface OfferMade {
  readonly offer: Offer;
  readonly leftOut: readonly LeftOut[];
}

/** The bid's commitments on their way into a contract: what was read with certainty, and blanks where it was not. */
export function offerOf({ tender, lot, bid, ruleset, stamp }: OfferInput): OfferMade {
  const commitments: OfferCommitment[] = [];
  const leftOut: LeftOut[] = [];
  for (const commitment of bid.commitments) {
    const at = placeName(placeOf(tender, commitment, "quantity"), true);
    const made = commitmentOf(commitment, ruleset, at);
    if (made === undefined) continue;
    if (typeof made === "string") leftOut.push({ label: commitment.label, at, because: made });
    else commitments.push(made);
  }
  return {
    offer: {
      format: 1,
      edition: `${ruleset.set} ${ruleset.version}`,
      sha256: ruleset.sha256,
      engine: stamp.engine,
      input: stamp.input,
      facts: factsOf(tender, lot, bid),
      lot: lot.id,
      bidder: bid.bidder,
      commitments,
    },
    leftOut,
  };
}

/** The facts of the contract for this lot and bidder. Of several lots, only the lot's own value is a value of it. */
function factsOf(tender: Tender, lot: Lot, bid: Bid): Facts {
  const { lots, value: whole, annualValue, ...shared } = tender.facts;
  const { value } = sizeOf(tender, lot);
  const isWhole = value !== undefined && value === whole;
  const title = lots?.find(({ id }) => id === lot.id)?.title;
  return {
    ...shared,
    ...(title !== undefined && { title }),
    ...(value !== undefined && { value }),
    ...(isWhole && annualValue !== undefined && { annualValue }),
    supplier: bid.bidder,
  };
}

/** Whether a bidder wrote on a line whose quantity is blank: then the quantity was forgotten; else nothing is offered there. */
const isForgotten = ({ due, method, owner }: Commitment): boolean =>
  [due, method, owner].some((reading: Reading<unknown>) => reading.is !== "blank");

/** One line as a commitment; why it can be none; or undefined where it offers nothing. */
function commitmentOf(line: Commitment, ruleset: Ruleset, at: string): OfferCommitment | string | undefined {
  const { quantity } = line;
  if (quantity.is === "blank" && !isForgotten(line)) return undefined;
  if (quantity.is === "known" && quantity.value <= 0) return undefined;
  const measure = ruleset.measures.find(({ id }) => id === line.measure);
  if (!measure)
    return `its measure is none that ${ruleset.set} ${ruleset.version} knows. Give its reference in the workbook, such as LCR-M-004.`;
  if (valueOf(line.inSpecification) === true)
    return "the specification requires it already, so the bidder promises nothing by it.";
  const due = valueOf(line.due);
  const place = textOf(line.place);
  const evidence = textOf(line.evidence);
  const owner = textOf(line.owner);
  const method = textOf(line.method);
  const attribution = share(valueOf(line.attribution));
  return {
    measure: measure.id,
    title: measure.title,
    ordinal: line.ordinal,
    quantity: valueOf(quantity) ?? null,
    ...(quantity.is === "unclear" && { asWritten: quantity.asWritten }),
    unit: measure.unit.label,
    horizon: valueOf(line.horizon) ?? measure.horizon,
    ...(due !== undefined && { due }),
    ...(place !== undefined && { place }),
    ...(attribution !== undefined && measure.attribution !== "none" && { attribution }),
    ...(evidence !== undefined && { evidence }),
    ...(owner !== undefined && { owner }),
    ...(method !== undefined && { method }),
    at,
  };
}

/** A written text in one line; undefined where there is none. */
function textOf(reading: Reading<string>): string | undefined {
  const text = valueOf(reading)?.replace(/\s+/g, " ").trim();
  return text === "" ? undefined : text;
}

/** A share between 0 and 1; anything else is none that can be carried over. */
const share = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 && value <= 1 ? value : undefined;
