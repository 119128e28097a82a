import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { openDocx } from "../../src/hosts/file/docx";
import { openPackage } from "../../src/hosts/file/package";
import { emptyFolder, run } from "./command-line";

const CORPUS = "../shared/corpus/docx";
const FORM = `${CORPUS}/ccs-psc-proto__Call_Off_Order_Form.docx`;
const SCHEDULE = `${CORPUS}/ccs-marketplace__Joint_Schedule_5_-_Corporate_Social_Responsibility_(DA).docx`;
const TERMS = `${CORPUS}/ccs-marketplace__Core_Terms_v3.0.2_(DA).docx`;
const NAMELESS = `${CORPUS}/openagreements__template__10a8e7d.docx`;
const FACTS = ["--facts", "samples/facts/contract.json"] as const;

/** A test on a file of the corpus; skipped, and said so, where the corpus is not here. */
function onCorpus(file: string, name: string, body: () => Promise<void>): void {
  if (!existsSync(file)) console.warn(`skipped: ${file} is not here`);
  (existsSync(file) ? test : test.skip)(name, body, 60_000);
}

const bytes = (file: string): Uint8Array => new Uint8Array(readFileSync(file));
const paragraphsOf = async (file: string) => (await openDocx("a.docx", bytes(file)).read()).paragraphs;

/** How often each author stands in a part, by the element that names them. */
function authorsIn(file: string, part: string, element: string): Readonly<Record<string, number>> {
  const xml = openPackage("a.docx", bytes(file)).text(part) ?? "";
  const counts: Record<string, number> = {};
  for (const [, author = ""] of xml.matchAll(new RegExp(`<w:${element} [^>]*?w:author="([^"]*)"`, "g")))
    counts[author] = (counts[author] ?? 0) + 1;
  return counts;
}

async function retrofitOffer(folder: string): Promise<string> {
  const out = path.join(folder, "offer.json");
  const bid = ["--lot", "1", "--bid", "Alder & Finch Retrofit Ltd"];
  await run("offer", "samples/retrofit-tender.xlsx", ...bid, "--out", out);
  return out;
}

onCorpus(
  FORM,
  "the call-off order form: the commitments go into its own blank as tracked changes, no second core clause goes in, and other people's changes and comments stay",
  async () => {
    const folder = emptyFolder();
    const out = path.join(folder, "form.docx");
    const ran = await run("draft", FORM, "--from", await retrofitOffer(folder), "--track", "--out", out);
    expect(ran.error).toBe("");
    const lines = ran.out.split("\n");
    const filled = lines.indexOf("Filled the contract’s own blank:");
    expect(lines[filled + 2]).toBe(
      "    Apprenticeships (LCR-M-004): 520 weeks, by 2 November 2026, in the Liverpool City Region; evidence: apprenticeship agreement and training plan, without names.",
    );
    expect(lines).toContain("The words stand as tracked changes by Commonweal.");
    expect(lines.some((line) => line.startsWith("    Delivering social value commitments"))).toBe(false);
    expect(lines.some((line) => line.includes("Schedule of commitments"))).toBe(false);
    expect(ran.out).toContain("LCR-C-002 “Delivering social value commitments” was not inserted");

    expect(authorsIn(out, "word/document.xml", "ins")).toMatchObject({ Author: 199 });
    expect(authorsIn(out, "word/document.xml", "del")).toEqual({ Author: 45, Commonweal: 1 });
    expect(authorsIn(out, "word/comments.xml", "comment")).toMatchObject({ Author: 16 });

    const again = path.join(folder, "again.docx");
    const offer = path.join(folder, "offer.json");
    await run("draft", out, "--from", offer, "--track", "--out", again);
    expect(Buffer.from(bytes(again)).equals(Buffer.from(bytes(out)))).toBe(true);
    const dry = await run("draft", out, "--from", offer, "--track", "--dry-run");
    expect(dry.out).toContain("Nothing would change: the document reads as a draft would leave it");
  },
);

