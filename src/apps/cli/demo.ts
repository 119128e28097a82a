import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { check } from "./check";
import { changeFigure } from "./demo-steps";
import { draft } from "./draft";
import { openReleases } from "./edition";
import { offer } from "./offer";
import type { Machine } from "./program";
import { score } from "./score";

/**
 * `npm start`: the samples from the bid to the contract, into `out/`: tenders and an application are scored, winning offers written, and
 * contracts and a funding agreement drafted from them; a figure that somebody changed afterwards is found.
 */
export async function demo(machine: Machine, folder = "out"): Promise<number> {
  const { terminal, samplesFolder } = machine;
  const releases = await openReleases(machine.rulesFolder);
  await mkdir(folder, { recursive: true });
  const title = (text: string): void => {
    terminal.out(`\n${text}\n${"=".repeat(text.length)}`);
  };
  const sample = (name: string): string => path.join(samplesFolder, name);
  const out = (name: string): string => path.join(folder, name);
  const to = (name: string) => ({ out: out(name), force: true });

  title("1. A retrofit tender: two lots, five bidders, gaps planted");
  await score([sample("retrofit-tender.xlsx")], to("retrofit-tender.scored.xlsx"), releases, terminal);

  title(
    "2. The first bid for lot 1 becomes an offer, and fills the blank of the works contract, as tracked changes",
  );
  const retrofit = { ...to("retrofit.offer.json"), lot: "1", bid: "Alder & Finch Retrofit Ltd" };
  await offer([out("retrofit-tender.scored.xlsx")], retrofit, releases, terminal);
  await draft(
    sample("retrofit-contract.docx"),
    { ...to("retrofit-contract.drafted.docx"), from: out("retrofit.offer.json"), track: true },
    releases,
    terminal,
  );

  title("3. A services tender: each bidder's own workbook, scored together");
  const bids = (await readdir(sample("services"))).filter((name) => name.startsWith("bid-")).sort();
  const books = [sample("services/tender.xlsx"), ...bids.map((name) => sample(`services/${name}`))];
  await score(books, to("services-tender.scored.xlsx"), releases, terminal);

  title("4. Its first bid becomes an offer, and a schedule of a contract whose numbers are typed by hand");
  await offer(books, { ...to("services.offer.json"), bid: "Lantern Facilities CIC" }, releases, terminal);
  const services = { from: out("services.offer.json") };
  await draft(
    sample("services-contract.docx"),
    { ...to("services-contract.drafted.docx"), ...services },
    releases,
    terminal,
  );

  title("5. Somebody changes 312 weeks to 212 in that contract: check finds it");
  await changeFigure(
    out("services-contract.drafted.docx"),
    out("services-contract.altered.docx"),
    "312",
    "212",
  );
  await check([out("services-contract.altered.docx")], services, releases, terminal);

  title("6. An application for a grant: outputs spread over years");
  await score(
    [sample("funding-application.xlsx")],
    to("funding-application.scored.xlsx"),
    releases,
    terminal,
  );
  await offer([out("funding-application.scored.xlsx")], to("funding.offer.json"), releases, terminal);

  title("7. What its funding agreement needs, and the agreement with it");
  const funding = { from: out("funding.offer.json") };
  await check([sample("funding-agreement.docx")], funding, releases, terminal);
  await draft(
    sample("funding-agreement.docx"),
    { ...to("funding-agreement.drafted.docx"), ...funding },
    releases,
    terminal,
  );

  title("8. A contract without an offer: the clauses that it must have, and blanks for the commitments");
  await draft(
    sample("contract.docx"),
    { ...to("contract.drafted.docx"), facts: sample("facts/contract.json") },
    releases,
    terminal,
  );
  terminal.out(
    `\nOpen the files in ${path.resolve(folder)}: the sheets Social value, Gaps and Working stand at the end of each workbook, and each gap is marked at its cell or paragraph.`,
  );
  return 0;
}
