import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Paragraph, Paragraphs } from "../../../src/core/snapshot";
import { openDocx } from "../../../src/hosts/file/docx";
import { openInWord } from "../../../src/hosts/office/word";
import { openWord, type WordOffice } from "../../office-host/env/open-word";
import { blankDocument } from "../../office-host/package/blank-document";
import { sourceRuleset } from "../../rules/source-ruleset";
import { contractDraft } from "./contract-draft";

const CORPUS = path.resolve("../shared/corpus/docx");
const FILES = (process.env["F"] ?? [
  "ccs-psc-proto__Call_Off_Order_Form.docx",
  "ccs-marketplace__Core_Terms_v3.0.2_(DA).docx",
  "ccs-marketplace__Joint_Schedule_5_-_Corporate_Social_Responsibility_(DA).docx",
  "ccs-marketplace__Call-Off_Schedule_7_-_Key_Staff_(DA).docx",
  "ccs-marketplace__Joint_Schedule_2_-_Variation_Form_(DA).docx",
  "openagreements__template__1917323.docx",
  "openagreements__template__614926c.docx",
  "ccs-cas__CAS405_-_Outcome_Letter_Appendix_v1.0.docx",
  "docx4j__conventions.docx",
  "eu-espd__ESPD_OUC_Meetings_Report_20250617.docx",
  "libreoffice__dml-groupshape-sdt.docx",
  "docx4j__invoice2013.docx"].join("|")).split("|");
let office: WordOffice;
beforeAll(async () => { office = await openWord(blankDocument("x")); });
afterAll(() => { office.close(); });
const diff = (a: readonly Paragraph[], b: readonly Paragraph[], skip: readonly string[] = []) => {
  const out: string[] = [`${a.length} ${b.length}`];
  for (let i = 0; i < Math.max(a.length, b.length) && out.length < 12; i++) {
    for (const k of new Set([...Object.keys(a[i] ?? {}), ...Object.keys(b[i] ?? {})])) {
      if (skip.includes(k)) continue;
      const [x, y] = [Reflect.get(Object(a[i]), k), Reflect.get(Object(b[i]), k)].map((v) => JSON.stringify(v));
      if (x !== y) out.push(`${i} ${k}: ${String(x).slice(0, 120)} | ${String(y).slice(0, 120)}`);
    }
  }
  return out;
};
const rules = sourceRuleset("lcr");
test.each(FILES)("%s", async (file) => {
  const bytes = new Uint8Array(readFileSync(path.join(CORPUS, file)));
  const t0 = Date.now();
  const there = openDocx(file, bytes);
  const a = await there.read();
  office.reopen(bytes);
  const host = openInWord(file);
  const t1 = Date.now();
  const b = await host.read();
  const t2 = Date.now();
  const out: unknown[] = [diff(a.paragraphs, b.paragraphs), JSON.stringify(a.asides) === JSON.stringify(b.asides), a.isProtected, b.isProtected];
  const [da, db] = [await contractDraft(a, rules), await contractDraft(b, rules)];
  out.push(da.findings.length, JSON.stringify(da.findings) === JSON.stringify(db.findings), da.changes.length);
  const t3 = Date.now();
  const ra = await there.apply(da.changes);
  const t4 = Date.now();
  const rb = await host.apply(da.changes);
  const t5 = Date.now();
  out.push(ra.map((r) => r.message), rb.map((r) => r.message));
  const sa = await openDocx(file, there.save()).read();
  const sb = await openDocx(file, office.save()).read();
  out.push(diff(sa.paragraphs, sb.paragraphs, ["comments"]));
  out.push([t1 - t0, t2 - t1, t3 - t2, t4 - t3, t5 - t4]);
  console.log(file, out);
}, 60000);
