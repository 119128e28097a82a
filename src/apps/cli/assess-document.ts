import type { Facts } from "../../core/facts";
import { offeredEdition } from "../../core/offered-facts";
import type { Ruleset } from "../../core/ruleset";
import type { Rulesets } from "../../rulesets";
import { withoutReport } from "../../reading/without-report";
import { readBeside, reviewDocument, type BesideDocument, type ReviewedDocument } from "../review-document";
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

/** One contract read and reviewed. */
export interface AssessedDocument extends ReviewedDocument {
  readonly opened: OpenDocument;
  readonly ruleset: Ruleset;
  readonly facts: Facts;
  readonly beside: BesideDocument;
  /** Whether an edition governs; without one nothing is judged or drafted. */
  readonly isGoverned: boolean;
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
  const whole = await openDocument(file);
  const opened = { ...whole, document: withoutReport(whole.document) };
  const stated = { ...opened.document.stated, ...facts };
  const named = stated.edition ?? offeredEdition(opened.document, offer);
  const given = { ...stated, ...(named !== undefined && { edition: named }) };
  const first = await editionFor(releases, given, options.rules);
  const reader = first.is === "governing" ? first.ruleset : first.vocabulary;
  const edition =
    first.is === "governing"
      ? first
      : await editionOf(readBeside(opened.document, reader, beside).facts, options.rules, releases);
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
