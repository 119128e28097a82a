/// <reference types="office-js" />
import { LEAST } from "../least";

/** Whether this Word offers an edition of its API. */
export const offers = (version: string): boolean =>
  Office.context.requirements.isSetSupported("WordApi", version);

/** Word's API is too old, or the document's rights too narrow, for anything at all: says what is lacking and what to do. */
export class WordTooOld extends Error {
  override readonly name = "WordTooOld";
}

const ELSEWHERE = "Open the document in Word on the web, Microsoft 365 or Office 2024";

const LACKS: readonly (readonly [version: string, says: string])[] = [
  [
    "1.4",
    `This Word has no comments for add-ins (they need WordApi 1.4; Office 2021 ends at 1.3). Gaps stand in the list, each with "go to", and comments of an earlier review stay as they are. ${ELSEWHERE} to have them at their paragraphs.`,
  ],
  [
    "1.4",
    `This Word does not let add-ins track changes (WordApi 1.4). Clauses go in as plain text in a tagged content control. To propose them as tracked changes, ${ELSEWHERE.toLowerCase()}.`,
  ],
  [
    "1.4",
    "This Word keeps no custom XML for add-ins (WordApi 1.4), so the stamp, waivers, stated facts and the record of filled blanks are not in the document. Save the report beside it, and choose it when the document is opened again.",
  ],
  [
    "1.6",
    'This Word does not tell of changed words (WordApi 1.6), so the review is not live. Use "Check again" after changes.',
  ],
];

/** What this Word lacks of a whole review. */
export const lacksOfWord = (): readonly string[] =>
  LACKS.flatMap(([version, says]) => (offers(version) ? [] : [says]));

/** Throws where this Word is too old even to read a document and insert words. */
export function requireWord(): void {
  if (offers(LEAST.Word)) return;
  throw new WordTooOld(
    `This Word lacks WordApi ${LEAST.Word}: content controls and tables, by which clauses are found and inserted. ${ELSEWHERE}, or check the file with the command line.`,
  );
}
