import { writeFileSync } from "node:fs";
import path from "node:path";
import { findingLines } from "../../src/apps/cli/finding-lines";
import { coloursOf } from "../../src/apps/cli/terminal";
import type { Finding } from "../../src/core/finding";
import { emptyFolder, run } from "./command-line";

const CONTRACT = "samples/services-contract.docx";

/** The newest release at hand, as the command line lists it. */
async function newest(): Promise<string> {
  const { out } = await run("rules", "list");
  return /^lcr \d+\.\d+\.\d+/.exec(out.split("\n").at(-1) ?? "")?.[0] ?? "";
}

test.each([
  ["a contract", CONTRACT, "The contract names no rules set"],
  ["a funding agreement", "samples/funding-agreement.docx", "The funding agreement names no rules set"],
])(
  "%s without an edition is called what it is, and the newest release is the example",
  async (_, file, says) => {
    const ran = await run("check", file);
    expect([ran.code, ran.out]).toEqual([1, expect.stringContaining(says)]);
    expect(ran.out).toContain(`"edition": "${await newest()}"`);
  },
);

test.each([
  ["template bidder", ["template", "bidder"]],
  ["an edition in other words", ["check", CONTRACT, "--edition", "newest"]],
])("the newest release is the example: %s", async (_, args) => {
  const ran = await run(...args);
  expect([ran.code, ran.error]).toEqual([2, expect.stringContaining(`such as "${await newest()}"`)]);
});

test("rules show shows the newest edition unless another is named", async () => {
  expect((await run("rules", "show", "LCR-T-001")).out).toContain(`Rules set ${await newest()} (`);
  expect((await run("rules", "show", "LCR-T-001", "--edition", "lcr 1.0.0")).out).toContain("lcr 1.0.0 (");
});

describe("a JSON file in another's place is named for what it is, with the option that it belongs to", () => {
  const MAPPING = "samples/mappings/innovate-uk-apc.json";
  test.each([
    [
      "facts as an offer",
      "--from",
      "samples/facts/contract.json",
      "holds facts of a procurement, not an offer. Give it with --facts.",
    ],
    ["a mapping as an offer", "--from", MAPPING, "is a mapping for workbooks, not an offer."],
    [
      "a rules set as an offer",
      "--from",
      "rules/lcr/releases/1.1.0.json",
      "is a rules set, not an offer. Give it with --rules.",
    ],
    ["any other JSON as an offer", "--from", "package.json", "names no bidder and no commitments"],
    ["a mapping as facts", "--facts", MAPPING, "is a mapping, not facts. Give it with --map."],
  ])("%s", async (_, option, file, says) => {
    const ran = await run("check", CONTRACT, option, file);
    expect([ran.code, ran.error]).toEqual([
      2,
      expect.stringContaining(`${file} ${says}`.replace(`${file} names`, "names")),
    ]);
  });

  test("an offer as facts", async () => {
    const file = path.join(emptyFolder(), "offer.json");
    writeFileSync(file, '{"format":1,"bidder":"Acme Ltd","commitments":[]}');
    const ran = await run("check", CONTRACT, "--facts", file);
    expect([ran.code, ran.error]).toEqual([
      2,
      expect.stringContaining("is an offer, not facts. Give it with --from"),
    ]);
  });

  test("an offer with a fault is still told where the fault is", async () => {
    const file = path.join(emptyFolder(), "offer.json");
    writeFileSync(file, '{"format":1,"bidder":"Acme Ltd","commitments":[]}');
    expect((await run("check", CONTRACT, "--from", file)).error).toContain('"edition" is missing');
  });
});

test("below the threshold the review says what the rules govern and what this is", async () => {
  const facts =
    '{"kind":"contract","value":15000,"vat":"excluded","commencement":"2026-02-10","start":"2026-04-01","end":"2027-03-31","category":"services"}';
  expect((await run("check", CONTRACT, "--facts", facts)).out).toContain(
    "What they govern: contract value above £20,000 (LCR-T-001) or a funding agreement. This is a contract with a value of £15,000.",
  );
});

