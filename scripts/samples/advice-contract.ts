import { CLAUSES, OPENING, PARTICULARS, SIGNATORIES, SIGNATURE } from "./contract-text";
import type { SampleDocument } from "./document-parts";

/** A plain services agreement with automatic numbers and without the social value clauses. */
export const adviceContract = (): SampleDocument => ({
  footer: "Services Agreement MBC/2026/0147",
  body: [
    ...OPENING,
    { rows: PARTICULARS, widths: [3000, 6000], hasRules: true },
    { style: "Plain", text: "" },
    { style: "Plain", text: "The parties agree as follows:" },
    ...CLAUSES,
    ...SIGNATURE,
    { rows: SIGNATORIES, widths: [4500, 4500], hasRules: false },
  ],
});
