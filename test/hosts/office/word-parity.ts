import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openDocx } from "../../../src/hosts/file/docx";
import { openInWord } from "../../../src/hosts/office/word";
import type { WordOffice } from "../../office-host/env/open-word";
import { sourceRuleset } from "../../rules/source-ruleset";
import { contractDraft } from "./contract-draft";

const CORPUS = path.resolve("../shared/corpus/docx");
const CCS = "ccs-marketplace__";

/** Ten real documents; the two longest are apart, for the sake of time. */
export const LONG = ["ccs-psc-proto__Call_Off_Order_Form.docx", `${CCS}Core_Terms_v3.0.2_(DA).docx`];
export const SHORT = [
  `${CCS}Joint_Schedule_5_-_Corporate_Social_Responsibility_(DA).docx`,
  `${CCS}Call-Off_Schedule_7_-_Key_Staff_(DA).docx`,
  `${CCS}Joint_Schedule_2_-_Variation_Form_(DA).docx`,
  "openagreements__template__1917323.docx",
  "ccs-cas__CAS405_-_Outcome_Letter_Appendix_v1.0.docx",
  "eu-espd__ESPD_OUC_Meetings_Report_20250617.docx",
  "docx4j__invoice2013.docx",
  "libreoffice__dml-groupshape-sdt.docx",
];

/** Describes tests that need the corpus, and skips them where it is not there. */
export const whereCorpus = existsSync(CORPUS) ? describe : describe.skip;
export const corpusBytes = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(CORPUS, file)));
export const RULES = sourceRuleset("lcr");

/** Reads a document, and drafts into it, in Word and as a file; expects the same of both. */
export async function expectParity(office: WordOffice, file: string): Promise<void> {
  const bytes = corpusBytes(file);
  office.reopen(bytes);
  const [word, docx] = [openInWord(file), openDocx(file, bytes)];
  const [inWord, inFile] = [await word.read(), await docx.read()];
  expect(inWord).toEqual(inFile);
  const [draft, fromFile] = [await contractDraft(inWord, RULES), await contractDraft(inFile, RULES)];
  expect(draft.findings).toEqual(fromFile.findings);
  expect(draft.changes.length).toBeGreaterThan(10);
  expect(await word.apply(draft.changes)).toEqual(await docx.apply(fromFile.changes));
  const [written, kept] = [
    await openDocx(file, office.save()).read(),
    await openDocx(file, docx.save()).read(),
  ];
  expect(written).toEqual(kept);
}
