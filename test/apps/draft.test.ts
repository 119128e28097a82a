import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { isRecord } from "../../scripts/json-object";
import { openDocx } from "../../src/hosts/file/docx";
import { emptyFolder, run } from "./command-line";

const CONTRACT = "samples/services-contract.docx";
const BIDS = ["harbour-grounds", "lantern-facilities", "orchard-care"].map(
  (name) => `samples/services/bid-${name}.xlsx`,
);
const bytes = (file: string): Buffer => readFileSync(file);
const read = (file: string) => openDocx("a.docx", new Uint8Array(bytes(file))).read();

/** An offer of the sample services tender, in a folder of its own. */
async function offerIn(folder: string): Promise<string> {
  const out = path.join(folder, "offer.json");
  const ran = await run(
    "offer",
    "samples/services/tender.xlsx",
    ...BIDS,
    "--bid",
    "Lantern Facilities CIC",
    "--out",
    out,
  );
  expect(ran.code).toBe(0);
  return out;
}

test("from a contract and an offer to the words on the terminal: what went in, where and why, and what is left", async () => {
  const folder = emptyFolder();
  const [offer, out] = [await offerIn(folder), path.join(folder, "drafted.docx")];
  const ran = await run("draft", CONTRACT, "--from", offer, "--out", out);
  expect([ran.code, ran.error]).toEqual([0, ""]);
  const edition = ran.out.slice(0, "Rules set lcr 1.2.1 (12345678)".length);
  expect(edition).toMatch(/^Rules set lcr 1\.2\.1 \([0-9a-f]{8}\)$/);
  expect(ran.out.split("\n")).toEqual([
    `${edition}. Drafted from the April 2022 announcement; not issued by the Liverpool City Region Combined Authority.`,
    "Inserted:",
    "  before the signature block (“Signed by the parties”), after §7.2 “This Contract is governed by the law of England…”:",
    "    Schedule: Social value",
    "    Social value: definitions and precedence (LCR-C-001)",
    "    Delivering social value commitments (LCR-C-002)",
    "    Social value delivery plan (LCR-C-003)",
    "    Reporting on social value (LCR-C-005)",
    "    Checking what was delivered (LCR-C-006)",
    "    Putting social value failures right (LCR-C-007)",
    "    Financial remedy for undelivered commitments (LCR-C-008)",
    "    Persistent social value failure and extension (LCR-C-009)",
    "    Apprenticeships (LCR-C-011)",
    "    Local supply chain and access for small suppliers (LCR-C-012)",
    "    Fair pay and the real living wage (LCR-C-013)",
    "    Fair employment (LCR-C-014)",
    "    Equality, diversity and inclusion (LCR-C-015)",
    "    Prompt payment of subcontractors (LCR-C-017)",
    "    Carbon and net zero (LCR-C-018)",
    "    Passing social value duties to subcontractors (LCR-C-021)",
    "    Schedule of commitments",
    "To settle:",
    "  LCR-C-008 “Financial remedy for undelivered commitments” rests on illustrative values: the proxy values of 37 of the 45 measures of lcr 1.2.1 are placeholders that nobody has issued. Have values issued, or take the clause out, before signature.",
    "",
    "Before drafting: 15 errors, no warnings, 2 pieces of advice. After drafting:",
    "Facts: contract · £1,200,000 (VAT excluded) · 1 April 2026 to 31 March 2029 · commenced 10 February 2026 · services",
    "",
    "Gaps: no errors, no warnings, 1 piece of advice.",
    "Social value schedule, 12 “Fair employment”:",
    "  advice   No commitment in this contract falls under “Fair employment” (LCR-C-014), “Equality, diversity and inclusion” (LCR-C-015), “Prompt payment of subcontractors” (LCR-C-017) and “Carbon and net zero” (LCR-C-018). These clauses bind as they stand; where a quantity was promised under one of them, write it into the schedule of commitments. LCR-K-090",
    "",
    `Written: ${out}`,
  ]);
});

test("drafting twice is drafting once, and two runs give the same bytes", async () => {
  const folder = emptyFolder();
  const offer = await offerIn(folder);
  const [one, two, again] = ["one", "two", "again"].map((name) => path.join(folder, `${name}.docx`));
  await run("draft", CONTRACT, "--from", offer, "--out", one ?? "");
  await run("draft", CONTRACT, "--from", offer, "--out", two ?? "");
  expect(bytes(two ?? "").equals(bytes(one ?? ""))).toBe(true);
  await run("draft", one ?? "", "--from", offer, "--out", again ?? "");
  expect(bytes(again ?? "").equals(bytes(one ?? ""))).toBe(true);
});

test("--dry-run says what would go in and writes nothing", async () => {
  const folder = emptyFolder();
  const [offer, out] = [await offerIn(folder), path.join(folder, "drafted.docx")];
  const ran = await run("draft", CONTRACT, "--from", offer, "--out", out, "--dry-run");
  expect(ran.out).toContain("Would insert:");
  expect(ran.out).toContain(
    "| LCR-M-004 | Apprenticeships | 312 | weeks | 22 June 2026 | Liverpool City Region |",
  );
  expect(existsSync(out)).toBe(false);
});

