import { readFileSync } from "node:fs";
import { govern } from "../../src/core/conditions";
import { reviewContract } from "../../src/core/review-contract";
import type { Facts } from "../../src/core/facts";
import type { Ruleset } from "../../src/core/ruleset";
import { sha256 } from "../../src/apps/sha256";
import { stampOf } from "../../src/apps/assess";
import { openDocx } from "../../src/hosts/file/docx";
import { openPackage } from "../../src/hosts/file/package";
import { walk } from "../../src/hosts/file/xml";
import { readContract } from "../../src/reading/read-contract";
import { openRulesets } from "../../src/rulesets";
import { planContract } from "../../src/writing/plan-contract";
import { docxOf, p } from "../hosts/file/docx-bytes";
import { printTable, race } from "./table";

const REPETITIONS = 3;
const FACTS: Facts = {
  kind: "contract",
  value: 6_000_000,
  vat: "excluded",
  start: "2026-04-01",
  end: "2029-03-31",
  commencement: "2026-02-10",
  category: "retrofit",
};

/** Paragraphs of the sample contract, over and over, until there are that many words. */
async function longContract(words: number): Promise<Uint8Array> {
  const sample = await openDocx("contract.docx", readFileSync("samples/contract.docx")).read();
  const texts = sample.paragraphs.map(({ text }) => text).filter((text) => text !== "");
  const body: string[] = [];
  for (let count = 0, at = 0; count < words; at++) {
    const text = (texts[at % texts.length] ?? "").replace(/&/g, "&amp;").replace(/</g, "&lt;");
    body.push(p(text));
    count += text.split(/\s+/).length;
  }
  return docxOf(body.join(""));
}

/** Reads, reviews and drafts a document, and returns the bytes of the copy. */
async function drafted(bytes: Uint8Array, ruleset: Ruleset, hasToWrite: boolean): Promise<unknown> {
  const host = openDocx("long.docx", bytes);
  const document = await host.read();
  const contract = readContract(document, ruleset, { facts: FACTS });
  const governed = await govern(ruleset, contract.facts);
  const stamp = stampOf(ruleset, "", []);
  const review = reviewContract({ contract, ruleset, governed, stamp, waivers: [] });
  if (!hasToWrite) return review;
  await host.apply(planContract({ document, contract, ruleset, governed, review, as: "schedule" }));
  return host.save();
}

/** A long contract read, reviewed and drafted, beside a bare walk through its XML; and the memory that the whole took. */
export async function benchContract(words: number): Promise<string> {
  const releases = await openRulesets(
    (file) => Promise.resolve(readFileSync(`rules/${file}`, "utf8")),
    sha256,
  );
  const ruleset = await releases.load("lcr", "1.2.1");
  const bytes = await longContract(words);
  const bare = (): number => {
    const xml = openPackage("long.docx", bytes).text("word/document.xml") ?? "";
    let tags = 0;
    walk("long.docx", "word/document.xml", xml, { open: () => tags++ });
    return tags;
  };
  const speeds = await race(
    [
      { name: "a bare walk through its XML", lines: words, run: bare },
      { name: "its paragraphs", lines: words, run: () => openDocx("long.docx", bytes).read() },
      { name: "read and reviewed", lines: words, run: () => drafted(bytes, ruleset, false) },
      { name: "read, reviewed, drafted, saved", lines: words, run: () => drafted(bytes, ruleset, true) },
    ],
    REPETITIONS,
  );
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  return printTable(
    `a contract of ${String(words)} words, ${String(ruleset.clauses.length)} clauses and ${String(ruleset.checks.length)} checks (words a second; the process now holds ${String(memory)} MB)`,
    speeds,
  );
}
