import type { Offer } from "../core/offer";

/** Why an offer cannot be used under the edition that governs a document, and what to do (`where` an edition is named); undefined where it can. */
export function otherEdition(
  offer: Offer,
  { set, version, sha256 }: { readonly set: string; readonly version: string; readonly sha256: string },
  where: "under Facts" | "with --edition",
): string | undefined {
  const edition = `${set} ${version}`;
  if (offer.edition !== edition)
    return `The offer of ${offer.bidder} was made under ${offer.edition}, but ${edition} governs this document. Its measures and clauses may differ: make the offer again under ${edition}, or name ${offer.edition} ${where}.`;
  if (offer.sha256 !== sha256)
    return `The offer of ${offer.bidder} was made under another copy of ${edition} (SHA-256 ${offer.sha256.slice(0, 8)}; the one at hand is ${sha256.slice(0, 8)}). Make the offer again with the edition at hand.`;
  return undefined;
}