test("the value of an offer's lot is said to be that, in the offer and beside a contract that states none", async () => {
  const folder = emptyFolder();
  const offer = path.join(folder, "offer.json");
  const bid = ["--lot", "1", "--bid", "Alder & Finch Retrofit Ltd"];
  const made = await run("offer", "samples/retrofit-tender.xlsx", ...bid, "--out", offer);
  expect(made.out).toContain(
    "The value is that of Lot 1, £3,900,000 out of £6,400,000 for the whole tender.",
  );
  const ran = await run("check", "samples/retrofit-contract.docx", "--from", offer);
  expect(ran.out.includes("The value is the one that the offer")).toBe(false);
  const bare = JSON.stringify({ value: 1 });
  expect(
    (await run("check", "samples/retrofit-contract.docx", "--from", offer, "--facts", bare)).out,
  ).not.toContain("The value is the one that the offer");
});

describe("a dry run says what would be done, and nothing else", () => {
  const FACTS = ["--facts", "samples/facts/contract.json"] as const;
  test("earlier marks are spoken of only in a file that can have some", async () => {
    const folder = emptyFolder();
    const [drafted, tender] = [path.join(folder, "d.docx"), "samples/retrofit-tender.xlsx"];
    expect((await run("draft", CONTRACT, ...FACTS, "--dry-run")).out).not.toContain("earlier marks");
    expect((await run("score", tender, "--dry-run")).out).not.toContain("earlier marks");
    await run("draft", CONTRACT, ...FACTS, "--out", drafted);
    const again = await run("draft", drafted, ...FACTS, "--insert", "LCR-C-010", "--dry-run");
    expect(again.out).toContain("remove earlier marks of Commonweal’s");
    expect((await run("draft", drafted, ...FACTS, "--dry-run")).out).toContain("Nothing would change");
  });

  test("clear says that there is nothing, or everything that would go", async () => {
    const drafted = path.join(emptyFolder(), "d.docx");
    expect((await run("clear", CONTRACT, "--dry-run")).out).toBe(
      "Nothing that Commonweal could take out stands in this file.",
    );
    await run("draft", CONTRACT, ...FACTS, "--out", drafted);
    const ran = await run("clear", drafted, "--dry-run");
    expect(ran.out).toContain('remove the block "cw:schedule:lcr"');
    expect(ran.out).toContain("remove every mark of Commonweal’s");
  });
});

describe("findings on a terminal", () => {
  const finding = (key: string, clause: string, at: Finding["at"]): Finding => ({
    key,
    rule: "LCR-K-072",
    severity: "error",
    outcome: "not-met",
    subject: { clause },
    values: {},
    message: `No ${clause}.`,
    source: "",
    at,
    roles: [],
    strategies: [],
    suggestions: [],
  });
  const at = (label: string) => ({ kind: "paragraph", file: "c.docx", index: 1, label }) as const;
  const shown = {
    colours: coloursOf({
      out: () => undefined,
      error: () => undefined,
      isInteractive: false,
      useColour: false,
    }),
    withFile: false,
  };

  test("a paragraph is named once above what is found there; a cell stands in front of its finding", () => {
    const cell = { kind: "cell", file: "t.xlsx", sheet: "Bids", row: 1, column: 1 } as const;
    const found = [
      finding("a", "C-1", at("§1 “Law”")),
      finding("b", "C-2", at("§1 “Law”")),
      finding("c", "C-3", cell),
    ];
    expect(findingLines(found, shown)).toEqual([
      "§1 “Law”:",
      "  error    No C-1. LCR-K-072",
      "  error    No C-2. LCR-K-072",
      "Bids!B2             error    No C-3. LCR-K-072",
    ]);
  });

  test("what draft would hold back, and the key, stand below the finding", () => {
    const notes = new Map([["C-1", "it refers to a clause that is not here."]]);
    expect(
      findingLines([finding("K|clause=C-1", "C-1", at("§1"))], { ...shown, notes, withKeys: true }),
    ).toEqual([
      "§1:",
      "  error    No C-1. LCR-K-072",
      "           draft holds it back: it refers to a clause that is not here.",
      "           key: K|clause=C-1",
    ]);
  });
});
