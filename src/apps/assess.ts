import { govern, type Governed } from "../core/conditions";
import type { Facts } from "../core/facts";
import type { Stamp, Waiver } from "../core/finding";
import { review, type Review } from "../core/review";
import type { Ruleset } from "../core/ruleset";
import { score } from "../core/scoring";
import type { Sheets } from "../core/snapshot";
import type { Tender } from "../core/tender";
import type { Mapping } from "../reading/mapping";
import { readTender } from "../reading/read-tender";
import { ENGINE } from "./engine";
import { inputText } from "./input-text";
import { sha256 } from "./sha256";

/** What stands beside the workbooks: facts and a mapping, with the names of the files they came from. */
export interface Beside {
  readonly facts?: Facts;
  readonly factsFile?: string;
  readonly mapping?: Mapping;
  readonly mappingText?: string;
}

/** One tender read, scored and reviewed under one edition. */
export interface Assessment {
  readonly books: readonly Sheets[];
  readonly tender: Tender;
  readonly ruleset: Ruleset;
  readonly governed: Governed;
  readonly review: Review;
}

/** The stamp of a result: edition, engine and the hash of what was read. */
export const stampOf = (ruleset: Ruleset, input: string, sheets: readonly string[]): Stamp => ({
  set: ruleset.set,
  version: ruleset.version,
  sha256: ruleset.sha256,
  authorityStatus: ruleset.authority.statement.en,
  engine: ENGINE,
  input,
  sheets,
});

/** The tender that workbooks hold, read with an edition's words and what stands beside them. */
export const readBooks = (books: readonly Sheets[], ruleset: Ruleset, beside: Beside): Tender =>
  readTender(books, ruleset, {
    ...(beside.facts && { facts: beside.facts }),
    ...(beside.factsFile !== undefined && { factsFile: beside.factsFile }),
    ...(beside.mapping && { mapping: beside.mapping }),
  });

/** Reads, scores and reviews workbooks together under an edition; `tender` where it was read with that edition already. */
export async function assess(
  books: readonly Sheets[],
  ruleset: Ruleset,
  beside: Beside,
  tender: Tender = readBooks(books, ruleset, beside),
): Promise<Assessment> {
  const governed = await govern(ruleset, tender.facts);
  const scores = score(tender, ruleset);
  const stamp = stampOf(ruleset, await sha256(inputText(books, beside.facts, beside.mappingText)), []);
  const waivers: readonly Waiver[] = books.flatMap((book) => book.waivers);
  return {
    books,
    tender,
    ruleset,
    governed,
    review: review({ tender, ruleset, governed, scores, stamp, waivers }),
  };
}
