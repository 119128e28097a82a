import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import { isRecord } from "../../scripts/json-object";
import { openXlsx } from "../../src/hosts/file/xlsx";
import { emptyFolder, run } from "./command-line";

const RETROFIT = "samples/retrofit-tender.xlsx";
const BIDS = readdirSync("samples/services")
  .filter((name) => name.startsWith("bid-"))
  .map((name) => `samples/services/${name}`);
const FACTS =
  '{"kind":"contract","value":1200000,"vat":"excluded","start":"2026-04-01","end":"2029-03-31","commencement":"2026-02-10","category":"services"}';

const bytes = (file: string): Buffer => readFileSync(file);
const sheetNames = async (file: string): Promise<readonly string[]> =>
  (await openXlsx(file, new Uint8Array(bytes(file))).read()).sheets.map((sheet) => sheet.name);

/** Keys of the findings that `--json` lists as open. */
function openKeys(text: string): readonly unknown[] {
  const output: unknown = JSON.parse(text);
  const findings = isRecord(output) ? output["findings"] : undefined;
  return Array.isArray(findings)
    ? findings.map((finding: unknown) => (isRecord(finding) ? finding["key"] : undefined))
    : [];
}

describe("score", () => {
  test("writes the three sheets into a copy beside the input, leaves the input alone, and ends with 1 for gaps", async () => {
    const folder = emptyFolder();
    const input = path.join(folder, "tender.xlsx");
    copyFileSync(RETROFIT, input);
    const ran = await run("score", input);
    expect(ran.code).toBe(1);
    expect(bytes(input).equals(bytes(RETROFIT))).toBe(true);
    expect(await sheetNames(path.join(folder, "tender.scored.xlsx"))).toEqual([
      "Instructions",
      "Tender facts",
      "Award criteria",
      "Commitments",
      "Evaluation",
      "Social value",
      "Gaps",
      "Working",
    ]);
    expect(ran.out).toContain("not issued by the Liverpool City Region Combined Authority");
    expect(ran.out).toContain(
      'Commitments!G15     error    Brightwall Homes CIC, Apprenticeships: "12 people" is not in weeks.',
    );
  });

  test("scoring the scored copy again in place changes no byte", async () => {
    const folder = emptyFolder();
    const out = path.join(folder, "scored.xlsx");
    await run("score", RETROFIT, "--out", out);
    const first = bytes(out);
    expect((await run("score", out, "--in-place")).code).toBe(1);
    expect(bytes(out).equals(first)).toBe(true);
  });

  test("an earlier result as input needs --in-place or --out, because inputs are not overwritten unasked", async () => {
    const folder = emptyFolder();
    await run("score", RETROFIT, "--out", path.join(folder, "tender.scored.xlsx"));
    const ran = await run("score", path.join(folder, "tender.scored.xlsx"));
    expect([ran.code, ran.error]).toEqual([
      2,
      expect.stringContaining("Give --in-place to bring it up to date"),
    ]);
  });

  test("a file that somebody else made is not replaced without --force", async () => {
    const folder = emptyFolder();
    const out = path.join(folder, "theirs.xlsx");
    copyFileSync("samples/services/tender.xlsx", out);
    const ran = await run("score", RETROFIT, "--out", out);
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining("was not written by Commonweal")]);
    expect(bytes(out).equals(bytes("samples/services/tender.xlsx"))).toBe(true);
    expect((await run("score", RETROFIT, "--out", out, "--force")).code).toBe(1);
  });

  test("--dry-run prints every change and writes nothing", async () => {
    const folder = emptyFolder();
    const input = path.join(folder, "tender.xlsx");
    copyFileSync(RETROFIT, input);
    const ran = await run("score", input, "--dry-run");
    expect(readdirSync(folder)).toEqual(["tender.xlsx"]);
    expect(ran.out).toMatch(/write the sheet "Social value"/);
    expect(ran.out).toMatch(/mark Commitments!G15: Error LCR-K-007: Brightwall Homes CIC/);
  });

  test("bidders' own workbooks are scored together, and --mark-bids marks copies of them", async () => {
    const folder = emptyFolder();
    const copies = ["samples/services/tender.xlsx", ...BIDS].map((file) => {
      const copy = path.join(folder, path.basename(file));
      copyFileSync(file, copy);
      return copy;
    });
    const ran = await run("score", ...copies, "--mark-bids");
    expect(ran.out).toMatch(
      /1 {2}Lantern Facilities CIC.*\n[\s\S]*2 {2}Harbour Grounds Ltd.*\n[\s\S]*3 {2}Orchard Care & Clean Ltd/,
    );
    const marked = path.join(folder, "bid-orchard-care.scored.xlsx");
    expect(existsSync(marked)).toBe(true);
    expect(await sheetNames(marked)).toEqual(["Calculator", "Definitions and Guidance"]);
  });

  test("two runs in two folders give the same bytes", async () => {
    const [one, two] = [path.join(emptyFolder(), "a.xlsx"), path.join(emptyFolder(), "a.xlsx")];
    await run("score", RETROFIT, "--out", one);
    await run("score", RETROFIT, "--out", two);
    expect(bytes(one).equals(bytes(two))).toBe(true);
  });

  test("a workbook with no tender in it ends with 1 and one finding that says what was looked for; nothing is written", async () => {
    const folder = emptyFolder();
    const out = path.join(folder, "x.xlsx");
    await run("template", "bidder", "--edition", "lcr 1.0.0", "--out", path.join(folder, "t.xlsx"));
    const host = openXlsx("note.xlsx", new Uint8Array(bytes(path.join(folder, "t.xlsx"))));
    const names = (await host.read()).sheets.map((sheet) => sheet.name);
    expect(names.length).toBeGreaterThan(1);
    const ran = await run("score", "test/apps/shopping-list.xlsx", "--out", out, "--json");
    const output: unknown = JSON.parse(ran.out);
    expect(output).toMatchObject({ exitCode: 1, findings: [{ severity: "error" }], written: [] });
    expect(existsSync(out)).toBe(false);
  });

  test("without an edition or a commencement date nothing is judged by today's or the newest edition", async () => {
    const ran = await run(
      "score",
      "samples/services/bid-harbour-grounds.xlsx",
      "--out",
      path.join(emptyFolder(), "x.xlsx"),
    );
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("names no rules set and gives no date");
    expect(ran.out).toContain("Nothing was written.");
  });
});

