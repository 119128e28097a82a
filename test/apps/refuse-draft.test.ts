import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isRecord } from "../../scripts/json-object";
import { emptyFolder, run } from "./command-line";

const CONTRACT = "samples/retrofit-contract.docx";
const LETTER = "../shared/corpus/docx/pythondocx__test.docx";
const inCorpus = existsSync(LETTER) ? test : test.skip;
if (!existsSync(LETTER)) console.warn(`skipped: ${LETTER} is not here`);

/** The offer for the sample works contract, changed, in a folder of its own. */
async function offerWith(
  change: (offer: Record<string, unknown>) => Record<string, unknown>,
): Promise<string> {
  const out = path.join(emptyFolder(), "offer.json");
  const bid = ["--lot", "1", "--bid", "Alder & Finch Retrofit Ltd"];
  expect((await run("offer", "samples/retrofit-tender.xlsx", ...bid, "--out", out)).code).toBe(0);
  const offer: unknown = JSON.parse(readFileSync(out, "utf8"));
  writeFileSync(out, JSON.stringify(change(isRecord(offer) ? offer : {})));
  return out;
}

const withBidder = (bidder: string) =>
  offerWith((offer) => ({
    ...offer,
    bidder,
    facts: { ...(isRecord(offer.facts) && offer.facts), supplier: bidder },
  }));
const withAuthority = (authority: string | undefined) =>
  offerWith((offer) => ({ ...offer, facts: { ...(isRecord(offer.facts) && offer.facts), authority } }));

describe("draft stops for an offer that does not belong to the contract", () => {
  test.each<[string, () => Promise<string>, readonly string[]]>([
    [
      "of another bidder",
      () => withBidder("Cobalt Homes LLP"),
      ["its Contractor is ALDER & FINCH RETROFIT LTD", "the offer is by Cobalt Homes LLP, LCR-K-098"],
    ],
    [
      "to another authority",
      () => withAuthority("Merrowdale Borough Council"),
      ["its Client is NORTHBANK COMBINED HOUSING BOARD", "was made to Merrowdale Borough Council, LCR-K-098"],
    ],
  ])("%s: it ends with 2, says both names and the remedy, and writes nothing", async (_, offer, says) => {
    const out = path.join(emptyFolder(), "x.docx");
    const file = await offer();
    for (const more of [[], ["--dry-run"]]) {
      const ran = await run("draft", CONTRACT, "--from", file, "--out", out, ...more);
      expect([ran.code, existsSync(out)]).toEqual([2, false]);
      for (const words of [...says, "Give the offer that belongs to this contract", "--anyway"])
        expect(ran.error).toContain(words);
    }
  });

  test("with --anyway it drafts, and the finding stays open", async () => {
    const out = path.join(emptyFolder(), "x.docx");
    const ran = await run(
      "draft",
      CONTRACT,
      "--from",
      await withBidder("Cobalt Homes LLP"),
      "--out",
      out,
      "--anyway",
    );
    expect([ran.code, existsSync(out)]).toEqual([1, true]);
    expect(ran.out).toMatch(/the offer is by Cobalt Homes LLP\..* LCR-K-098/);
  });

  test.each<[string, () => Promise<string>]>([
    ["whose bidder is the same in a shorter name", () => withBidder("Alder & Finch")],
    ["whose bidder's legal form is written out", () => withBidder("Alder and Finch Retrofit Limited")],
    ["that names no authority", () => withAuthority(undefined)],
  ])("an offer %s does not stop it: only what is certain does", async (_, offer) => {
    const out = path.join(emptyFolder(), "x.docx");
    const ran = await run("draft", CONTRACT, "--from", await offer(), "--out", out);
    expect([ran.error, existsSync(out)]).toEqual(["", true]);
  });

  test("a contract that names no party does not stop it", async () => {
    const out = path.join(emptyFolder(), "x.docx");
    const form = "../shared/corpus/docx/ccs-psc-proto__Call_Off_Order_Form.docx";
    if (!existsSync(form)) {
      console.warn(`skipped: ${form} is not here`);
      return;
    }
    const ran = await run("draft", form, "--from", await withBidder("Cobalt Homes LLP"), "--out", out);
    expect([ran.error, existsSync(out)]).toEqual(["", true]);
  });

  test("a waived finding does not stop it", async () => {
    const folder = emptyFolder();
    const [offer, waived, out] = [
      await withBidder("Cobalt Homes LLP"),
      path.join(folder, "w.docx"),
      path.join(folder, "x.docx"),
    ];
    const why = ["--reason", "the contract was novated to Cobalt", "--who", "A. Farrow"];
    const key = "LCR-K-098|part=supplier";
    expect((await run("waive", CONTRACT, key, "--from", offer, ...why, "--out", waived)).error).toBe("");
    expect((await run("draft", waived, "--from", offer, "--out", out)).error).toBe("");
    expect(existsSync(out)).toBe(true);
  });
});

describe("draft stops for a document that is no contract", () => {
  inCorpus(
    "it ends with 2, says what was looked for and how to draft all the same, and writes nothing",
    async () => {
      const out = path.join(emptyFolder(), "x.docx");
      for (const more of [[], ["--facts", "samples/facts/contract.json"]]) {
        const ran = await run("draft", LETTER, "--out", out, ...more);
        expect([ran.code, existsSync(out)]).toEqual([2, false]);
        expect(ran.error).toContain("nothing in it reads like a contract or funding agreement (LCR-K-069)");
        expect(ran.error).toContain("a signature block");
        expect(ran.error).toContain("--facts facts.json --anyway");
      }
    },
  );

  inCorpus("with facts and --anyway it drafts, and the finding stays open", async () => {
    const out = path.join(emptyFolder(), "x.docx");
    const facts = ["--facts", "samples/facts/contract.json"];
    const ran = await run("draft", LETTER, ...facts, "--out", out, "--anyway");
    expect([ran.code, existsSync(out)]).toEqual([1, true]);
    expect(ran.out).toContain("LCR-K-069");
  });
});
