/** Words that British contracts and funding agreements use for the party that pays. */
export const AUTHORITY_TERMS: readonly string[] = [
  "Contracting Authority",
  "Combined Authority",
  "Commissioning Authority",
  "Managing Authority",
  "Contracting Body",
  "Commissioning Body",
  "Funding Body",
  "Accountable Body",
  "Authority",
  "Buyer",
  "Council",
  "Customer",
  "Client",
  "Commissioner",
  "Purchaser",
  "Employer",
  "Funder",
  "Grantor",
  "Lender",
];

/** Words for the party that delivers. */
export const SUPPLIER_TERMS: readonly string[] = [
  "Supplier",
  "Contractor",
  "Service Provider",
  "Training Provider",
  "Provider",
  "Consultant",
  "Grant Recipient",
  "Grant Holder",
  "Funded Organisation",
  "Recipient",
  "Grantee",
  "Borrower",
  "Delivery Partner",
  "Delivery Organisation",
  "Concessionaire",
  "Seller",
  "Vendor",
];

/** Words that only a funding agreement uses for its parties. */
export const GRANT_TERMS: readonly string[] = [
  "Funder",
  "Grantor",
  "Lender",
  "Funding Body",
  "Grant Recipient",
  "Grant Holder",
  "Funded Organisation",
  "Recipient",
  "Grantee",
  "Borrower",
];

/** A word for a party that means another thing beside one of these: an employee's employer, a recipient of secrets. */
export const NO_PARTY_BESIDE: Readonly<Record<string, readonly string[]>> = {
  Employer: ["Employee", "Worker"],
  Recipient: ["Discloser", "Disclosing Party"],
  Customer: ["Partner"],
};

/** Words for a contract, besides any that end in Agreement, Contract or Deed. */
export const AGREEMENT_TERMS: readonly string[] = ["Contract", "Agreement", "Deed", "Appointment", "Licence"];

/** Defined terms that are never a party. */
export const NO_PARTY =
  /\b(?:part(?:y|ies)|agreement|contract|deed|dates?|terms?|services?|works|goods|schedule|project|grant|period|price|sum|fees?|charges|site|property|premises|programme|policy|law|act|code|regulations|information|data|documents?|form|purpose|deliverables|specification|staff|framework|group|affiliates?|members?)\b/i;
