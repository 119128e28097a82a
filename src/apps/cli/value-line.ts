import type { Offer } from "../../core/offer";
import { keptOffer } from "../../core/offered-facts";
import { formatMoney } from "../../core/say";
import type { Tender } from "../../core/tender";
import { lotName } from "../../writing/score-words";
import type { AssessedDocument } from "./assess-document";

/** Which value a contract is judged by, where it is the offer's: that of its lot. */
export function valueOfOffer({ contract, beside }: AssessedDocument): string | undefined {
  const { offer, offerFile } = beside;
  const at = contract.factsAt["value"];
  if (at?.kind === "json" && at.file === keptOffer(contract.file))
    return `The value is the one that the offer states from which ${contract.file} was drafted, and which it keeps.`;
  if (!offer || at?.kind !== "json" || at.file !== offerFile) return undefined;
  const of = offer.lot === "" ? "" : `, that of ${lotName(offer.lot)}`;
  return `The value is the one that the offer of ${offer.bidder} states${of} (${offerFile}).`;
}

/** Which value an offer states, where the tender has several lots. */
export function valueOfLot({ lot, facts }: Offer, tender: Tender): string | undefined {
  const whole = tender.facts.value;
  if (lot === "" || Math.max(tender.lots.length, tender.facts.lots?.length ?? 0) < 2) return undefined;
  const all = whole === undefined ? "" : ` out of ${formatMoney(whole)} for the whole tender`;
  if (facts.value !== undefined)
    return `The value is that of ${lotName(lot)}, ${formatMoney(facts.value)}${all}.`;
  return `No value is stated for ${lotName(lot)} by itself, so the offer states none${whole === undefined ? "" : `: the ${formatMoney(whole)} of the whole tender are not taken for it`}. State it in the tender's facts, or give it with --facts when you draft.`;
}
