/** One paragraph of the sample contract: its style, and its text with defined terms in bold between asterisks. */
export interface ContractLine {
  readonly style:
    | "Title"
    | "Subtitle"
    | "Plain"
    | "PartyLine"
    | "Heading1"
    | "Clause2"
    | "Clause3"
    | "Definition"
    | "SignatureHeading";
  readonly text: string;
}

const line = (style: ContractLine["style"], text: string): ContractLine => ({ style, text });
const heading = (text: string): ContractLine => line("Heading1", text);
const clause = (text: string): ContractLine => line("Clause2", text);
const item = (text: string): ContractLine => line("Clause3", text);
const define = (text: string): ContractLine => line("Definition", text);

/** Labels and answers of the contract particulars, as a table of two columns. */
export const PARTICULARS: readonly (readonly [string, string])[] = [
  ["Contract reference", "MBC/2026/0147"],
  ["Date procurement commenced", "10 February 2026"],
  ["Contract value", "£1,200,000 excluding VAT"],
  ["Start date", "1 April 2026"],
  ["End date", "31 March 2029"],
  ["Service area", "The borough of Merrowdale"],
];

export const OPENING: readonly ContractLine[] = [
  line("Title", "Services Agreement"),
  line("Subtitle", "Home energy advice and household visits"),
  line("Plain", "This Agreement is made between:"),
  line(
    "PartyLine",
    "(1)\tMERROWDALE BOROUGH COUNCIL of Town Hall, Market Square, Merrowdale (the “*Council*”); and",
  ),
  line(
    "PartyLine",
    "(2)\tBRIGHTWATER HOME ENERGY LIMITED, a company registered in England, whose registered office is at 4 Weir Lane, Merrowdale (the “*Contractor*”).",
  ),
  line("Plain", "The particulars of this Agreement are:"),
];

