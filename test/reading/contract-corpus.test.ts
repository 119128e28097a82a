import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Contract } from "../../src/core/contract";
import { valueOf } from "../../src/core/quantity";
import { openDocx } from "../../src/hosts/file/docx";
import { readContract } from "../../src/reading/read-contract";
import { rules } from "./rules";

const CORPUS = path.resolve("../shared/corpus/docx");
/** Without the corpus these tests are skipped. */
const withCorpus = existsSync(CORPUS) ? describe : describe.skip;

const read = async (file: string): Promise<Contract> =>
  readContract(await openDocx(file, readFileSync(path.join(CORPUS, `${file}.docx`))).read(), rules);

withCorpus("real documents", () => {
  test.each([
    ["ccs-psc-proto__Call_Off_Order_Form", "Buyer", "Supplier", "Call-Off Contract"],
    ["ccs-marketplace__Core_Terms_v3.0.2_(DA)", "Buyer", "Supplier", "Contract"],
    ["openagreements__template__0a073e0", "Customer", "Provider", "Agreement"],
  ])("%s is a contract and keeps its own words", async (file, authority, supplier, agreement) => {
    const contract = await read(file);
    expect(contract.isContract).toBe(true);
    expect([contract.authorityTerm, contract.supplierTerm, contract.agreementTerm].map(valueOf)).toEqual([
      authority,
      supplier,
      agreement,
    ]);
  });

  test.each([
    ["tna__dco1"],
    ["tna__ukpgaen_20220036_en_reprint"],
    ["ccs-cas__CAS407_-_Call-off_Award_Letter_-_Successful_v1.0"],
    ["ccs-marketplace__Attachment_1_-_About_the_Direct_Award"],
    ["eu-espd__ESPD_OUC_Meetings_Report_20250617"],
  ])("%s is none", async (file) => {
    expect((await read(file)).isContract).toBe(false);
  });

  test("the order form has one blank for the commitments, two paragraphs behind the words that ask for them", async () => {
    const { blanks, paragraphs } = await read("ccs-psc-proto__Call_Off_Order_Form");
    const waiting = blanks.filter(({ waitsFor }) => waitsFor === "commitments");
    expect(waiting.map(({ text, at }) => [text, paragraphs[at.index - 2]?.text.slice(-13)])).toEqual([
      ["[    ]", "its [Tender]:"],
    ]);
  });
});
