import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { draft } from "./draft";
import { openReleases } from "./edition";
import type { Machine } from "./program";
import { score } from "./score";

/** What the sample contract does not say of itself. */
const SAMPLE_FACTS = JSON.stringify({
  kind: "contract",
  value: 1_200_000,
  vat: "excluded",
  start: "2026-04-01",
  end: "2029-03-31",
  commencement: "2026-02-10",
  category: "services",
  jurisdiction: "england",
});

/** `npm start`: scores the sample tenders and drafts the sample contract into `out/`, and says in plain words what it found. */
export async function demo(machine: Machine, folder = "out"): Promise<number> {
  const { terminal, samplesFolder } = machine;
  const releases = await openReleases(machine.rulesFolder);
  await mkdir(folder, { recursive: true });
  const title = (text: string): void => {
    terminal.out(`\n${text}\n${"=".repeat(text.length)}`);
  };
  const sample = (name: string): string => path.join(samplesFolder, name);
  const out = (name: string): string => path.join(folder, name);
  title("1. A retrofit tender: two lots, five bidders, gaps planted");
  await score(
    [sample("retrofit-tender.xlsx")],
    { out: out("retrofit-tender.scored.xlsx"), force: true },
    releases,
    terminal,
  );
  title("2. A services tender: each bidder's own workbook, scored together");
  const bids = (await readdir(sample("services"))).filter((name) => name.startsWith("bid-")).sort();
  await score(
    [sample("services/tender.xlsx"), ...bids.map((name) => sample(`services/${name}`))],
    { out: out("services-tender.scored.xlsx"), force: true },
    releases,
    terminal,
  );
  title("3. A funding application: outputs spread over years");
  await score(
    [sample("funding-application.xlsx")],
    { out: out("funding-application.scored.xlsx"), force: true },
    releases,
    terminal,
  );
  title("4. A services contract: the clauses that it must have");
  await draft(
    sample("contract.docx"),
    { out: out("contract.drafted.docx"), force: true, facts: SAMPLE_FACTS },
    releases,
    terminal,
  );
  terminal.out(
    `\nOpen the files in ${path.resolve(folder)}: the sheets Social value, Gaps and Working stand at the end of each workbook, and each gap is marked at its cell or paragraph.`,
  );
  return 0;
}
