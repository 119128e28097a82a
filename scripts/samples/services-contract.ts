import { line } from "./contract-lines";
import type { ContractLine } from "./contract-text";
import type { SampleDocument } from "./document-parts";

/** A clause whose numbers somebody typed: a heading in bold, and paragraphs that hang from their numbers. */
const typed = (number: number, title: string, texts: readonly string[]): readonly ContractLine[] => [
  line("Plain", `*${String(number)}.\t${title}*`),
  ...texts.map((text, index) => line("PartyLine", `${String(number)}.${String(index + 1)}\t${text}`)),
];

/** A services contract with the social enterprise that bids in the sample tender; every number in it is typed by hand. */
export const servicesContract = (): SampleDocument => ({
  footer: "Contract NCHB-2026-020",
  body: [
    line("Title", "Contract for services"),
    line("Subtitle", "Grounds maintenance and cleaning of transport interchanges"),
    line("Plain", "This Contract is made between:"),
    line("PartyLine", "(1)\tNORTHBANK COMBINED HOUSING BOARD, 2 Quay Street, Northbank (the “*Buyer*”); and"),
    line("PartyLine", "(2)\tLANTERN FACILITIES CIC, Unit 9, Ropewalk Yard, Northbank (the “*Supplier*”)."),
    {
      rows: [
        ["Contract value", "£1,200,000 excluding VAT"],
        ["Start date", "1 April 2026"],
        ["End date", "31 March 2029"],
      ],
      widths: [3000, 6000],
      hasRules: true,
    },
    line("Plain", ""),
    ...typed(1, "The services", [
      "The Supplier shall keep the grounds of the interchanges in season and shall clean their halls, platforms and shelters every day.",
      "The Supplier shall work to the specification in Annex A from the start date.",
      "The Supplier shall give the Buyer a plan of its rounds each month.",
    ]),
    ...typed(2, "Price and payment", [
      "The Buyer shall pay the Supplier the monthly price in Annex B.",
      "The Buyer shall pay each undisputed invoice within thirty days of receiving it.",
    ]),
    ...typed(3, "People", [
      "The Supplier shall train its people before they work on the interchanges and shall give them safe equipment.",
      "The Supplier shall follow the law on employment and on equality.",
    ]),
    ...typed(4, "Standards", [
      "The Supplier shall put right a failure within two working days of being told of it.",
      "The Buyer may inspect the interchanges with the Supplier once a month.",
    ]),
    ...typed(5, "Insurance and liability", [
      "The Supplier shall hold public liability insurance of at least £5,000,000.",
      "Neither party limits its liability for death or injury caused by its negligence.",
    ]),
    ...typed(6, "Ending this Contract", [
      "The Buyer may end this Contract by six months’ notice in writing.",
      "Either party may end this Contract if the other breaches it seriously and does not put the breach right within twenty working days.",
    ]),
    ...typed(7, "General", [
      "This Contract may be changed only in writing, signed by the Buyer and the Supplier.",
      "This Contract is governed by the law of England and Wales.",
    ]),
    line("SignatureHeading", "Signed by the parties"),
    {
      rows: [
        ["Signed for and on behalf of the Buyer", "Signed for and on behalf of the Supplier"],
        ["Name: Gwen Pardoe", "Name: Amara Cole"],
        ["Date: ______________________", "Date: ______________________"],
      ],
      widths: [4500, 4500],
      hasRules: false,
    },
  ],
});
