import { clause, define, heading, line } from "./contract-lines";
import { run, type SampleDocument, type SamplePart } from "./document-parts";

const BY = 'w:author="Gwen Pardoe" w:date="2026-02-19T10:00:00Z"';

/** A numbered paragraph with tracked changes in it: pieces that stand, were inserted or were struck out. */
function tracked(id: number, ...pieces: readonly (readonly ["" | "ins" | "del", string])[]): SamplePart {
  const runs = pieces.map(([kind, text], index) => {
    if (kind === "") return run(text, false);
    const inside = kind === "del" ? run(text, false).replace(/w:t(?=[ >])/g, "w:delText") : run(text, false);
    return `<w:${kind} w:id="${String(id + index)}" ${BY}>${inside}</w:${kind}>`;
  });
  return { xml: `<w:p><w:pPr><w:pStyle w:val="Clause2"/></w:pPr>${runs.join("")}</w:p>` };
}

/** A numbered paragraph that somebody has commented on. */
const commented = (id: number, text: string): SamplePart => ({
  xml: `<w:p><w:pPr><w:pStyle w:val="Clause2"/></w:pPr><w:commentRangeStart w:id="${String(id)}"/>${run(text, false)}<w:commentRangeEnd w:id="${String(id)}"/><w:r><w:commentReference w:id="${String(id)}"/></w:r></w:p>`,
});

/** A works contract under negotiation, for lot 1 of the sample tender: tracked changes, comments, and a social value clause with a blank. */
export const retrofitContract = (): SampleDocument => ({
  footer: "Works Contract NCHB-2026-014, lot 1",
  comments: [
    { id: 0, author: "Gwen Pardoe", text: "Commitments to follow from the winning response." },
    { id: 1, author: "Dele Okafor", text: "Twenty-eight days is the most that we can accept." },
  ],
  body: [
    line("Title", "Works Contract"),
    line("Subtitle", "Retrofit of terraced homes north of the river"),
    line("Plain", "This Contract is made between:"),
    line(
      "PartyLine",
      "(1)\tNORTHBANK COMBINED HOUSING BOARD, 2 Quay Street, Northbank (the “*Client*”); and",
    ),
    line("PartyLine", "(2)\tALDER & FINCH RETROFIT LTD, 14 Foundry Row, Northbank (the “*Contractor*”)."),
    {
      rows: [
        ["Contract value", "£3,900,000 excluding VAT"],
        ["Start date", "1 July 2026"],
        ["End date", "30 June 2029"],
      ],
      widths: [3000, 6000],
      hasRules: true,
    },
    line("Plain", ""),
    heading("Meaning of words"),
    clause("In this Contract:"),
    define("“*Homes*” means the terraced homes listed in the Client’s brief."),
    define("“*Works*” means the insulation, heating and ventilation work that the brief describes."),
    heading("The Works"),
    clause(
      "The Contractor shall carry out the Works to the Homes with the skill and care of an experienced contractor.",
    ),
    tracked(
      10,
      ["", "The Contractor shall finish the Works to each Home within "],
      ["del", "twenty-one"],
      ["ins", "twenty-eight"],
      ["", " days of starting there."],
    ),
    clause("The Contractor shall leave each Home clean and safe at the end of each day."),
    heading("Price and payment"),
    clause("The Client shall pay the price for each Home when the Works there are certified."),
    commented(1, "The Client shall pay each certified sum within twenty-eight days."),
    heading("Social value"),
    commented(
      0,
      "The Contractor shall deliver the following social value commitments in the Liverpool City Region: [ ]",
    ),
    tracked(
      20,
      ["", "The Contractor shall report to the Client on its social value commitments"],
      ["ins", " every quarter"],
      ["", "."],
    ),
    heading("Residents"),
    clause("The Contractor shall give each resident at least ten days’ notice before work starts in a Home."),
    clause("The Contractor shall answer a complaint within five days."),
    heading("Insurance"),
    clause("The Contractor shall insure the Works and shall show the policy when asked."),
    heading("Ending the Contract"),
    clause(
      "The Client may end this Contract if the Contractor stops the Works without good reason for ten days.",
    ),
    heading("General"),
    clause("This Contract may be changed only in writing, signed by the Client and the Contractor."),
    clause("This Contract is governed by the law of England and Wales."),
    line("SignatureHeading", "Execution"),
    {
      rows: [
        ["Signed for and on behalf of the Client", "Signed for and on behalf of the Contractor"],
        ["Name: Gwen Pardoe", "Name: Dele Okafor"],
        ["Date: ______________________", "Date: ______________________"],
      ],
      widths: [4500, 4500],
      hasRules: false,
    },
  ],
});
