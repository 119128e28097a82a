import type { Facts } from "./facts";
import type { JsonLocation } from "./location";
import type { Offer } from "./offer";
import type { Paragraphs } from "./snapshot";
import type { PlacedFacts } from "./stated-facts";

/** The facts of an offer as a document keeps them: the edition that it was made under is one of them. */
export const factsToKeep = ({ facts, edition }: Offer): Facts => ({ ...facts, edition });

/** The name of the place where a document keeps the facts of the offer that it was drafted from. */
export const keptOffer = (file: string): string => `${file} (from the offer)`;

/** The facts of the offer that is given; else those that the document keeps of the one it was drafted from. */
export function offeredFacts(
  { file, offered = {} }: Paragraphs,
  offer: Offer | undefined,
  offerFile: string,
): PlacedFacts {
  const facts = offer ? offer.facts : offered;
  const place = (name: string): JsonLocation =>
    offer
      ? { kind: "json", file: offerFile, pointer: `/facts/${name}` }
      : { kind: "json", file: keptOffer(file), pointer: `/${name}` };
  return { facts, at: Object.fromEntries(Object.keys(facts).map((name) => [name, place(name)])) };
}

/** The edition of the offer that is given, or that the document was drafted from. */
export const offeredEdition = ({ offered }: Paragraphs, offer: Offer | undefined): string | undefined =>
  offer ? offer.edition : offered?.edition;
