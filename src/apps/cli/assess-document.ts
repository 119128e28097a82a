import { govern, type Governed } from "../../core/conditions";
import type { Contract } from "../../core/contract";
import type { Facts } from "../../core/facts";
import type { Offer } from "../../core/offer";
import { reviewContract } from "../../core/review-contract";
import type { Review } from "../../core/review";
import type { Ruleset } from "../../core/ruleset";
import type { Paragraphs } from "../../core/snapshot";
import { readContract } from "../../reading/read-contract";
import type { Rulesets } from "../../rulesets";
import { stampOf } from "../assess";
import { documentText } from "../input-text";
import { sha256 } from "../sha256";
import { editionFor, type Edition } from "./edition";
import { readFacts, type InputOptions } from "./inputs";
import { noEdition } from "./no-edition";
import { openDocument, type OpenDocument } from "./open";
import { readOffer, refuseOtherEdition } from "./read-offer";

/** What a contract is read beside: facts and an offer. */
export interface DocumentOptions extends InputOptions {
  /** An offer that `commonweal offer` wrote. */
  readonly from?: string | undefined;
}

/** What is known beside a document. */
export interface BesideDocument {
  readonly facts: Facts | undefined;
  readonly factsFile: string;
  readonly offer: Offer | undefined;
  readonly offerFile: string;
}

/** One contract read and reviewed. */
export interface AssessedDocument extends ReviewedDocument {
  readonly opened: OpenDocument;
  readonly ruleset: Ruleset;
  readonly facts: Facts;
  readonly beside: BesideDocument;
  /** Whether an edition governs; without one nothing is judged or drafted. */
  readonly isGoverned: boolean;
}

/** A contract as it stands, with what applies to it and what was found. */
export interface ReviewedDocument {
  readonly contract: Contract;
  readonly governed: Governed;
  readonly review: Review;
}

/** Reads a contract with what is known beside it: what it says itself, or what is given, comes before what the tender said. */
function read(document: Paragraphs, ruleset: Ruleset, beside: BesideDocument): Contract {
  const { facts, factsFile, offer, offerFile } = beside;
  const contract = readContract(document, ruleset, facts ? { facts, factsFile } : {});
  if (!offer) return contract;
  const pointers = Object.keys(offer.facts).map(
    (name) => [name, { kind: "json", file: offerFile, pointer: `/facts/${name}` }] as const,
  );
  return {
    ...contract,
    facts: { ...offer.facts, ...contract.facts },
    factsAt: { ...Object.fromEntries(pointers), ...contract.factsAt },
  };
}

/** Reviews a document as it stands under an edition, for instance once more after drafting. */
export async function reviewDocument(
  document: Paragraphs,
  ruleset: Ruleset,
  beside: BesideDocument,
): Promise<ReviewedDocument> {
  const { facts, offer } = beside;
  const contract = read(document, ruleset, beside);
  const governed = await govern(ruleset, contract.facts);
  const stamp = stampOf(ruleset, await sha256(documentText(document, facts, offer)), []);
  const { waivers } = document;
  return {
    contract,
    governed,
    review: reviewContract({ contract, ruleset, governed, stamp, waivers, ...(offer && { offer }) }),
  };
}

/** The edition for what a contract itself says. */
const editionOf = (facts: Facts, rulesFile: string | undefined, releases: Rulesets): Promise<Edition> =>
  editionFor(
    releases,
    facts,
    rulesFile,
    facts.kind === "funding-agreement" ? "funding agreement" : "contract",
  );

/** Opens, reads and reviews one contract. The edition of the offer governs it, where no other is named. */
export async function assessDocument(
  file: string,
  options: DocumentOptions,
  releases: Rulesets,
): Promise<AssessedDocument> {
  const { facts, file: factsFile } = await readFacts(options, releases);
  const offer = await readOffer(options.from);
  const beside = { facts, factsFile, offer, offerFile: options.from ?? "" };
  const opened = await openDocument(file);
  const named = facts?.edition ?? offer?.edition;
  const given = { ...facts, ...(named !== undefined && { edition: named }) };
  const first = await editionFor(releases, given, options.rules);
  const reader = first.is === "governing" ? first.ruleset : first.vocabulary;
  const edition =
    first.is === "governing"
      ? first
      : await editionOf(read(opened.document, reader, beside).facts, options.rules, releases);
  const ruleset = edition.is === "governing" ? edition.ruleset : edition.vocabulary;
  if (offer && edition.is === "governing") refuseOtherEdition(offer, ruleset);
  const reviewed = await reviewDocument(opened.document, ruleset, beside);
  const shared = { ...reviewed, opened, ruleset, facts: reviewed.contract.facts, beside };
  if (edition.is === "governing") return { ...shared, isGoverned: true };
  // A document without a contract is told what was looked for, whichever edition would have governed it.
  const findings = reviewed.contract.isContract
    ? [noEdition(opened.document.file, edition.reason, releases)]
    : reviewed.review.findings.filter((finding) => finding.at.kind === "file");
  return { ...shared, review: { ...reviewed.review, findings, waived: [] }, isGoverned: false };
}
