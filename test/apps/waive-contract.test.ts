import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRecord } from "../../scripts/json-object";
import { emptyFolder, run } from "./command-line";

const CONTRACT = "samples/services-contract.docx";
const BIDS = ["harbour-grounds", "lantern-facilities", "orchard-care"].map(
  (name) => `samples/services/bid-${name}.xlsx`,
);
const WHY = ["--reason", "agreed at clarification 4", "--who", "A. Farrow"] as const;

/** A folder with a contract drafted from an offer, and the same offer with another figure. */
async function drafted() {
  const folder = emptyFolder();
  const file = (name: string): string => path.join(folder, name);
  const bid = ["--bid", "Lantern Facilities CIC"];
  await run("offer", "samples/services/tender.xlsx", ...BIDS, ...bid, "--out", file("offer.json"));
  await run("draft", CONTRACT, "--from", file("offer.json"), "--out", file("contract.docx"));
  const text = readFileSync(file("offer.json"), "utf8");
  expect(text).toContain('"quantity": 312');
  writeFileSync(file("other.json"), text.replace('"quantity": 312', '"quantity": 624'));
  return { file, contract: file("contract.docx"), other: file("other.json") };
}

/** The lines of a review that name a rule, and what stands below each. */
const keysIn = (out: string): readonly string[] =>
  out.split("\n").flatMap((line) => /^\s+key: (.+)$/.exec(line)?.[1] ?? []);

test("a figure that differs from the offer is found with its key, waived under it, and then listed apart", async () => {
  const { file, contract, other } = await drafted();
  const before = await run("check", contract, "--from", other, "--keys");
  expect(before.code).toBe(1);
  expect(before.out).toMatch(/312.*624|624.*312/);
  const [key = ""] = keysIn(before.out).filter((one) => one.includes("LCR-M-004"));
  expect(key).toMatch(/^LCR-K-\d{3}\|measure=LCR-M-004$/);

  const waived = file("waived.docx");
  const done = await run("waive", contract, key, "--from", other, ...WHY, "--out", waived);
  expect([done.code, done.error]).toEqual([0, ""]);
  expect(done.out).toContain("Reason: agreed at clarification 4");

  const after = await run("check", waived, "--from", other, "--keys");
  expect(after.code).toBe(0);
  expect(after.out).toContain("Waived: 1.");
  expect(after.out).toContain("waived by A. Farrow under lcr 1.2.1: agreed at clarification 4");
  expect(after.out.indexOf("Waived: 1.")).toBeLessThan(after.out.indexOf(`key: ${key}`));
  const json: unknown = JSON.parse((await run("check", waived, "--from", other, "--json")).out);
  expect(json).toMatchObject({ waived: [{ finding: { key }, waiver: { who: "A. Farrow" } }] });
});

test("drafting a waived contract again keeps the waiver", async () => {
  const { file, contract, other } = await drafted();
  const [key = ""] = keysIn((await run("check", contract, "--from", other, "--keys")).out).filter((one) =>
    one.includes("LCR-M-004"),
  );
  await run("waive", contract, key, "--from", other, ...WHY, "--out", file("waived.docx"));
  await run("draft", file("waived.docx"), "--from", other, "--out", file("again.docx"));
  expect((await run("check", file("again.docx"), "--from", other)).out).toContain("Waived: 1.");
});

test("without the offer beside which it arises there is no such finding, and the message says what is needed", async () => {
  const { file, contract } = await drafted();
  const out = file("x.docx");
  const ran = await run("waive", contract, "LCR-K-084|measure=LCR-M-004", ...WHY, "--out", out);
  expect([ran.code, existsSync(out)]).toEqual([2, false]);
  expect(ran.error).toContain("check");
  expect(ran.error).toContain("--keys");
  expect(ran.error).toContain("needs the same --facts and --from here");
});

