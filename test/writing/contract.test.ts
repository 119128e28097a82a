import { readFileSync } from "node:fs";
import type {
  BlockParagraph,
  DocumentChange,
  InsertBlock,
  MarkParagraph,
} from "../../src/core/document-change";
import { govern } from "../../src/core/conditions";
import type { Facts } from "../../src/core/facts";
import { reviewContract } from "../../src/core/review-contract";
import { parseRuleset, type Ruleset } from "../../src/core/ruleset";
import type { Paragraphs } from "../../src/core/snapshot";
import { readContract } from "../../src/reading/read-contract";
import { blanksIn } from "../../src/writing/clause-text";
import { planContract } from "../../src/writing/plan-contract";
import { documentOf, type TestParagraph } from "../paragraphs-builder";
import { sourceRuleset } from "../rules/source-ruleset";

const released = readFileSync("rules/lcr/releases/1.0.0.json", "utf8");
/** The edition being written with the two clauses of 1.0.0: how clauses go in, not which. */
const lcr: Ruleset = {
  ...sourceRuleset("lcr"),
  clauses: parseRuleset(released, "1.0.0.json", "0").clauses,
};
const STAMP = {
  set: "lcr",
  version: "1.0.0",
  sha256: lcr.sha256,
  authorityStatus: "",
  engine: "",
  input: "",
  sheets: [],
};
const FACTS: Facts = { kind: "contract", value: 1_200_000, vat: "excluded", commencement: "2026-02-10" };
const CONTRACT: readonly string[] = [
  "Services Agreement",
  "Northport Council (the “Council”) and Acme Limited (the “Contractor”)",
  "The Contractor shall repair homes. This Agreement binds the Contractor and the Council.",
  "The Contractor shall keep records. The Council shall pay. This Agreement ends in 2029.",
  "The Contractor shall insure itself. This Agreement is governed by English law.",
  "Signed by the Council",
];

const plan = async (
  document: Paragraphs,
  facts: Facts = FACTS,
  ruleset: Ruleset = lcr,
): Promise<readonly DocumentChange[]> => {
  const contract = readContract(document, ruleset, { facts });
  const governed = await govern(ruleset, contract.facts);
  const review = reviewContract({ contract, ruleset, governed, stamp: STAMP, waivers: [] });
  return planContract({ document, contract, ruleset, governed, review, as: "schedule" });
};
const planFor = (paragraphs: readonly TestParagraph[], facts: Facts = FACTS) =>
  plan(documentOf(paragraphs), facts);
const blocksOf = (changes: readonly DocumentChange[]): readonly InsertBlock[] =>
  changes.flatMap((change) => (change.kind === "insert-block" ? [change] : []));
const marksOf = (changes: readonly DocumentChange[]): readonly MarkParagraph[] =>
  changes.flatMap((change) => (change.kind === "mark" ? [change] : []));
const within = (block: InsertBlock | undefined): readonly BlockParagraph[] =>
  (block?.parts ?? []).filter((part) => part.role !== "table");
const wordsOf = (changes: readonly DocumentChange[]): readonly string[] =>
  blocksOf(changes).flatMap((block) => within(block).map(({ text }) => text));

