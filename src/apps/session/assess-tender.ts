import type { Finding } from "../../core/finding";
import type { Sheets } from "../../core/snapshot";
import type { Rulesets } from "../../rulesets";
import { assess, readBooks, type Assessment } from "../assess";
import { chooseEdition, readingEdition, type ChosenEdition } from "../choose-edition";
import { noEditionFinding } from "../no-edition-finding";
import { NAME_THE_EDITION } from "./name-the-edition";

/** A workbook as the pane shows it: read, scored and reviewed. */
export interface TenderResult extends Assessment {
  readonly book: Sheets;
  readonly edition: ChosenEdition;
  /** Whether it is small enough to be checked again after each edit. */
  readonly isQuick: boolean;
}

/** Rows up to which a workbook is read again after each edit. */
const QUICK_ROWS = 5_000;

/** Reads, scores and reviews one workbook; where no edition governs, that alone is the finding. */
export async function assessTender(book: Sheets, releases: Rulesets): Promise<TenderResult> {
  const reader = await readingEdition(releases);
  const first = readBooks([book], reader, {});
  const edition = await chooseEdition(releases, first.facts, first.edition);
  const ruleset = edition.is === "governing" ? edition.ruleset : edition.vocabulary;
  const assessment = await assess([book], ruleset, {}, ruleset.sha256 === reader.sha256 ? first : undefined);
  const rows = book.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const shared = { ...assessment, book, edition, isQuick: rows <= QUICK_ROWS };
  if (edition.is === "governing" || isNoTender(assessment)) return shared;
  const findings: readonly Finding[] = [noEditionFinding(book.file, edition.reason, NAME_THE_EDITION)];
  return { ...shared, review: { ...assessment.review, findings, waived: [], scores: [] } };
}

/** A file without a tender is told what was looked for, whichever edition would have governed it. */
const isNoTender = ({ tender }: Assessment): boolean =>
  tender.problems.some(({ problem }) => problem === "no-tender");