test("a finding that arises only beside facts is waived with them", async () => {
  const out = path.join(emptyFolder(), "waived.docx");
  const facts = ["--facts", "samples/facts/contract.json"];
  const key = "LCR-K-072|clause=LCR-C-005";
  const ran = await run("waive", CONTRACT, key, ...facts, ...WHY, "--out", out);
  expect([ran.code, ran.error]).toEqual([0, ""]);
  expect((await run("check", out, ...facts)).out).toContain("Waived: 1.");
});

test("a clause whose want was waived stays out of a draft, and is said to, unless it is asked for", async () => {
  const folder = emptyFolder();
  const waived = path.join(folder, "waived.docx");
  const facts = ["--facts", "samples/facts/contract.json"];
  await run("waive", CONTRACT, "LCR-K-072|clause=LCR-C-018", ...facts, ...WHY, "--out", waived);
  const ran = await run("draft", waived, ...facts, "--dry-run");
  expect(ran.out).not.toContain("Carbon and net zero (LCR-C-018)");
  expect(ran.out).toContain(
    "LCR-C-018 was not inserted: A. Farrow waived it: “agreed at clarification 4”. Choose LCR-C-018",
  );
  const asked = await run("draft", waived, ...facts, "--insert", "LCR-C-018", "--dry-run");
  expect(asked.out).toContain("Carbon and net zero (LCR-C-018)");
});

test.each([
  [
    "a key that is nearly right",
    CONTRACT,
    "LCR-K-072|clause=LCR-C-05",
    [],
    'Did you mean "LCR-K-072|clause=LCR-C-005"?',
  ],
  [
    "an offer beside a workbook",
    "samples/retrofit-tender.xlsx",
    "x",
    ["--from", "x.json"],
    "Name a contract (.docx)",
  ],
])("%s ends with 2 and says what to do", async (_, file, key, more, says) => {
  const facts = ["--facts", "samples/facts/contract.json"];
  const ran = await run(
    "waive",
    file,
    key,
    ...facts,
    ...more,
    ...WHY,
    "--out",
    path.join(emptyFolder(), "x.docx"),
  );
  expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(says)]);
});

test("check shows no key unless asked, in a workbook either", async () => {
  const tender = "samples/retrofit-tender.xlsx";
  expect(keysIn((await run("check", tender)).out)).toEqual([]);
  const json: unknown = JSON.parse((await run("check", tender, "--json")).out);
  const findings = isRecord(json) && Array.isArray(json.findings) ? json.findings : [];
  const keys = findings.map((finding: unknown) => (isRecord(finding) ? finding.key : undefined));
  expect(keys.length).toBeGreaterThan(10);
  expect(keysIn((await run("check", tender, "--keys")).out)).toEqual(keys);
});

test("a waiver that is taken back leaves no trace: the file is as it was drafted, and the finding is open again", async () => {
  const { file, contract, other } = await drafted();
  const [key = ""] = keysIn((await run("check", contract, "--from", other, "--keys")).out).filter((one) =>
    one.includes("LCR-M-004"),
  );
  await run("waive", contract, key, "--from", other, ...WHY, "--out", file("waived.docx"));
  const back = await run("waive", file("waived.docx"), key, "--remove", "--out", file("back.docx"));
  expect([back.code, back.error]).toEqual([0, ""]);
  expect(back.out).toContain(
    `Taken back: the waiver of ${key} by A. Farrow under lcr 1.2.1 (agreed at clarification 4).`,
  );
  expect(readFileSync(file("back.docx")).equals(readFileSync(contract))).toBe(true);
  expect((await run("check", file("back.docx"), "--from", other, "--keys")).out).not.toContain("Waived");
});

test.each([
  ["a key that is not waived", ["--remove"], /keeps no waiver of "LCR-K-999"\. It keeps none\./],
  ["a reason", ["--remove", "--reason", "none"], /leave out --reason and --who/],
])("taking back with %s is refused", async (_, more, says) => {
  const { code, error } = await run("waive", CONTRACT, "LCR-K-999", ...more);
  expect([code, says.test(error)]).toEqual([2, true]);
});
