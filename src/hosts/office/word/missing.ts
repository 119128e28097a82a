/// <reference types="office-js" />

/** What an older Word cannot do, by the requirement set that it lacks. */
const NEEDED = "1.4";

/** Word is too old for a review: says what it lacks and what to do. */
export class WordTooOld extends Error {
  override readonly name = "WordTooOld";
}

/** Whether this Word offers an edition of its API. */
export const offers = (version: string): boolean =>
  Office.context.requirements.isSetSupported("WordApi", version);

/** Throws where this Word lacks what reading and writing a document need. */
export function requireWord(): void {
  if (offers(NEEDED)) return;
  throw new WordTooOld(
    `This Word lacks WordApi ${NEEDED}: comments, tracked changes, bookmarks and custom XML, which a review reads and writes. Office 2021 and earlier end at WordApi 1.3. Open the document in Word on the web, Microsoft 365 or Office 2024, or check the file with the command line.`,
  );
}