describe("a contract without the clauses gets them as a schedule", () => {
  test("before the signature block: a title, and a block for each clause, tagged with id and edition", async () => {
    const blocks = blocksOf(await planFor(CONTRACT));
    expect(
      blocks.map(({ tag, after, expect: words, newPage }) => [tag, after, words.slice(0, 14), newPage]),
    ).toEqual([
      ["cw:schedule:lcr", 4, "The Contractor", true],
      ["cw:LCR-C-001:1", 4, "The Contractor", false],
      ["cw:LCR-C-005:1", 4, "The Contractor", false],
    ]);
  });

  test("numbers are typed and start anew inside it; levels follow the clause's", async () => {
    const [, first, second] = blocksOf(await planFor(CONTRACT));
    const numbers = (block: InsertBlock | undefined) =>
      within(block).map(({ text, level }) => [text.split("\t")[0], level]);
    expect(numbers(first).slice(0, 7)).toEqual([
      ["1.", 0],
      ["1.1", 1],
      ["1.2", 1],
      ["1.3", 1],
      ["1.4", 1],
      ["(a)", 2],
      ["(b)", 2],
    ]);
    expect(numbers(second).slice(0, 5)).toEqual([
      ["2.", 0],
      ["2.1", 1],
      ["2.2", 1],
      ["2.3", 1],
      ["(a)", 2],
    ]);
  });

  test("the parties are called what the contract calls them, and no slot is left", async () => {
    const words = wordsOf(await planFor(CONTRACT)).join("\n");
    expect(words).toContain("The Contractor must deliver every commitment in full");
    expect(words).toContain("otherwise payable under the Agreement");
    expect(words).not.toMatch(/[{}]|Supplier|Buyer|Authority/);
  });

  test("every capitalised word is the contract's own, a place's, or starts a sentence or a quoted heading", async () => {
    const own = /\b(Contractor|Council|Agreement|Halton|Knowsley|Liverpool|St|Helens|Sefton|Wirral)\b/g;
    for (const text of wordsOf(await planFor(CONTRACT))) {
      const bare = text
        .replace(own, "x")
        .replace(/“[^”]*”/g, "x")
        .replace(/(^|\t|[.:] |\[)[A-Z]/g, "$1x")
        .replace(/: x/g, "");
      expect(bare).not.toMatch(/\b[A-Z]/);
    }
  });

  test("one mark at each clause says which rule, from which source, and what remains to fill in", async () => {
    const [title, first, second] = blocksOf(await planFor(CONTRACT));
    expect(within(title).some(({ mark }) => mark !== undefined)).toBe(false);
    const mark = within(first)[0]?.mark ?? "";
    expect(mark).toMatch(
      /^Commonweal · lcr 1\.1\.0, not issued by Liverpool City Region Combined Authority\nLCR-C-001 /,
    );
    expect(mark).toContain("To be filled in before signature: [Table of commitments");
    expect(within(second)[0]?.mark).toContain("LCR-C-005");
    expect(within(second)[0]?.mark).not.toContain("To be filled in");
  });
});

describe("slots", () => {
  test.each<[string, readonly string[], Facts, string]>([
    [
      "the facts' names take no article",
      ["A note"],
      { ...FACTS, authority: "Northport Council", supplier: "Acme Ltd" },
      "Acme Ltd must deliver every commitment in full, on or before its date, at no cost to Northport Council beyond the sums otherwise payable under the contract.",
    ],
    [
      "a funding agreement is called one, in small letters",
      ["A note"],
      { ...FACTS, kind: "funding-agreement", authority: "Northport Council", supplier: "Acme CIC" },
      "under the funding agreement.",
    ],
    [
      "what nothing fills is a blank",
      ["A note"],
      FACTS,
      "The [supplier] must deliver every commitment in full, on or before its date, at no cost to the [authority] beyond",
    ],
    [
      "places come from the facts",
      CONTRACT,
      { ...FACTS, places: ["Bootle", "Crosby"] },
      "well-being of Bootle and Crosby and of the people who live there",
    ],
    [
      "else from the clause's default",
      CONTRACT,
      FACTS,
      "well-being of Halton, Knowsley, Liverpool, St Helens, Sefton and Wirral and of",
    ],
  ])("%s", async (_, paragraphs, facts, expected) => {
    expect(wordsOf(await planFor(paragraphs, facts)).join("\n")).toContain(expected);
  });

  test("two words for a party are never guessed between: a blank, named in the mark", async () => {
    const both = [...CONTRACT, "(the “Client”) The Client and the Client and the Client and the Client."];
    const changes = await planFor(both.map((text) => text.replace("Signed", "Agreed")));
    expect(wordsOf(changes).join("\n")).toContain("at no cost to the [authority]");
    expect(within(blocksOf(changes)[1])[0]?.mark).toContain(
      "To be filled in before signature: [authority], [Table of commitments",
    );
  });

  test("blanks are listed once each", () => {
    expect(blanksIn(["a [x] b [y]", "[x] [ ]"])).toEqual(["x", "y", ""]);
  });
});

describe("what is not inserted is flagged", () => {
  test("words that may do the job already: a mark there, and no clause that would refer to one that is missing", async () => {
    const changes = await planFor([
      ...CONTRACT.slice(0, 4),
      "The Contractor shall give social value.",
      ...CONTRACT.slice(4),
    ]);
    expect(blocksOf(changes)).toEqual([]);
    const [covered, held] = marksOf(changes);
    expect(covered).toMatchObject({ index: 4, expect: "The Contractor shall give social value." });
    expect(covered?.text).toContain("may already do the job of LCR-C-001");
    expect(held?.text).toContain(
      "LCR-C-005 was not inserted: it refers to the clause headed “Social value commitments”",
    );
  });

  test("a fact that is missing: nothing goes in, and the mark at the place names it", async () => {
    const changes = await planFor(CONTRACT, { kind: "contract", commencement: "2026-02-10" });
    expect(blocksOf(changes)).toEqual([]);
    expect(marksOf(changes)).toHaveLength(1);
    expect(marksOf(changes)[0]?.text).toContain("the contract value");
  });

  test("a contract that is not above £20,000 gets nothing, and no flag", async () => {
    const changes = await planFor(CONTRACT, { ...FACTS, value: 20_000, vat: "included" });
    expect(changes.map(({ kind }) => kind)).toEqual(["unmark", "stamp"]);
  });

  test("a document that is no contract is drafted into from the facts, and its title carries the finding", async () => {
    const [title, ...clauses] = blocksOf(await planFor(["Dear Ann", "See you on Monday."]));
    expect(title).toMatchObject({ after: 1, expect: "See you on Monday." });
    expect(within(title)[0]?.mark).toContain("Nothing here reads like a contract");
    expect(clauses).toHaveLength(2);
  });
});

/** The document as it reads once the blocks are in it. */
const drafted = (document: Paragraphs, changes: readonly DocumentChange[]): Paragraphs => {
  const blocks = blocksOf(changes);
  const at = (blocks[0]?.after ?? -1) + 1;
  const inserted = blocks.flatMap((block) =>
    within(block).map(({ text }): TestParagraph => ({
      text: text.replace(/^\S+\t/, ""),
      number: /^(\S+?)\.?\t/.exec(text)?.[1] ?? "",
      tag: block.tag,
    })),
  );
  const old: readonly TestParagraph[] = document.paragraphs;
  return documentOf([...old.slice(0, at), ...inserted, ...old.slice(at)]);
};

describe("a second run changes nothing", () => {
  test.each([
    ["a contract", CONTRACT],
    ["no contract", ["Dear Ann"]],
  ])("%s", async (_, paragraphs) => {
    const before = documentOf(paragraphs);
    const first = await plan(before);
    const after = drafted(before, first);
    const second = await plan(after);
    expect(blocksOf(second)).toEqual([]);
    const wanted = blocksOf(first).flatMap((block) => within(block).flatMap(({ mark }) => mark ?? []));
    expect(marksOf(second).map(({ text }) => text)).toEqual(wanted);
    for (const mark of marksOf(second)) expect(mark.expect).toBe(after.paragraphs[mark.index]?.text);
  });

  test("a clause that was taken out goes back in behind the others, numbered after them", async () => {
    const before = documentOf(CONTRACT);
    const after = drafted(before, await plan(before));
    const without = documentOf(after.paragraphs.filter(({ tag }) => tag !== "cw:LCR-C-005:1"));
    const blocks = blocksOf(await plan(without));
    expect(blocks.map(({ tag }) => tag)).toEqual(["cw:LCR-C-005:1"]);
    expect(within(blocks[0])[0]?.text).toBe("2.\tReporting on social value");
    expect(without.paragraphs[blocks[0]?.after ?? -1]?.tag).toBe("cw:LCR-C-001:1");
  });
});