test("clear gives the contract's words and marks back as they were", async () => {
  const folder = emptyFolder();
  const [offer, drafted, cleared] = [
    await offerIn(folder),
    path.join(folder, "d.docx"),
    path.join(folder, "c.docx"),
  ];
  await run("draft", CONTRACT, "--from", offer, "--out", drafted);
  expect((await run("clear", drafted, "--out", cleared)).code).toBe(0);
  expect(await read(cleared)).toEqual(await read(CONTRACT));
});

test("check says of every clause whether it is required and why, and whether it stands", async () => {
  const facts = "samples/facts/contract.json";
  const ran = await run("check", CONTRACT, "--facts", facts);
  const lines = ran.out.split("\n");
  const clauses = lines.slice(lines.indexOf("Clauses:"));
  expect(clauses[1]).toBe(
    "LCR-C-001  Social value: definitions and precedence           missing           required: contract value above £20,000 (LCR-T-001)",
  );
  expect(clauses.at(-1)).toBe(
    "Not required here: LCR-C-004, LCR-C-010, LCR-C-016, LCR-C-019, LCR-C-020, LCR-C-022.",
  );
  const json: unknown = JSON.parse((await run("check", CONTRACT, "--facts", facts, "--json")).out);
  expect(json).toHaveProperty(
    "clauses",
    expect.arrayContaining([
      expect.objectContaining({ clause: "LCR-C-001", state: "missing", required: "met", latest: 3 }),
      expect.objectContaining({ clause: "LCR-C-020", state: "not-required", required: "not-met" }),
    ]),
  );
});

test.each([
  ["the draft", ["draft", CONTRACT, "--facts", "samples/facts/contract.json", "--dry-run", "--json"]],
  ["an offer", ["offer", "samples/funding-application.xlsx", "--dry-run", "--json"]],
  ["a check of a contract", ["check", CONTRACT, "--facts", "samples/facts/contract.json", "--json"]],
])("what %s prints with --json fits the published schema", async (_, args) => {
  const schema: unknown = JSON.parse(readFileSync("docs/output.schema.json", "utf8"));
  const validate = new Ajv({ strict: false, discriminator: true }).compile(isRecord(schema) ? schema : {});
  const ran = await run(...args);
  expect([validate(JSON.parse(ran.out)), validate.errors]).toEqual([true, null]);
});

describe("what cannot be carried out ends with 2, says what to do, and writes nothing", () => {
  const FACTS = ["--facts", "samples/facts/contract.json"] as const;
  test.each([
    [
      "clauses where numbers are typed or not told",
      ["--as", "clauses", ...FACTS],
      "Nothing was written. Leave --as out",
    ],
    ["a way to draft that is none", ["--as", "annex", ...FACTS], '--as "annex" is not a way to draft'],
    ["a clause that is nearly right", ["--insert", "LCR-C-05", ...FACTS], 'Did you mean "LCR-C-005"?'],
    ["a clause to restore that is none", ["--restore", "LCR-X-1", ...FACTS], "is not a clause of lcr 1.2.1"],
    [
      "a workbook in place of an offer",
      ["--from", "samples/retrofit-tender.xlsx"],
      "is a workbook or document, not an offer",
    ],
    ["an offer that is not there", ["--from", "nothing.json"], "nothing.json was not found"],
  ])("%s", async (_, more, says) => {
    const out = path.join(emptyFolder(), "x.docx");
    const ran = await run("draft", CONTRACT, ...more, "--out", out);
    expect([ran.code, ran.error, existsSync(out)]).toEqual([2, expect.stringContaining(says), false]);
  });

  test.each<[string, (offer: Record<string, unknown>) => unknown, string]>([
    ["broken JSON", () => "{", "Line 1"],
    ["an offer of another edition", (offer) => ({ ...offer, edition: "lcr 9.0.0" }), "lcr 9.0.0"],
    [
      "an offer of another copy of the edition",
      (offer) => ({ ...offer, sha256: "f".repeat(64) }),
      "another copy of lcr 1.2.1",
    ],
    ["a lot that is no text", (offer) => ({ ...offer, lot: 3 }), "/lot"],
  ])("%s", async (_, change, says) => {
    const folder = emptyFolder();
    const file = await offerIn(folder);
    const offer: unknown = JSON.parse(readFileSync(file, "utf8"));
    const changed = change(isRecord(offer) ? offer : {});
    writeFileSync(file, typeof changed === "string" ? changed : JSON.stringify(changed));
    const out = path.join(folder, "x.docx");
    const ran = await run("draft", CONTRACT, "--from", file, "--edition", "lcr 1.2.1", "--out", out);
    expect([ran.code, ran.error, existsSync(out)]).toEqual([2, expect.stringContaining(says), false]);
  });

  test("an offer with a workbook to check", async () => {
    const ran = await run("check", "samples/retrofit-tender.xlsx", "--from", "x.json");
    expect([ran.code, ran.error]).toEqual([
      2,
      expect.stringContaining("--from holds a contract against an offer"),
    ]);
  });
});
