import type { Contract } from "../core/contract";
import type { Facts } from "../core/facts";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { readCommitments } from "./contract/commitments";
import { judgeContract } from "./contract/contract-signs";
import { definingParagraphs, readDefinitions } from "./contract/definitions";
import { contractFacts } from "./contract/facts";
import { findClauses } from "./contract/find-clauses";
import { readNumbering } from "./contract/numbering";
import { partyWords } from "./contract/obligations";
import { readOutline } from "./contract/outline";
import { placeToInsert } from "./contract/place-to-insert";
import { possibleCover } from "./contract/possible-cover";
import { readBlanks } from "./contract/read-blanks";
import { readSentences } from "./contract/sentences";
import { readTables } from "./contract/tables";
import { readTerms } from "./contract/terms";
import { compileWords } from "./words";

/** What is known beside the document: facts given with it, and the name of the file they stand in. */
export interface ContractOptions {
  readonly facts?: Facts;
  readonly factsFile?: string;
}

/** Reads a document as a contract or funding agreement, tracked changes as accepted. A document that is none is read as far as it goes. */
export function readContract(
  document: Paragraphs,
  ruleset: Ruleset,
  options: ContractOptions = {},
): Contract {
  const words = compileWords(ruleset);
  const outline = readOutline(document);
  const tables = readTables(document.paragraphs);
  const definitions = readDefinitions(document, outline, tables);
  const terms = readTerms(document, definitions);
  const sentences = readSentences(outline, partyWords(terms), definingParagraphs(document, definitions));
  const found = findClauses(document, ruleset);
  const isFound = (clause: string): boolean => found.some((one) => one.clause === clause);
  const given = { facts: options.facts ?? {}, file: options.factsFile ?? "facts" };
  const place = placeToInsert(outline);
  return {
    file: document.file,
    ...contractFacts({ document, outline, tables, definitions, terms }, ruleset, given),
    ...judgeContract({ outline, terms, definitions, sentences }),
    paragraphs: document.paragraphs,
    asides: document.asides,
    authorityTerm: terms.authority,
    supplierTerm: terms.supplier,
    agreementTerm: terms.agreement,
    definitions: definitions.map(({ term, means, at, isOurs }) => ({ term, means, at, isOurs })),
    found,
    possible: possibleCover(document, ruleset, sentences, isFound, (text) => words.isSocialValue(text)),
    blanks: readBlanks(document, outline, words),
    commitments: readCommitments(document, outline, tables, sentences, ruleset, words),
    hasTrackedChanges: document.paragraphs.some((paragraph) => paragraph.hasTrackedChange),
    insertAfter: place.after,
    insertBecause: place.because,
    numbering: readNumbering(outline),
  };
}
