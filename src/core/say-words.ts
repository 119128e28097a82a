import type { Language } from "./say";

/** Names of facts as a sentence uses them. */
export const FACTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    kind: "whether it is a contract or a funding agreement",
    value: "the contract value",
    vat: "whether the contract value includes VAT",
    annualValue: "the value a year",
    termMonths: "the contract term",
    start: "the contract start date",
    end: "the contract end date",
    commencement: "the commencement date of the procurement",
    category: "the category (goods, services, works …)",
    jurisdiction: "the jurisdiction",
    weighting: "the weighting of social value",
    places: "the places of delivery",
    lotCount: "the number of lots",
    lots: "the value of each lot",
    authority: "the authority",
    supplier: "the supplier",
    reference: "the reference",
    edition: "the edition of the rules",
  },
};

/** Names of a table's fields as a sentence uses them. */
export const FIELDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    measure: "measure reference",
    title: "measure",
    minimum: "minimum",
    proxy: "proxy value",
    value: "social value",
    method: "method statement",
    due: "delivery date",
    owner: "responsible person",
    horizon: "horizon",
    inSpecification: '"already in the specification" answer',
    evaluatorMark: "evaluator's mark",
    evaluatorReason: "evaluator's reason",
    consensusMark: "agreed mark",
    consensusReason: "reason for the agreed mark",
    withdrawn: '"withdrawn" answer',
  },
};

/** Things that a sentence counts: one, several. */
export const COUNTED: Readonly<
  Record<Language, Readonly<Record<string, readonly [one: string, several: string]>>>
> = {
  en: {
    items: ["item", "items"],
    lines: ["line", "lines"],
    rows: ["row", "rows"],
    days: ["day", "days"],
    bids: ["bid", "bids"],
    applications: ["application", "applications"],
    clauses: ["clause", "clauses"],
    commitments: ["commitment", "commitments"],
    blanks: ["blank", "blanks"],
    paragraphs: ["paragraph", "paragraphs"],
  },
};

/** What goes before the word for the procurement where its single lot has no name, and the word before a lot's number. */
export const LOTS: Readonly<Record<Language, { readonly only: string; readonly lot: string }>> = {
  en: { only: "this", lot: "lot" },
};

/** What a sentence calls the procurement, the agreement it ends in and an answer to it, for a contract and for a grant. */
export const TERMS: Readonly<
  Record<
    Language,
    Readonly<
      Record<"contract" | "funding-agreement", Readonly<Record<"tender" | "contract" | "bid", string>>>
    >
  >
> = {
  en: {
    contract: { tender: "tender", contract: "contract", bid: "bid" },
    "funding-agreement": { tender: "grant", contract: "grant", bid: "application" },
  },
};

/** How a yes-no measure is offered. */
export const YES_NO: Readonly<Record<Language, readonly [no: string, yes: string]>> = { en: ["no", "yes"] };

/** What goes before the "yes" or "no" of a yes-no measure in a sentence about an offer. */
export const ANSWER: Readonly<Record<Language, string>> = { en: "the answer" };
