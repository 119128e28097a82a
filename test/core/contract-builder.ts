import type { Contract, ContractCommitment, FoundClause } from "../../src/core/contract";
import type { ParagraphLocation } from "../../src/core/location";
import type { Offer, OfferCommitment } from "../../src/core/offer";
import { BLANK, known } from "../../src/core/quantity";
import type { ClauseRule } from "../../src/core/ruleset";
import { documentOf, type TestParagraph } from "../paragraphs-builder";

/** The paragraph of that index as a place. */
export const place = (index: number): ParagraphLocation => ({
  kind: "paragraph",
  file: "contract.docx",
  index,
  label: `§${String(index)}`,
});

/** A contract in which nothing was found but what the test says; our clauses would go in after paragraph 40. */
export function contract(
  changes: Partial<Omit<Contract, "paragraphs">> & { readonly paragraphs?: readonly TestParagraph[] } = {},
): Contract {
  const { paragraphs = [], ...rest } = changes;
  return {
    file: "contract.docx",
    facts: {},
    factsAt: {},
    isContract: true,
    lookedFor: ["parties", "definitions"],
    asides: [],
    authorityTerm: BLANK,
    supplierTerm: BLANK,
    agreementTerm: BLANK,
    definitions: [],
    found: [],
    possible: [],
    blanks: [],
    commitments: [],
    hasTrackedChanges: false,
    insertAfter: 40,
    insertBecause: "before the signatures",
    numbering: { is: "none", because: "" },
    ...rest,
    paragraphs: documentOf(paragraphs).paragraphs,
  };
}

/** A clause of ours, of edition 1, found at a paragraph. */
export const found = (clause: string, index: number, changes: Partial<FoundClause> = {}): FoundClause => ({
  clause,
  edition: 1,
  at: place(index),
  by: "tag",
  paragraphs: [index],
  ...changes,
});

/** What a test says of a commitment: plain values, in the order of its row's cells. */
export interface CommitmentLiteral {
  readonly measure?: string;
  readonly label?: string;
  readonly ordinal?: number;
  readonly quantity?: number;
  readonly unit?: string;
  readonly horizon?: "day-one" | "long-term";
  readonly due?: string;
  readonly place?: string;
  readonly evidence?: string;
  readonly remedy?: string;
  /** Its paragraph; quantity, unit, due date and place stand at the next ones. */
  readonly at?: number;
}

const reading = <T>(value: T | undefined) => (value === undefined ? BLANK : known(value));

/** A commitment of the contract; what the test leaves out is blank. */
export function stated(
  literal: CommitmentLiteral,
  changes: Partial<ContractCommitment> = {},
): ContractCommitment {
  const at = literal.at ?? 10;
  return {
    measure: literal.measure,
    label: literal.label ?? literal.measure ?? "",
    ordinal: literal.ordinal ?? 1,
    quantity: reading(literal.quantity),
    unit: reading(literal.unit),
    horizon: reading(literal.horizon),
    due: reading(literal.due),
    place: reading(literal.place),
    evidence: reading(literal.evidence),
    remedy: reading(literal.remedy),
    from: "table",
    at: place(at),
    quantityAt: place(at + 1),
    unitAt: place(at + 2),
    dueAt: place(at + 3),
    placeAt: place(at + 4),
    ...changes,
  };
}

/** A commitment of an offer, under TEST-M-001 and in people unless the test says otherwise. */
export const offered = (
  quantity: number | null,
  changes: Partial<OfferCommitment> = {},
): OfferCommitment => ({
  measure: "TEST-M-001",
  title: "Jobs",
  ordinal: 1,
  quantity,
  unit: "people",
  horizon: "long-term",
  at: "bid.xlsx: Offers!F2",
  ...changes,
});

/** An offer of these commitments by Alder Ltd, scored under "test 1.0.0". */
export const offer = (commitments: readonly OfferCommitment[], changes: Partial<Offer> = {}): Offer => ({
  format: 1,
  edition: "test 1.0.0",
  sha256: "",
  engine: "0",
  input: "",
  facts: {},
  lot: "",
  bidder: "Alder Ltd",
  commitments: [...commitments],
  ...changes,
});

type Duty = ClauseRule["duties"][number];

/** A duty of the supplier to deliver every commitment, unless the test says otherwise. */
export const duty = (id: string, changes: Partial<Duty> = {}): Duty => ({
  id,
  who: "supplier",
  what: "Deliver every commitment in full",
  evidence: "The evidence of each measure",
  reporting: "In each report",
  remedy: "A replacement",
  by: 0,
  phases: [],
  adopted: true,
  signs: [],
  ...changes,
});

/** A clause that contracts above £20,000 need from day one, unless the test says otherwise. */
export const clauseRule = (id: string, changes: Partial<ClauseRule> = {}): ClauseRule => ({
  id,
  edition: 1,
  title: `Clause ${id}`,
  heading: `Heading ${id}`,
  trigger: { fact: "value", operator: "greaterThan", value: 20_000 },
  horizon: "day-one",
  paragraphs: [{ level: 1, text: "The {supplier} must deliver." }],
  slots: [{ name: "supplier", title: "The supplier", type: "party", from: "supplier" }],
  duties: [],
  terms: { needs: [], brings: [] },
  conflicts: [],
  earlier: [],
  signs: [],
  roles: ["commissioner-provider"],
  strategies: [],
  status: "illustrative",
  source: { ref: "TEST" },
  examples: [],
  ...changes,
});