describe("whether the rules set governs", () => {
  const small = (value: number): string =>
    `{"edition":"lcr 1.0.0","kind":"contract","value":${String(value)},"vat":"included","commencement":"2026-02-10","start":"2026-04-01","end":"2027-03-31","category":"services"}`;
  test.each([
    [
      "£15,000 is not above £20,000, and the review says so",
      small(15_000),
      "the facts lie outside what they govern",
    ],
    [
      "£20,000.01 with VAT is above only if the threshold includes it",
      small(20_000.01),
      "A person has to decide",
    ],
    [
      "without a value nobody can say, and the review names what is missing",
      '{"edition":"lcr 1.0.0","kind":"contract","commencement":"2026-02-10"}',
      "cannot be told: state the contract value",
    ],
  ])("%s", async (_, facts, says) => {
    expect((await run("check", "samples/services/bid-harbour-grounds.xlsx", "--facts", facts)).out).toContain(
      says,
    );
  });

  test("a million pounds is governed, and nothing is said of it", async () => {
    expect(
      (await run("check", "samples/services/bid-harbour-grounds.xlsx", "--facts", small(1_000_000))).out,
    ).not.toMatch(/outside what they govern|cannot be told/);
  });
});

describe("check and explain", () => {
  test("check writes nothing and prints what --json prints", async () => {
    const ran = await run("check", RETROFIT);
    expect([ran.code, ran.out.includes("Written")]).toEqual([1, false]);
  });

  test("explain unfolds a score down to cells, the rule and its source", async () => {
    const ran = await run(
      "explain",
      RETROFIT,
      "--lot",
      "1",
      "--bid",
      "Alder & Finch Retrofit Ltd",
      "--what",
      "quantitative",
    );
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("Commitments!G6");
    expect(ran.out).toContain("LCR-M-001");
  });

  test.each([
    ["a lot that is not there", ["--lot", "9"], 'Say which lot with --lot: "1", "2".'],
    ["a bidder that is not there", ["--lot", "1", "--bid", "Nobody"], 'No bid in this lot is by "Nobody"'],
    ["a number that is not one", ["--lot", "1", "--what", "price"], '--what "price" is not a number'],
  ])("explain names the choices for %s", async (_, more, says) => {
    const ran = await run("explain", RETROFIT, ...more);
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe("waive and clear", () => {
  const key = "LCR-K-018|lot=1|bidder=Brightwall Homes CIC|measure=LCR-M-011";

  test("a waiver moves the finding to the waived ones, in the file and in the next score", async () => {
    const folder = emptyFolder();
    const waived = path.join(folder, "waived.xlsx");
    const ran = await run(
      "waive",
      RETROFIT,
      key,
      "--reason",
      "Method given at clarification 4.",
      "--who",
      "R. Hale",
      "--out",
      waived,
    );
    expect([ran.code, ran.error]).toEqual([0, ""]);
    const again = await run("score", waived, "--out", path.join(folder, "scored.xlsx"), "--json");
    const output: unknown = JSON.parse(again.out);
    expect(output).toMatchObject({
      waived: [{ finding: { key }, waiver: { who: "R. Hale", edition: "lcr 1.2.1" } }],
    });
    expect(openKeys(again.out)).not.toContain(key);
  });

  test.each([
    ["no reason", ["--who", "R. Hale"], "A waiver needs a reason"],
    ["no name", ["--reason", "because"], "A waiver needs the name"],
  ])("a waiver with %s is refused", async (_, more, says) => {
    const ran = await run("waive", RETROFIT, key, ...more);
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(says)]);
  });

  test("clear takes out all of ours: the sheets, marks and stamp are gone and the user's cells are as they were", async () => {
    const folder = emptyFolder();
    const [scored, cleared] = [path.join(folder, "s.xlsx"), path.join(folder, "c.xlsx")];
    await run("score", RETROFIT, "--out", scored);
    expect((await run("clear", scored, "--out", cleared)).code).toBe(0);
    const before = await openXlsx("a.xlsx", new Uint8Array(bytes(RETROFIT))).read();
    const after = await openXlsx("a.xlsx", new Uint8Array(bytes(cleared))).read();
    expect(after).toEqual(before);
  });
});

describe("files that resist", () => {
  test("a read-only file is not overwritten, not even in place", async () => {
    const file = path.join(emptyFolder(), "tender.xlsx");
    copyFileSync(RETROFIT, file);
    chmodSync(file, 0o444);
    const ran = await run("score", file, "--in-place");
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining("is read-only; nothing was changed")]);
    expect(bytes(file).equals(bytes(RETROFIT))).toBe(true);
  });

  test("a finding in a contract is waived inside the contract", async () => {
    const waived = path.join(emptyFolder(), "contract.docx");
    const key = "LCR-K-072|clause=LCR-C-005";
    const ran = await run(
      "waive",
      "samples/contract.docx",
      key,
      "--facts",
      FACTS,
      "--reason",
      "Reporting stands in the framework agreement.",
      "--who",
      "R. Hale",
      "--out",
      waived,
    );
    expect([ran.code, ran.error]).toEqual([0, ""]);
    const again = await run("check", waived, "--facts", FACTS, "--json");
    expect(JSON.parse(again.out)).toMatchObject({ waived: [{ waiver: { who: "R. Hale" } }] });
    expect(openKeys(again.out)).not.toContain(key);
  });
});

