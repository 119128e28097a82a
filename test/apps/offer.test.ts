import { existsSync, readdirSync, readFileSync, writeFileSync, copyFileSync } from "node:fs";
import path from "node:path";
import { emptyFolder, run } from "./command-line";

const RETROFIT = "samples/retrofit-tender.xlsx";
const BRIGHTWALL = ["--lot", "1", "--bid", "Brightwall Homes CIC"] as const;

test("an offer is written beside the workbook; what could not be read is a blank, said and flagged by the exit code", async () => {
  const folder = emptyFolder();
  const input = path.join(folder, "tender.xlsx");
  copyFileSync(RETROFIT, input);
  const ran = await run("offer", input, ...BRIGHTWALL);
  expect([ran.code, ran.error]).toEqual([1, ""]);
  expect(ran.out.split("\n").slice(3, 8)).toEqual([
    "The value is that of Lot 1, £3,900,000 out of £6,400,000 for the whole tender.",
    "",
    "Offer of Brightwall Homes CIC, lot 1: 7 commitments, 7 from day one, 0 in the long term.",
    "LCR-M-001  Local people employed on the contract: 14 FTE years, by 1 September 2026, in Liverpool City Region  (tender.xlsx: Commitments!G14)",
    'LCR-M-004  Apprenticeships: [ ] weeks (as written: "12 people"), by 2 November 2026, in Liverpool City Region  (tender.xlsx: Commitments!G15)',
  ]);
  const offer: unknown = JSON.parse(
    readFileSync(path.join(folder, "tender.lot-1.brightwall-homes-cic.offer.json"), "utf8"),
  );
  expect(offer).toMatchObject({
    edition: "lcr 1.2.1",
    bidder: "Brightwall Homes CIC",
    facts: { value: 3_900_000, supplier: "Brightwall Homes CIC", title: "Terraced homes north of the river" },
  });
});

test("a scored copy gives the offer of its original: same commitments, same input hash", async () => {
  const folder = emptyFolder();
  const [scored, one, two] = ["scored.xlsx", "one.json", "two.json"].map((name) => path.join(folder, name));
  await run("score", RETROFIT, "--out", scored ?? "");
  await run("offer", RETROFIT, ...BRIGHTWALL, "--out", one ?? "");
  await run("offer", scored ?? "", ...BRIGHTWALL, "--out", two ?? "");
  const read = (file = ""): string => readFileSync(file, "utf8");
  expect(read(two).replaceAll("scored.xlsx:", "retrofit-tender.xlsx:")).toBe(read(one));
});

test("one bid needs no --bid, and a tender without lots no --lot", async () => {
  const out = path.join(emptyFolder(), "o.json");
  const ran = await run("offer", "samples/funding-application.xlsx", "--out", out);
  expect([ran.code, ran.out.includes("Offer of Second Spring Workshop CIO: 5 commitments")]).toEqual([
    1,
    true,
  ]);
});

test("an earlier offer is written over; another file is not without --force", async () => {
  const out = path.join(emptyFolder(), "o.json");
  await run("offer", RETROFIT, ...BRIGHTWALL, "--out", out);
  expect((await run("offer", RETROFIT, ...BRIGHTWALL, "--out", out)).code).toBe(1);
  writeFileSync(out, "{}");
  const refused = await run("offer", RETROFIT, ...BRIGHTWALL, "--out", out);
  expect([refused.code, refused.error]).toEqual([2, expect.stringContaining("give --force to replace it")]);
  expect((await run("offer", RETROFIT, ...BRIGHTWALL, "--out", out, "--force")).code).toBe(1);
});

test("--dry-run prints the offer and writes nothing", async () => {
  const folder = emptyFolder();
  const ran = await run("offer", RETROFIT, ...BRIGHTWALL, "--out", path.join(folder, "o.json"), "--dry-run");
  expect([ran.out.includes("Would write"), readdirSync(folder)]).toEqual([true, []]);
});

test.each([
  ["several lots and none named", [], 'The tender has several lots. Say which with --lot: "1", "2".'],
  ["a lot that is not there", ["--lot", "9"], 'There is no lot "9". The lots are "1", "2".'],
  ["several bids and none named", ["--lot", "1"], "Say which with --bid:"],
  [
    "a name that is nearly right",
    ["--lot", "1", "--bid", "Alder and Finch Retrofit"],
    'Did you mean "Alder & Finch Retrofit Ltd"?',
  ],
])("%s: the choices are named", async (_, more, says) => {
  const ran = await run("offer", RETROFIT, ...more);
  expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(says)]);
});

test("a bid that was withdrawn makes no offer, and nothing is written", async () => {
  const folder = emptyFolder();
  const out = path.join(folder, "o.json");
  const facts = '{"edition":"lcr 1.0.0","kind":"contract","value":100000,"vat":"excluded"}';
  const ran = await run(
    "offer",
    "test/apps/withdrawn-bid.xlsx",
    "--facts",
    facts,
    "--bid",
    "Elm Ltd",
    "--out",
    out,
  );
  expect([ran.code, ran.error]).toEqual([
    2,
    expect.stringContaining("The bid of Elm Ltd was withdrawn, so it makes no offer."),
  ]);
  expect(existsSync(out)).toBe(false);
});
