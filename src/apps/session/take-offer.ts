import { faultLine, RulesetFault } from "../../core/fault";
import type { Offer } from "../../core/offer";
import { parseOffer } from "../../core/parse-offer";

/** An offer that was read, or every fault in what was given. */
export type OfferRead =
  | { readonly is: "offer"; readonly offer: Offer }
  | { readonly is: "faults"; readonly lines: readonly string[] };

const NOT_TEXT =
  "This is a workbook or document, not an offer. Open the workbook in Excel, press Make the offer on the bid's card, and give what Commonweal makes there.";

/** Reads an offer from the text that a person pasted, or of the file that they chose. */
export function takeOffer(text: string, file: string): OfferRead {
  // A zip or an old Office file, read as text.
  if (text.startsWith("PK\u0003\u0004") || text.startsWith("\u00d0\u00cf") || text.startsWith("\ufffd\ufffd"))
    return { is: "faults", lines: [NOT_TEXT] };
  try {
    return { is: "offer", offer: parseOffer(text, file) };
  } catch (error) {
    if (!(error instanceof RulesetFault)) throw error;
    return { is: "faults", lines: error.faults.map(faultLine) };
  }
}
