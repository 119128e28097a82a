import { govern, type Governed } from "../../core/conditions";
import type { Contract } from "../../core/contract";
import type { Facts } from "../../core/facts";
import { reviewContract } from "../../core/review-contract";
import type { Review } from "../../core/review";
import type { Ruleset } from "../../core/ruleset";
import type { Paragraphs } from "../../core/snapshot";
import { readContract } from "../../reading/read-contract";
import type { Rulesets } from "../../rulesets";
import { stampOf } from "../assess";
import { documentText } from "../input-text";
import { sha256 } from "../sha256";
import { editionFor } from "./edition";
import { readFacts, type InputOptions } from "./inputs";
import { noEdition } from "./no-edition";
import { openDocument, type OpenDocument } from "./open";

/** One contract read and reviewed. */
export interface AssessedDocument {
  readonly opened: OpenDocument;
  readonly contract: Contract;
  readonly ruleset: Ruleset;
  readonly governed: Governed;
  readonly review: Review;
  readonly facts: Facts;
  /** Facts given beside the document, before those read in it. */
  readonly given: Facts | undefined;
  /** Whether an edition governs; without one nothing is judged or drafted. */
  readonly isGoverned: boolean;
}

/** Reviews a document as it stands under an edition, for instance once more after drafting. */
export async function reviewDocument(
  document: Paragraphs,
  ruleset: Ruleset,
  facts: Facts | undefined,
): Promise<Pick<AssessedDocument, "contract" | "governed" | "review">> {
  const contract = readContract(document, ruleset, facts ? { facts } : {});
  const governed = await govern(ruleset, contract.facts);
  const stamp = stampOf(ruleset, await sha256(documentText(document, facts)), []);
  return {
    contract,
    governed,
    review: reviewContract({ contract, ruleset, governed, stamp, waivers: document.waivers }),
  };
}

/** Opens, reads and reviews one contract. */
export async function assessDocument(
  file: string,
  options: InputOptions,
  releases: Rulesets,
): Promise<AssessedDocument> {
  const { facts } = await readFacts(options);
  const opened = await openDocument(file);
  const first = await editionFor(releases, facts ?? {}, options.rules);
  const reader = first.is === "governing" ? first.ruleset : first.vocabulary;
  const read = readContract(opened.document, reader, facts ? { facts } : {});
  const edition = first.is === "governing" ? first : await editionFor(releases, read.facts, options.rules);
  const ruleset = edition.is === "governing" ? edition.ruleset : edition.vocabulary;
  const assessed = await reviewDocument(opened.document, ruleset, facts);
  const shared = {
    opened,
    ruleset,
    contract: assessed.contract,
    governed: assessed.governed,
    facts: assessed.contract.facts,
    given: facts,
  };
  if (edition.is === "governing") return { ...shared, review: assessed.review, isGoverned: true };
  // A document without a contract is told what was looked for, whichever edition would have governed it.
  const findings = assessed.contract.isContract
    ? [noEdition(opened.document.file, edition.reason)]
    : assessed.review.findings.filter((finding) => finding.at.kind === "file");
  return { ...shared, review: { ...assessed.review, findings, waived: [] }, isGoverned: false };
}
