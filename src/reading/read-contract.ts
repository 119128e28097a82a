import type { Contract } from "../core/contract";
import type { Facts } from "../core/facts";
import type { Ruleset } from "../core/ruleset";
import type { Paragraphs } from "../core/snapshot";
import { contractFacts } from "./contract-facts";
import { judgeContract } from "./contract-signs";
import { readTerms } from "./contract-terms";
import { findClauses } from "./find-clauses";
import { placeToInsert } from "./place-to-insert";
import { possibleCover } from "./possible-cover";

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
  const terms = readTerms(document);
  const found = findClauses(document, ruleset);
  const isFound = (clause: string): boolean => found.some((one) => one.clause === clause);
  const given = { facts: options.facts ?? {}, file: options.factsFile ?? "facts" };
  const place = placeToInsert(document);
  return {
    file: document.file,
    ...contractFacts(document, ruleset, terms, given),
    ...judgeContract(document, terms),
    paragraphs: document.paragraphs,
    asides: document.asides,
    definitions: [],
    blanks: [],
    commitments: [],
    numbering: { is: "none", because: "its numbers were not read" },
    authorityTerm: terms.authority,
    supplierTerm: terms.supplier,
    agreementTerm: terms.agreement,
    found,
    possible: possibleCover(document, ruleset, isFound),
    hasTrackedChanges: document.paragraphs.some((paragraph) => paragraph.hasTrackedChange),
    insertAfter: place.after,
    insertBecause: place.because,
  };
}