describe("template and rules", () => {
  test("a bidder's template is read as a bid with nothing in it yet", async () => {
    const out = path.join(emptyFolder(), "bid.xlsx");
    expect((await run("template", "bidder", "--facts", FACTS, "--out", out)).code).toBe(0);
    const ran = await run("check", out, "--facts", FACTS);
    expect(ran.out).not.toContain("LCR-K-001");
  });

  test("a template without an edition says how to name one", async () => {
    const ran = await run("template", "tender");
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining("--edition")]);
  });

  test("rules list, verify and show name the edition and its status", async () => {
    expect((await run("rules", "list")).out).toContain("lcr 1.0.0");
    expect((await run("rules", "verify")).code).toBe(0);
    expect((await run("rules", "show", "LCR-M-004")).out).toContain("Weeks of apprenticeship training");
    expect((await run("rules", "show", "LCR-M-404")).error).toContain("Did you mean");
    expect((await run("rules", "check", "rules/lcr")).out).toContain("Sound:");
  });

  test("pack refuses to change a release that is out, and packs the same bytes otherwise", async () => {
    const root = emptyFolder();
    const source = path.join(root, "lcr/source");
    const copy = (from: string, to: string): void => {
      mkdirSync(to, { recursive: true });
      for (const entry of readdirSync(from, { withFileTypes: true })) {
        if (entry.isDirectory()) copy(path.join(from, entry.name), path.join(to, entry.name));
        else copyFileSync(path.join(from, entry.name), path.join(to, entry.name));
      }
    };
    copy("rules/lcr/source", source);
    const pack = () => run("rules", "pack", path.join(root, "lcr"));
    const release = path.join(root, "lcr/releases/1.2.1.json");
    expect((await pack()).code).toBe(0);
    const first = bytes(release);
    expect((await pack()).code).toBe(0);
    expect(bytes(release).equals(first)).toBe(true);
    const file = path.join(source, "scoring.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"target": 0.25', '"target": 0.3'));
    const ran = await run("rules", "pack", path.join(root, "lcr"));
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining("A release is never edited")]);
  });
});

