import type { Facts } from "../core/facts";
import type { Offer } from "../core/offer";
import type { Paragraphs, Sheets } from "../core/snapshot";

/**
 * The text whose hash says which input a result was made from: every value and formula outside our own sheets, the facts that
 * a person stated inside the file, and the facts and mapping given beside it. Names, comments and our own sheets are left out, so that a scored copy has the hash of
 * its original.
 */
export function inputText(
  books: readonly Sheets[],
  facts: Facts | undefined,
  mapping: string | undefined,
): string {
  const read = books.map((book) => ({
    date1904: book.date1904,
    stated: book.stated,
    sheets: book.sheets
      .filter((sheet) => !sheet.isOurs)
      .map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        rows: trimmed(sheet.rows),
        formulas: [...sheet.formulas].sort((a, b) => a[0] - b[0]),
      })),
  }));
  return JSON.stringify({ read, facts, mapping });
}

/** Whether a paragraph stands in a block of ours; a blank that we filled is part of the contract's own wording. */
const isOurs = (tag: string): boolean => tag.startsWith("cw:") && !tag.startsWith("cw:fill:");

/** The same for a document: paragraphs outside our own blocks and the facts kept inside the file, with the facts and the offer given beside it. */
export const documentText = (
  document: Paragraphs,
  facts: Facts | undefined,
  offer: Offer | undefined,
): string =>
  JSON.stringify({
    read: document.paragraphs.filter(({ tag }) => !isOurs(tag)).map(({ text }) => text),
    stated: document.stated,
    // An offer that is given takes the place of the one that the document was drafted from.
    offered: offer ? undefined : document.offered,
    facts,
    offer,
  });

/** Rows without blank ends, each with its number, so that blank stretches do not count. */
const trimmed = (rows: Sheets["sheets"][number]["rows"]): unknown[] =>
  rows.flatMap((row, index) => {
    const last = row.findLastIndex((value) => value !== "");
    return last < 0 ? [] : [[index, row.slice(0, last + 1)]];
  });
