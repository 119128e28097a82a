import type { Offer } from "../../../src/core/offer";
import type { Ruleset } from "../../../src/core/ruleset";

/** An offer of two commitments under an edition: training from day one, spending in the long term. */
export const offerFor = ({ set, version, sha256 }: Ruleset): Offer => ({
  format: 1,
  edition: `${set} ${version}`,
  sha256,
  engine: "0.1.0",
  input: "",
  facts: {},
  lot: "",
  bidder: "Brightwater Home Energy Limited",
  commitments: [
    {
      measure: "LCR-M-004",
      title: "Apprenticeships",
      ordinal: 1,
      quantity: 520,
      unit: "weeks",
      horizon: "day-one",
      due: "2026-10-01",
      place: "Knowsley",
      at: "tender.xlsx: Commitments!G14",
    },
    {
      measure: "LCR-M-019",
      title: "Spending with local suppliers",
      ordinal: 1,
      quantity: 250000,
      unit: "£",
      horizon: "long-term",
      due: "2028-03-31",
      place: "Sefton",
      at: "tender.xlsx: Commitments!G20",
    },
  ],
});

/** The same as a person pastes it. */
export const offerText = (ruleset: Ruleset): string => JSON.stringify(offerFor(ruleset), null, 2);
