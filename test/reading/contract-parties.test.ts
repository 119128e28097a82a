import { readdirSync } from "node:fs";
import type { Contract } from "../../src/core/contract";
import type { Reading } from "../../src/core/quantity";
import { readContract } from "../../src/reading/read-contract";
import { partyContract } from "./party-contract";
import { rules } from "./rules";

const said = (reading: Reading<string>): string =>
  reading.is === "known" ? reading.value : reading.is === "blank" ? "" : `unclear: ${reading.asWritten}`;

/** Contract, its word for the party that pays, for the party that delivers and for itself, and the facts that it states. */
const CONTRACTS: readonly (readonly [string, string, string, string, Contract["facts"]])[] = [
  [
    "employer-contractor",
    "Employer",
    "Contractor",
    "Contract",
    {
      kind: "contract",
      authority: "ALDERMERE BOROUGH COUNCIL",
      supplier: "HOLLIN & PIKE BUILDERS LIMITED",
      value: 480_000,
      vat: "excluded",
      start: "2026-04-01",
      end: "2027-03-31",
    },
  ],
  [
    "accountable-body-delivery-partner",
    "Accountable Body",
    "Delivery Partner",
    "Agreement",
    {
      kind: "funding-agreement",
      authority: "WESTMARSH COMBINED AUTHORITY",
      supplier: "THE MERE SKILLS TRUST",
      value: 250_000,
    },
  ],
  [
    "trust-provider",
    "Trust",
    "Provider",
    "Agreement",
    {
      kind: "contract",
      authority: "SANDLEY COMMUNITY HEALTH TRUST",
      supplier: "CLEARVIEW CARE CIC",
      start: "2026-09-01",
      end: "2029-08-31",
    },
  ],
  [
    "council-contractor",
    "Council",
    "Contractor",
    "Contract",
    {
      kind: "contract",
      authority: "Brackenford District Council",
      supplier: "Green Acre Services Limited",
      reference: "GM/2026/017",
      start: "2026-04-01",
      end: "2030-03-31",
      value: 1_250_000,
      vat: "excluded",
    },
  ],
  [
    "client-consultant",
    "Client",
    "Consultant",
    "Appointment",
    { kind: "contract", authority: "Northgate Development Corporation", supplier: "Fenwick Rowe LLP" },
  ],
  [
    "funder-recipient",
    "Funder",
    "Recipient",
    "Funding Agreement",
    {
      kind: "funding-agreement",
      authority: "TIDEWAY REGIONAL FUND",
      supplier: "MILLBROOK COMMUNITY LAND TRUST",
      start: "2026-04-01",
      end: "2029-03-31",
    },
  ],
  [
    "customer-company",
    "Customer",
    "Company",
    "Agreement",
    { kind: "contract", authority: "HARROWGATE COLLEGE", supplier: "BRIGHT & EARLY CLEANING LIMITED" },
  ],
  [
    "purchaser-supplier",
    "Purchaser",
    "Supplier",
    "Agreement",
    {
      kind: "contract",
      authority: "Eastholme Fire and Rescue Authority",
      supplier: "Oak & Iron Furniture Limited",
      end: "2028-06-30",
    },
  ],
  [
    "commissioner-service-provider",
    "Commissioner",
    "Service Provider",
    "Agreement",
    { kind: "contract", authority: "Langdale County Council", supplier: "Haven Homes Association" },
  ],
  [
    "lender-borrower",
    "Lender",
    "Borrower",
    "Loan Agreement",
    {
      kind: "funding-agreement",
      authority: "REDSHORE INVESTMENT FUND LIMITED",
      supplier: "COPPER LANE WORKSPACE LIMITED",
    },
  ],
];

describe("contracts that call their parties by names of their own", () => {
  test.each(CONTRACTS)("%s", (name, authority, supplier, agreement, facts) => {
    const contract = readContract(partyContract(name), rules);
    expect([said(contract.authorityTerm), said(contract.supplierTerm), said(contract.agreementTerm)]).toEqual(
      [authority, supplier, agreement],
    );
    expect(contract.facts).toEqual(facts);
    expect([contract.isContract, contract.lookedFor]).toEqual([true, []]);
  });

  test("every contract of the folder is in the table", () => {
    const files = readdirSync("test/reading/party-contracts").map((file) => file.replace(".txt", ""));
    expect(CONTRACTS.map(([name]) => name).toSorted()).toEqual(files.toSorted());
  });

  test.each(CONTRACTS)("%s: its words for the parties stand in it as it writes them", (name) => {
    const document = partyContract(name);
    const contract = readContract(document, rules);
    const text = document.paragraphs.map((paragraph) => paragraph.text).join("\n");
    for (const term of [contract.authorityTerm, contract.supplierTerm, contract.agreementTerm])
      expect(text).toMatch(new RegExp(`\\b(?:[Tt]he|[Tt]his) ${said(term)}\\b`));
  });
});
