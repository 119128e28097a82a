import type { OfferTaken } from "../../ui/schedule-shown";
import type { ContractState } from "../session/contract-state";

/** The offer that the pane holds a contract against, as a person knows it; undefined where none was given. */
export function offerTaken({ offer, offerFile }: ContractState): OfferTaken | undefined {
  if (!offer) return undefined;
  const { bidder, lot, edition, commitments } = offer;
  return { bidder, lot, edition, count: commitments.length, file: offerFile };
}
