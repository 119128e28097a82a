import type { Contract } from "../../../src/core/contract";
import { known } from "../../../src/core/quantity";
import { documentOf, type TestParagraph } from "../../paragraphs-builder";

/** A contract of a Contractor and a Council from its paragraphs; what a test leaves out is blank. */
export const contractOf = (
  paragraphs: readonly TestParagraph[],
  changes: Partial<Contract> = {},
): Contract => ({
  file: "contract.docx",
  facts: { kind: "contract" },
  factsAt: {},
  isContract: true,
  lookedFor: [],
  paragraphs: documentOf(paragraphs).paragraphs,
  asides: [],
  authorityTerm: known("Council"),
  supplierTerm: known("Contractor"),
  agreementTerm: known("Contract"),
  definitions: [],
  found: [],
  possible: [],
  blanks: [],
  commitments: [],
  hasTrackedChanges: false,
  insertAfter: 0,
  insertBecause: "",
  numbering: { is: "none", because: "" },
  ...changes,
});
