import { readFileSync } from "node:fs";
import path from "node:path";
import type { ContractSession } from "../../../src/apps/session/contract-actions";
import { contractSession } from "../../../src/apps/session/contract-session";
import { sha256 } from "../../../src/apps/sha256";
import { isReport } from "../../../src/core/report-tag";
import type { Paragraphs } from "../../../src/core/snapshot";
import { openDocx, type DocxHost } from "../../../src/hosts/file/docx";
import { withoutReport } from "../../../src/reading/without-report";
import { openRulesets, type Rulesets } from "../../../src/rulesets";
import { ENGLISH } from "../../../src/ui/strings/english";
import { wordsOf } from "../../../src/ui/words";

let releases: Rulesets;
beforeAll(async () => {
  releases = await openRulesets(
    (file) => Promise.resolve(readFileSync(path.join("rules", file), "utf8")),
    sha256,
  );
});

const sample = (): DocxHost =>
  openDocx("contract.docx", new Uint8Array(readFileSync("samples/contract.docx")));

async function reported(host: DocxHost): Promise<ContractSession> {
  const session = contractSession({
    host,
    releases,
    words: wordsOf(ENGLISH, "en-GB"),
    clock: () => new Date("2026-11-26T12:00:00Z"),
  });
  await session.check();
  await session.report(true);
  return session;
}

const bytesOf = (host: DocxHost): string => Buffer.from(host.save()).toString("base64");
const textsOf = ({ paragraphs }: Paragraphs): readonly string[] => paragraphs.map(({ text }) => text);

test("a report stands at the end, tells every clause that is required and every gap, and is not read as the contract", async () => {
  const host = sample();
  const before = await sample().read();
  const session = await reported(host);
  const after = await host.read();
  const report = after.paragraphs.filter(isReport).map(({ text }) => text);
  expect(textsOf(after).slice(0, before.paragraphs.length)).toEqual(textsOf(before));
  const { result } = session.store.get();
  expect(result?.hasReport).toBe(true);
  for (const finding of result?.review.findings ?? []) expect(report).toContain(finding.rule);
  expect(result?.document.paragraphs.length).toBe(before.paragraphs.length);
  const alone = contractSession({
    host: sample(),
    releases,
    words: wordsOf(ENGLISH, "en-GB"),
    clock: () => new Date(),
  });
  await alone.check();
  const keys = alone.store.get().result?.review.findings.map(({ key }) => key);
  expect(result?.review.findings.map(({ key }) => key)).toEqual(keys);
  expect(result?.review.stamp).toEqual(alone.store.get().result?.review.stamp);
});

test("written twice it is written once; taken out, the document is as it was; clearing takes it too", async () => {
  const host = sample();
  const session = await reported(host);
  const once = bytesOf(host);
  await session.report(true);
  expect(bytesOf(host)).toBe(once);
  await session.report(false);
  expect(session.store.get().result?.hasReport).toBe(false);
  expect(textsOf(await host.read())).toEqual(textsOf(await sample().read()));
  await session.report(true);
  await session.clear();
  expect(textsOf(await host.read())).toEqual(textsOf(await sample().read()));
});

test("what goes in later goes in before it, and the report is then brought up to date", async () => {
  const host = sample();
  const session = await reported(host);
  await session.draft({ is: "missing" }, { as: "schedule", track: false });
  expect(
    session.store.get().notices.filter(({ intent }) => intent === "warning" || intent === "error"),
  ).toEqual([]);
  await session.report(true);
  const { paragraphs } = await host.read();
  const first = paragraphs.findIndex(isReport);
  expect(paragraphs.slice(first).every((one) => isReport(one) || one.text.trim() === "")).toBe(true);
  expect(paragraphs.slice(0, first).some(({ tag }) => tag.startsWith("cw:schedule:"))).toBe(true);
  expect(paragraphs.slice(first).some(({ text }) => text === "Present")).toBe(true);
});

test("where somebody wrote on behind a report, it reads as blank paragraphs and every place keeps its index", () => {
  const paragraph = (index: number, text: string, tag = ""): Paragraphs["paragraphs"][number] => ({
    index,
    text,
    tag,
    style: "",
    number: "",
    level: undefined,
    numbering: "none",
    inTable: false,
    inTextBox: false,
    hasTrackedChange: false,
    comments: [],
  });
  const document: Paragraphs = {
    kind: "document",
    file: "contract.docx",
    paragraphs: [
      paragraph(0, "The Supplier must pay."),
      paragraph(1, "Gaps", "cw:report:lcr"),
      paragraph(2, "Signed"),
    ],
    asides: [],
    isProtected: false,
    stamp: undefined,
    waivers: [],
  };
  expect(textsOf(withoutReport(document))).toEqual(["The Supplier must pay.", "", "Signed"]);
  const [first] = document.paragraphs;
  const only = { ...document, paragraphs: first ? [first] : [] };
  expect(withoutReport(only)).toBe(only);
});
