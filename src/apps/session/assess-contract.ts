import type { Finding } from "../../core/finding";
import type { Offer } from "../../core/offer";
import { offeredEdition } from "../../core/offered-facts";
import type { Ruleset } from "../../core/ruleset";
import type { Paragraphs } from "../../core/snapshot";
import type { Rulesets } from "../../rulesets";
import type { ClauseShown } from "../../ui/clause-shown";
import type { ScheduleShown } from "../../ui/schedule-shown";
import { chooseEdition, readingEdition, type ChosenEdition } from "../choose-edition";
import { withoutReport } from "../../reading/without-report";
import { readBeside, reviewDocument, type BesideDocument, type ReviewedDocument } from "../review-document";
import { clausesShown } from "./clauses-shown";
import { noEditionFinding } from "../no-edition-finding";
import { NAME_THE_EDITION } from "./name-the-edition";
import { scheduleShown } from "./schedule-of-contract";

/** A contract as the pane shows it: read and reviewed. */
export interface ContractResult extends ReviewedDocument {
  readonly document: Paragraphs;
  readonly edition: ChosenEdition;
  readonly ruleset: Ruleset;
  readonly offer: Offer | undefined;
  readonly clauses: readonly ClauseShown[];
  readonly schedule: ScheduleShown;
  /** Whether a report of ours stands in it; `document` is without. */
  readonly hasReport: boolean;
  /** Whether it is small enough to be checked again after each edit. */
  readonly isQuick: boolean;
}

/** What a person gave to the pane beside the document. */
export interface GivenBeside {
  readonly offer: Offer | undefined;
  /** The name of the offer's file. */
  readonly offerFile: string;
}

/** Paragraphs up to which a document is read again after each edit. */
const QUICK_PARAGRAPHS = 1_500;

/** Reads and reviews one document with what a person gave; where no edition governs, that alone is the finding. */
export async function assessContract(
  seen: Paragraphs,
  releases: Rulesets,
  { offer, offerFile }: GivenBeside,
): Promise<ContractResult> {
  const document = withoutReport(seen);
  const beside: BesideDocument = { facts: undefined, factsFile: "", offer, offerFile };
  const reader = await readingEdition(releases);
  const first = readBeside(document, reader, beside);
  const edition = await chooseEdition(
    releases,
    first.facts,
    document.stated?.edition ?? offeredEdition(document, offer),
    first.facts.kind === "funding-agreement" ? "funding agreement" : "contract",
  );
  const ruleset = edition.is === "governing" ? edition.ruleset : edition.vocabulary;
  const isRead = ruleset.sha256 === reader.sha256;
  const reviewed = await reviewDocument(document, ruleset, beside, isRead ? first : undefined);
  const shared = {
    ...reviewed,
    document,
    edition,
    ruleset,
    offer,
    hasReport: document !== seen,
    isQuick: document.paragraphs.length <= QUICK_PARAGRAPHS,
  };
  if (edition.is === "governing")
    return {
      ...shared,
      clauses: clausesShown(reviewed, ruleset),
      schedule: scheduleShown(reviewed, ruleset, offer),
    };
  // A document without a contract is told what was looked for, whichever edition would have governed it.
  const findings: readonly Finding[] = reviewed.contract.isContract
    ? [noEditionFinding(document.file, edition.reason, NAME_THE_EDITION)]
    : reviewed.review.findings.filter(({ at }) => at.kind === "file");
  const nothing: ScheduleShown = { commitments: [], backCheck: [], slots: [], blanks: [] };
  const review = { ...reviewed.review, findings, waived: [] };
  return { ...shared, review, clauses: [], schedule: nothing };
}
