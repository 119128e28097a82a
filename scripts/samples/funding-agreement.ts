import { clause, define, heading, item, line } from "./contract-lines";
import type { SampleDocument } from "./document-parts";

/** A funding agreement for the applicant of the sample application: automatic numbers, definitions, and claims that nothing ties to social value. */
export const fundingAgreement = (): SampleDocument => ({
  footer: "Funding Agreement NCHB/CEG/2026/31",
  body: [
    line("Title", "Funding Agreement"),
    line("Subtitle", "Community Environment Grants: Repair, learn, earn"),
    line("Plain", "This Funding Agreement is made between:"),
    line(
      "PartyLine",
      "(1)\tNORTHBANK COMBINED HOUSING BOARD of 2 Quay Street, Northbank (the “*Funder*”); and",
    ),
    line(
      "PartyLine",
      "(2)\tSECOND SPRING WORKSHOP CIO, a charity registered in England, of The Old Bus Depot, Mill Road, Northbank (the “*Recipient*”).",
    ),
    line("Plain", "The particulars of this Funding Agreement are:"),
    {
      rows: [
        ["Grant reference", "NCHB/CEG/2026/31"],
        ["Grant amount", "£180,000 excluding VAT"],
        ["Start date", "1 May 2026"],
        ["End date", "30 April 2029"],
        ["Project", "Repair, learn, earn"],
      ],
      widths: [3000, 6000],
      hasRules: true,
    },
    line("Plain", ""),
    line("Plain", "The parties agree as follows:"),
    heading("Definitions"),
    clause("In this Funding Agreement:"),
    define("“*Claim*” means a request for payment of part of the Grant in the form that the Funder gives."),
    define("“*Grant*” means the sum of £180,000."),
    define("“*Grant Period*” means the time from the start date to the end date in the particulars."),
    define(
      "“*Project*” means the repair workshop, the courses and the paid posts that the Recipient described in its application.",
    ),
    define(
      "“*Eligible Costs*” means costs that the Recipient meets for the Project in the Grant Period and can prove.",
    ),
    heading("The Grant"),
    clause(
      "The Funder shall pay the Grant to the Recipient for the Project, as this Funding Agreement sets out.",
    ),
    clause("The Recipient shall use the Grant for Eligible Costs only."),
    clause("The Recipient shall not commit any part of the Grant before the start date in the particulars."),
    heading("Delivery of the Project"),
    clause("The Recipient shall deliver the Project in the Grant Period with skill and care."),
    clause("The Recipient shall appoint a named person who answers for the Project."),
    clause(
      "The Recipient shall tell the Funder in writing within ten days of learning that the Project is at risk.",
    ),
    heading("Claims"),
    clause("The Recipient shall send a Claim after the end of each quarter of the Grant Period."),
    clause("Each Claim shall state:"),
    item("the Eligible Costs met in the quarter, with copies of invoices and payroll;"),
    item("the sum claimed so far; and"),
    item("what is left of the Grant."),
    clause(
      "The Funder shall pay a Claim within thirty days, once it is satisfied that the costs are Eligible Costs.",
    ),
    heading("Accounts and records"),
    clause(
      "The Recipient shall keep a separate account of the Grant and its records for six years after the Grant Period.",
    ),
    clause("The Recipient shall let the Funder and its auditors see those records on five days’ notice."),
    heading("Publicity"),
    clause(
      "The Recipient shall name the Funder as a source of support in what it publishes about the Project.",
    ),
    heading("Law and conduct"),
    clause("The Recipient shall comply with the law that applies to the Project."),
    clause("The Recipient shall not do anything that brings the Funder into disrepute."),
    heading("Withholding and ending"),
    clause(
      "The Funder may withhold payment where the Recipient breaches this Funding Agreement, until the breach is put right.",
    ),
    clause("Either party may end this Funding Agreement by giving three months’ notice in writing."),
    heading("General"),
    clause("Nothing in this Funding Agreement makes the Recipient an agent or employee of the Funder."),
    clause("This Funding Agreement may be changed only in writing, signed by the Funder and the Recipient."),
    clause("This Funding Agreement is governed by the law of England and Wales."),
    line("SignatureHeading", "Signatures"),
    line("Plain", "Signed by the parties on the dates below."),
    {
      rows: [
        [
          "Signed for and on behalf of Northbank Combined Housing Board",
          "Signed for and on behalf of Second Spring Workshop CIO",
        ],
        ["Signature: ______________________", "Signature: ______________________"],
        ["Name: Gwen Pardoe", "Name: Ruth Adeyemi"],
        ["Date: ______________________", "Date: ______________________"],
      ],
      widths: [4500, 4500],
      hasRules: false,
    },
  ],
});