export const CLAUSES: readonly ContractLine[] = [
  heading("Definitions and interpretation"),
  clause("In this Agreement the following words have these meanings:"),
  define("“*Charges*” means the sums payable for the Services under clause 5."),
  define("“*Commencement Date*” means the start date given in the particulars."),
  define(
    "“*Confidential Information*” means information of either party that is marked confidential or is by its nature confidential.",
  ),
  define(
    "“*Household*” means a home in the Service Area whose occupier has asked for advice on energy use or fuel costs.",
  ),
  define("“*Personnel*” means the people whom the Contractor employs or engages to deliver the Services."),
  define("“*Service Area*” means the borough of Merrowdale."),
  define(
    "“*Services*” means the advice line, the visits to Households and the minor measures described in clause 3.",
  ),
  define(
    "“*Term*” means the period from the Commencement Date to the end date given in the particulars, unless this Agreement ends sooner.",
  ),
  define("“*Working Day*” means a day other than a Saturday, a Sunday or a public holiday in England."),
  clause("Headings do not affect the meaning of this Agreement. Words in the singular include the plural."),
  clause("A reference to a law is a reference to it as amended or re-enacted."),
  heading("Term"),
  clause("This Agreement takes effect on the Commencement Date and continues for the Term."),
  clause(
    "The Council may extend the Term once by up to twelve months, by giving the Contractor at least three months’ notice in writing.",
  ),
  heading("Services"),
  clause("The Contractor shall deliver the Services from the Commencement Date and throughout the Term."),
  clause("The Services are:"),
  item("a telephone advice line, open from 9 am to 5 pm on every Working Day;"),
  item("a visit to each Household that asks for one, within fifteen Working Days of the request;"),
  item(
    "draught proofing, radiator panels and other minor measures, fitted during the visit where the occupier agrees; and",
  ),
  item("help to apply for grants and tariffs to which the occupier is entitled."),
  clause("The Contractor shall visit at least 900 Households in each year of the Term."),
  clause(
    "The Contractor shall not enter a home unless the occupier, or a person of at least eighteen years acting for the occupier, is present.",
  ),
  clause(
    "The Contractor shall leave with each Household a written summary of the advice given and the measures fitted.",
  ),
  heading("Standards"),
  clause(
    "The Contractor shall deliver the Services with reasonable skill and care, in accordance with good industry practice and with the law.",
  ),
  clause(
    "The Contractor shall hold, and on request show, every licence and registration that the Services need.",
  ),
  clause(
    "The Contractor shall answer each complaint within ten Working Days and shall tell the Council of any complaint about safety on the day on which it is received.",
  ),
  clause(
    "If the Services do not meet this clause the Council may require the Contractor, within a reasonable period stated in a notice, to deliver them again at its own cost.",
  ),
  heading("Charges and payment"),
  clause("The Council shall pay the Charges set out below:"),
  item("£310 for each completed visit to a Household; and"),
  item("£8,500 in each month for the advice line."),
  clause(
    "The Contractor shall send an invoice within ten Working Days of the end of each month, with the number of visits completed.",
  ),
  clause("The Council shall pay each undisputed invoice within thirty days of receiving it."),
  clause(
    "The Contractor shall pay its own suppliers within thirty days of receiving an undisputed invoice, and shall include this term in each of its contracts with them.",
  ),
  clause("Value added tax is payable in addition at the rate in force on the date of the invoice."),
  heading("Personnel"),
  clause(
    "The Contractor shall ensure that Personnel who enter homes are trained, carry identification with a photograph, and have been checked with the Disclosure and Barring Service.",
  ),
  clause(
    "The Contractor shall remove from the Services any person whose conduct gives the Council reasonable cause for concern.",
  ),
  clause("Nothing in this Agreement makes any of the Personnel an employee of the Council."),
  heading("Equality and safeguarding"),
  clause(
    "The Contractor shall comply with the Equality Act 2010 and shall make reasonable adjustments for occupiers who need them.",
  ),
  clause(
    "The Contractor shall follow the Council’s safeguarding procedures and shall refer any concern to the Council on the day on which it arises.",
  ),
  heading("Data protection"),
  clause(
    "Each party shall comply with the United Kingdom General Data Protection Regulation and the Data Protection Act 2018.",
  ),
  clause(
    "The Contractor shall process personal data of occupiers only to deliver the Services and only on the written instructions of the Council.",
  ),
  clause(
    "The Contractor shall delete or return personal data within thirty days of the end of the Term, save where the law requires it to be kept.",
  ),
  heading("Confidentiality and freedom of information"),
  clause(
    "Neither party shall disclose Confidential Information of the other, save to those who need it for this Agreement or where the law requires it.",
  ),
  clause(
    "The Contractor acknowledges that the Council is subject to the Freedom of Information Act 2000 and shall give the help that the Council needs to answer a request.",
  ),
  heading("Insurance and liability"),
  clause(
    "The Contractor shall maintain public liability insurance of at least £5,000,000 and employer’s liability insurance of at least £10,000,000 for each claim.",
  ),
  clause(
    "Nothing in this Agreement limits liability for death or personal injury caused by negligence, for fraud, or for anything else that the law does not allow to be limited.",
  ),
  clause(
    "Subject to that, the liability of either party in each year of the Term is limited to the Charges payable in that year.",
  ),
  heading("Change and assignment"),
  clause("A change to this Agreement takes effect only when both parties have signed it in writing."),
  clause(
    "The Contractor shall not assign or subcontract any part of the Services without the Council’s prior written consent.",
  ),
  heading("Termination"),
  clause(
    "Either party may end this Agreement by notice in writing if the other commits a material breach and does not remedy it within twenty Working Days of being asked to.",
  ),
  clause("The Council may end this Agreement on three months’ notice in writing."),
  clause(
    "When this Agreement ends the Contractor shall help to hand the Services over, and shall give the Council the list of visits that are still to be made.",
  ),
  heading("Disputes"),
  clause(
    "The parties shall first try to settle a dispute between their contract managers, and then between their chief executives, within twenty Working Days.",
  ),
  clause("If the dispute is not settled, either party may refer it to a mediator appointed by agreement."),
  heading("General"),
  clause(
    "A notice is given when it is delivered by hand or by recorded post to the address at the head of this Agreement.",
  ),
  clause("A person who is not a party has no right to enforce any term of this Agreement."),
  clause("This Agreement is the entire agreement between the parties about the Services."),
  clause(
    "This Agreement is governed by the law of England and Wales, and the courts of England and Wales have exclusive jurisdiction.",
  ),
];

export const SIGNATURE: readonly ContractLine[] = [
  line("SignatureHeading", "Execution"),
  line(
    "Plain",
    "This Agreement has been entered into on the date on which the last of the parties signed it.",
  ),
];

/** The signature table: for whom, and the lines to fill. */
export const SIGNATORIES: readonly (readonly [string, string])[] = [
  [
    "Signed for and on behalf of Merrowdale Borough Council",
    "Signed for and on behalf of Brightwater Home Energy Limited",
  ],
  ["Signature: ______________________", "Signature: ______________________"],
  ["Name: Imelda Farrow", "Name: Tobias Wren"],
  ["Position: Director of Place", "Position: Managing Director"],
  ["Date: ______________________", "Date: ______________________"],
];
