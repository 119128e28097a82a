import { govern, type Governed } from "../core/conditions";
import type { Contract } from "../core/contract";
import type { Facts } from "../core/facts";
import type { Offer } from "../core/offer";
import { offeredFacts } from "../core/offered-facts";
import type { Review } from "../core/review";
import { reviewContract } from "../core/review-contract";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { readContract } from "../reading/read-contract";
import { stampOf } from "./assess";
import { documentText } from "./input-text";
import { sha256 } from "./sha256";

/** What is known beside a document. */
export interface BesideDocument {
  readonly facts: Facts | undefined;
  readonly factsFile: string;
  readonly offer: Offer | undefined;
  readonly offerFile: string;
}

/** A contract as it stands, with what applies to it and what was found. */
export interface ReviewedDocument {
  readonly contract: Contract;
  readonly governed: Governed;
  readonly review: Review;
}

/** Reads a contract with what is known beside it: what it says itself, or what is given, comes before what the tender said, now or when it was drafted. */
export function readBeside(document: Paragraphs, ruleset: Ruleset, beside: BesideDocument): Contract {
  const { facts, factsFile, offer, offerFile } = beside;
  const contract = readContract(document, ruleset, facts ? { facts, factsFile } : {});
  const offered = offeredFacts(document, offer, offerFile);
  return {
    ...contract,
    facts: { ...offered.facts, ...contract.facts },
    factsAt: { ...offered.at, ...contract.factsAt },
  };
}

/** Reviews a document as it stands under an edition, for instance once more after drafting; `contract` where it was read with that edition already. */
export async function reviewDocument(
  document: Paragraphs,
  ruleset: Ruleset,
  beside: BesideDocument,
  contract: Contract = readBeside(document, ruleset, beside),
): Promise<ReviewedDocument> {
  const { facts, offer } = beside;
  const governed = await govern(ruleset, contract.facts);
  const stamp = stampOf(ruleset, await sha256(documentText(document, facts, offer)), []);
  const { waivers } = document;
  return {
    contract,
    governed,
    review: reviewContract({ contract, ruleset, governed, stamp, waivers, ...(offer && { offer }) }),
  };
}