onCorpus(
  SCHEDULE,
  "a schedule with numbers linked to styles: --as clauses puts ours behind its last clause, numbered as its own are",
  async () => {
    const out = path.join(emptyFolder(), "x.docx");
    const ran = await run("draft", SCHEDULE, ...FACTS, "--as", "clauses", "--out", out);
    expect(ran.error).toBe("");
    expect(ran.out).toContain("after its last clause, §6 “Sustainability”");
    const paragraphs = await paragraphsOf(out);
    const first = paragraphs.findIndex(({ tag }) => tag.startsWith("cw:LCR-C-001:"));
    expect(paragraphs.slice(first, first + 2).map(({ number, numbering }) => [number, numbering])).toEqual([
      ["7", "style"],
      ["7.1", "style"],
    ]);
    expect(paragraphs.some(({ tag }) => tag === "cw:schedule:lcr")).toBe(false);
    const before = await paragraphsOf(SCHEDULE);
    const own = paragraphs.filter(({ tag }) => !tag.startsWith("cw:"));
    expect(own.map(({ text, number }) => [number, text])).toEqual(
      before.map(({ text, number }) => [number, text]),
    );
    expect(ran.out).toContain("LCR-C-015 “Equality, diversity and inclusion” was not inserted");
  },
);

onCorpus(TERMS, "terms whose numbers are typed by hand take no clauses among their own", async () => {
  const out = path.join(emptyFolder(), "x.docx");
  const ran = await run("draft", TERMS, ...FACTS, "--as", "clauses", "--out", out);
  expect([ran.code, existsSync(out)]).toEqual([2, false]);
  expect(ran.error).toContain(
    "its clause numbers are typed by hand, as in §1 “Definitions used in the contract”",
  );
});

test("a schedule of commitments keeps day one and long term apart, each as a table with its headings", async () => {
  const folder = emptyFolder();
  const [offer, out] = [await retrofitOffer(folder), path.join(folder, "x.docx")];
  // The contract is another bidder's: here only the tables matter.
  const ran = await run("draft", "samples/services-contract.docx", "--from", offer, "--anyway", "--out", out);
  expect(ran.error).toBe("");
  const paragraphs = await paragraphsOf(out);
  const start = paragraphs.findIndex(({ tag }) => tag === "cw:commitments:lcr");
  const rest = paragraphs.slice(start);
  const table = (after: string): readonly string[] => {
    const title = rest.findIndex(({ text }) => text === after);
    const first = rest.slice(title).find(({ cell }) => cell !== undefined)?.cell?.table;
    return rest.filter(({ cell }) => cell?.table === first).map(({ text }) => text);
  };
  const HEAD = ["Ref", "Commitment", "Quantity", "Unit", "Due", "Place", "Evidence", "Remedy"];
  for (const title of ["Day one", "Long term"]) {
    const cells = table(title);
    expect([title, cells.slice(0, 8)]).toEqual([title, HEAD]);
    expect(cells.length % 8).toBe(0);
    expect(cells[8]).toMatch(/^LCR-M-\d{3}$/);
  }
  expect(table("Day one")).not.toEqual(table("Long term"));
});

test.each([
  ["a contract whose sums rest on placeholders is told so", "samples/services-contract.docx", true],
  ["one without such a clause is not", "samples/retrofit-contract.docx", false],
])("to settle: %s", async (_, file, isTold) => {
  const facts = isTold ? FACTS : ["--facts", "samples/facts/works-contract.json"];
  const ran = await run("draft", file, ...facts, "--dry-run");
  const lines = ran.out.split("\n").filter((line) => line.includes("rests on illustrative values"));
  expect(lines.map((line) => line.trim().slice(0, 9))).toEqual(isTold ? ["LCR-C-008"] : []);
});

onCorpus(NAMELESS, "to settle: blocks with the same blanks are said together", async () => {
  const { out } = await run("draft", NAMELESS, ...FACTS, "--dry-run");
  const lines = out
    .split("\n")
    .filter((line) => line.includes("to fill in before signature: [supplier], [authority]"));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(
    /^ {2}“Social value schedule”, “Delivering social value commitments”, “Social value delivery plan” and \d+ more have blanks/,
  );
});
