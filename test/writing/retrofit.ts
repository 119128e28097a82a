import { unclear, type Reading } from "../../src/core/quantity";
import type { Commitment, Table, Tender } from "../../src/core/tender";
import type { TenderLiteral } from "../core/tender-builder";
import { at, finding, type Besides } from "./reviewed";

/** Puts one commitment in the place of another. */
function change(
  tender: Tender,
  bidder: string,
  ordinal: number,
  by: (commitment: Commitment) => Commitment,
): Tender {
  return {
    ...tender,
    lots: tender.lots.map((lot) => ({
      ...lot,
      bids: lot.bids.map((bid) =>
        bid.bidder === bidder
          ? { ...bid, commitments: bid.commitments.map((one, index) => (index === ordinal ? by(one) : one)) }
          : bid,
      ),
    })),
  };
}

const readAs = (value: number, asWritten: string): Reading<number> => ({ is: "known", value, asWritten });

/** Text that was read as a number, and an amount that could not be read. */
function adjust(tender: Tender): Tender {
  const weeks = change(tender, "=Birch & Sons", 1, (one) => ({ ...one, quantity: readAs(12, "12 weeks") }));
  return change(weeks, "Cedar", 0, (one) => ({ ...one, quantity: unclear("lots", "not-a-number") }));
}

/** Two lots, five bidders: a text number, a percentage typed as 50, an unknown line, a withdrawn bid, a tie, a name that opens as a formula. */
export const RETROFIT: { readonly literal: TenderLiteral; readonly besides: Besides } = {
  literal: {
    facts: {
      title: "Retrofit of 400 homes in Knowsley and St Helens",
      authority: "Mersey Test Council",
      kind: "contract",
      category: "retrofit",
      value: 4_800_000,
      vat: "excluded",
      commencement: "2026-02-10",
      start: "2026-04-01",
      end: "2029-03-31",
      weighting: 20,
    },
    lots: {
      "Lot 1": {
        "Alder Homes": {
          lines: [
            { measure: "LCR-M-001", quantity: 12.5, attribution: 0.8 },
            { measure: "LCR-M-002", quantity: 520, attribution: 1 },
            { measure: "LCR-M-003", quantity: 250_000.37 },
          ],
          marks: [
            { question: "How will you deliver?", consensus: 4, reason: "Clear." },
            { question: "How will you report?", consensus: 3, reason: "Clear." },
          ],
        },
        "=Birch & Sons": {
          lines: [
            { measure: "LCR-M-001", quantity: 3.3, attribution: 0.5 },
            { measure: "LCR-M-002", quantity: 12, attribution: 0.333 },
            { measure: "LCR-M-003", quantity: 1000, inSpecification: true },
          ],
          marks: [
            { question: "How will you deliver?", consensus: 5, reason: "Whole." },
            { question: "How will you report?", consensus: 5, reason: "Whole." },
          ],
        },
        Cedar: {
          lines: [
            { measure: "LCR-M-001", quantity: 2, attribution: 1 },
            { measure: "LCR-M-002", quantity: 100, attribution: 1 },
          ],
          marks: [
            { question: "How will you deliver?", consensus: 2, reason: "Thin." },
            { question: "How will you report?" },
          ],
        },
        "D'Arcy": { withdrawn: true, lines: [{ measure: "LCR-M-001", quantity: 40, attribution: 1 }] },
      },
      "Lot 2": {
        "Alder Homes": {
          lines: [{ measure: "LCR-M-001", quantity: 5, attribution: 1 }],
          marks: [{ question: "How will you deliver?", consensus: 4, reason: "Clear." }],
        },
        Elm: {
          lines: [{ measure: "LCR-M-002", quantity: 50, attribution: 1 }],
          marks: [{ question: "How will you deliver?", consensus: 4, reason: "Clear." }],
        },
      },
    },
  },
  besides: {
    adjust,
    overrides: { "Offers!H6": "12 weeks", "Offers!J5": 50, "Offers!H8": "lots" },
    tallies: [
      { rule: "LCR-K-001", met: 10, notMet: 1, unknown: 0, notApplicable: 0 },
      { rule: "LCR-K-002", met: 8, notMet: 1, unknown: 1, notApplicable: 2 },
    ],
    findings: [
      finding(
        "LCR-K-001",
        "error",
        'Local people in work: "lots" is not a number of people. LCR-M-001 counts people, for example 10 people is 10. Write the number alone.',
        at("Offers", 7, 7),
        { lot: "Lot 1", bidder: "Cedar", measure: "LCR-M-001" },
      ),
      finding(
        "LCR-K-002",
        "warning",
        "Weeks of training: no delivery date. A date within the contract's term was expected.",
        at("Offers", 5, 12),
        { lot: "Lot 1", bidder: "=Birch & Sons", measure: "LCR-M-002" },
      ),
      finding("LCR-K-003", "advice", "The consensus mark has no reason.", at("Marks", 6, 3), {
        lot: "Lot 1",
        bidder: "Cedar",
      }),
      finding(
        "LCR-K-004",
        "advice",
        "The bid of another workbook is read, but not marked.",
        at("Offer", 3, 3, "elm.xlsx"),
        { lot: "Lot 2", bidder: "Elm" },
      ),
    ],
    waived: [
      {
        finding: finding("LCR-K-005", "warning", "A single bid takes part.", at("Offers", 1, 1), {
          lot: "Lot 2",
        }),
        waiver: {
          key: "LCR-K-005|lot=Lot 2",
          reason: "Only one supplier holds the licence.",
          who: "A. Officer",
          edition: "test 1.0.0",
        },
      },
    ],
  },
};

/** The same offers spread over years: columns S to U of the register, added up or as running totals. */
export function spread(tender: Tender, yearsAre: Table["yearsAre"]): Tender {
  const years = [18, 19, 20].map((index, order) => ({ label: `Year ${String(order + 1)}`, index }));
  return { ...tender, tables: tender.tables.map((table) => ({ ...table, years, yearsAre })) };
}