describe("messages and JSON", () => {
  const schema: unknown = JSON.parse(readFileSync("docs/output.schema.json", "utf8"));
  const validate = new Ajv({ strict: false, discriminator: true }).compile(isRecord(schema) ? schema : {});

  test.each([
    ["a file that is not there", ["score", "nothing.xlsx"], "nothing.xlsx was not found"],
    ["a folder", ["score", "samples"], "is a folder"],
    [
      "a document named as a workbook's command expects none",
      ["check", "samples/README.md"],
      "neither an Excel workbook",
    ],
    ["facts that do not parse", ["check", RETROFIT, "--facts", "{"], "--facts"],
    ["facts with a misspelt name", ["check", RETROFIT, "--facts", '{"valeu": 3}'], "value"],
    [
      "an edition that is no edition",
      ["check", RETROFIT, "--edition", "newest"],
      "is not a rules set and its version",
    ],
    ["one file given twice", ["score", RETROFIT, `./${RETROFIT}`], "is given twice"],
    ["an ending that does not fit", ["score", RETROFIT, "--out", "scored.txt"], "Give it that ending"],
    [
      "a folder that is not there",
      ["score", RETROFIT, "--out", "nowhere/scored.xlsx"],
      "The folder nowhere was not found",
    ],
    [
      "a day that no calendar has",
      ["check", RETROFIT, "--facts", '{"start":"2026-02-31"}'],
      "is not a day of the calendar",
    ],
    [
      "a term that ends before it starts",
      ["check", RETROFIT, "--facts", '{"start":"2026-04-01","end":"2025-03-31"}'],
      "before it starts",
    ],
    ["a date in another form", ["check", RETROFIT, "--facts", '{"start":"1 April 2026"}'], "YYYY-MM-DD"],
    ["two places to write to", ["score", RETROFIT, "--in-place", "--out", "x.xlsx"], "name two places"],
    ["an unknown option", ["score", RETROFIT, "--fast"], "unknown option"],
  ])("%s ends with 2 and says what to do", async (_, args, says) => {
    const ran = await run(...args);
    expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(says)]);
  });

  test.each([
    ["score", ["score", RETROFIT, "--dry-run", "--json"]],
    ["check", ["check", RETROFIT, "--json"]],
    ["explain", ["explain", RETROFIT, "--lot", "1", "--json"]],
    ["rules list", ["rules", "list", "--json"]],
    ["a failure", ["score", "nothing.xlsx", "--json"]],
    ["a misspelt option", ["score", RETROFIT, "--bogus", "--json"]],
    ["a check of a contract", ["check", "samples/contract.docx", "--facts", FACTS, "--json"]],
  ])("what %s prints with --json fits the published schema, and carries the exit code", async (_, args) => {
    const ran = await run(...args);
    const output: unknown = JSON.parse(ran.out);
    expect([validate(output), validate.errors]).toEqual([true, null]);
    expect(output).toMatchObject({ exitCode: ran.code });
  });
});
