import { BLANK, unclear } from "../../src/core/quantity";
import { blanksIn, fillSlots } from "../../src/writing/clause-text";
import { planWords } from "../../src/writing/plan-words";
import type { ClauseRule } from "../../src/core/ruleset";
import {
  blocksOf,
  CONTRACT,
  drafted,
  FACTS,
  lcr,
  markOf,
  planInput,
  wordsOf,
  type Said,
} from "./contract-builder";

const AUTOMATIC = {
  numbering: { is: "automatic", like: [2, 3], after: 3, because: "after its last clause" },
} as const;

const plan = async (paragraphs = CONTRACT, said: Said = {}) => planWords(await planInput(paragraphs, said));
const tagsOf = (words: Awaited<ReturnType<typeof plan>>) =>
  blocksOf(words.changes).map(({ tag, after, newPage, like }) => [tag, after, newPage, like ?? "typed"]);

describe("a schedule", () => {
  test("stands before the signatures where numbers are typed: a title whose opening binds, the clauses, the commitments", async () => {
    const words = await plan();
    expect(tagsOf(words)).toEqual([
      ["cw:schedule:lcr", 4, true, "typed"],
      ["cw:LCR-C-001:1", 4, false, "typed"],
      ["cw:LCR-C-005:1", 4, false, "typed"],
      ["cw:commitments:lcr", 4, false, "typed"],
    ]);
    expect(wordsOf(blocksOf(words.changes)[0]?.parts ?? [])).toEqual([
      "Schedule: Social value",
      "This schedule forms part of the Agreement. The Contractor and the Council are bound by it as by the rest of the Agreement.",
    ]);
  });

  test("is brought in by one short clause of the body where the contract numbers itself", async () => {
    const words = await plan(CONTRACT, { contract: AUTOMATIC });
    expect(tagsOf(words).slice(0, 3)).toEqual([
      ["cw:operative:lcr", 3, false, [2, 3]],
      ["cw:schedule:lcr", 4, true, "typed"],
      ["cw:LCR-C-001:1", 4, false, "typed"],
    ]);
    const [operative, title] = blocksOf(words.changes);
    expect(wordsOf(operative?.parts ?? [])).toEqual([
      "Social value schedule",
      "The schedule headed “Schedule: Social value” forms part of the Agreement. The Contractor and the Council are bound by it as by the rest of the Agreement.",
    ]);
    expect(wordsOf(title?.parts ?? [])[1]).toBe(
      "This schedule has effect under the clause headed “Social value schedule”.",
    );
  });

  test("numbers its clauses inside; each level starts anew", async () => {
    const [, first, second] = blocksOf((await plan()).changes);
    const numbers = (parts: readonly string[]) => parts.map((text) => text.split("\t")[0]);
    expect(numbers(wordsOf(first?.parts ?? []).slice(0, 7))).toEqual([
      "1.",
      "1.1",
      "1.2",
      "1.3",
      "1.4",
      "(a)",
      "(b)",
    ]);
    expect(numbers(wordsOf(second?.parts ?? []).slice(0, 5))).toEqual(["2.", "2.1", "2.2", "2.3", "(a)"]);
  });

  test("without an offer holds both tables, each with a row of named blanks, and its mark says so", async () => {
    const block = blocksOf((await plan()).changes).at(-1);
    const table = [
      "Ref | Commitment | Quantity | Unit | Due | Place | Evidence | Remedy",
      "[ref] | [commitment] | [quantity] | [unit] | [date] | [place] | [evidence] | As the clause headed “Social value commitments” provides",
    ];
    expect(wordsOf(block?.parts ?? [])).toEqual([
      "Schedule of commitments",
      "These are the commitments of the Contractor, each with its quantity, its unit and its date.",
      "Day one",
      ...table,
      "Long term",
      ...table,
    ]);
    expect(markOf(block)).toContain("No commitment stands here yet.");
  });

  test("a second run puts nothing in", async () => {
    const after = drafted(CONTRACT, (await plan()).changes);
    expect((await plan(after)).changes).toEqual([]);
  });

  test("a clause that was taken out goes back in before the commitments, numbered after the highest that stands", async () => {
    const after = drafted(CONTRACT, (await plan()).changes);
    const without = after.filter((one) => typeof one === "string" || one.tag !== "cw:LCR-C-005:1");
    const [block] = blocksOf((await plan(without)).changes);
    expect(wordsOf(block?.parts ?? [])[0]).toBe("2.\tReporting on social value");
    const before = without[block?.after ?? -1];
    expect(typeof before === "string" ? before : before?.tag).toBe("cw:LCR-C-001:1");
  });
});

describe("clauses among the contract's own", () => {
  test("take its looks and numbers, behind its last clause; the commitments stand in a schedule of their own", async () => {
    const words = await plan(CONTRACT, { contract: AUTOMATIC, plan: { as: "clauses" } });
    expect(tagsOf(words)).toEqual([
      ["cw:LCR-C-001:1", 3, false, [2, 3]],
      ["cw:LCR-C-005:1", 3, false, [2, 3]],
      ["cw:commitments:lcr", 4, true, "typed"],
    ]);
    expect(wordsOf(blocksOf(words.changes)[1]?.parts ?? [])[0]).toBe("Reporting on social value");
  });
});

describe("slots", () => {
  const slot = (said: Partial<ClauseRule["slots"][number]>): ClauseRule["slots"][number] => ({
    name: "firstReport",
    title: "When the first report is due",
    type: "text",
    ...said,
  });
  const large = { when: { fact: "LCR-T-001", operator: "equal" as const, value: true }, value: "quarterly" };
  const beyond = {
    when: { fact: "annualValue", operator: "greaterThan" as const, value: 5 },
    value: "monthly",
  };

  test.each<[string, string, Partial<ClauseRule["slots"][number]>, string]>([
    [
      "a fact, as its type is written",
      "up to {firstReport}",
      { from: "value", type: "money" },
      "up to £1,200,000",
    ],
    ["a case that the facts meet", "{firstReport}", { cases: [large], default: "yearly" }, "quarterly"],
    ["no case after one that cannot be told", "{firstReport}", { cases: [beyond, large] }, "[first report]"],
    ["the default", "{firstReport}", { default: "yearly" }, "yearly"],
    ["a named blank", "by {firstReport}", {}, "by [first report]"],
    ["the commitments' place", "in {firstReport}", { type: "commitments" }, "in the schedule of commitments"],
    ["an article that fits a vowel", "a {firstReport}", { default: "annual report" }, "an annual report"],
    ["one article, not two", "The {firstReport} is", { default: "the table" }, "The table is"],
  ])("are filled with %s", async (_, words, said, expected) => {
    const { contract, governed } = await planInput(CONTRACT);
    expect(fillSlots(words, [slot(said)], { contract, governed })).toBe(expected);
  });

  const NAMES = { ...FACTS, authority: "Northport Council", supplier: "Acme Ltd" };
  const PARTIES = lcr.clauses[0]?.slots ?? [];
  const SENTENCE = "The {supplier} must tell the {authority} under the {agreement}.";
  test.each<[string, Said["contract"], string]>([
    ["the contract's own words", {}, "The Contractor must tell the Council under the Agreement."],
    [
      "names from the facts, which take no article, and small letters where the contract hardly names itself",
      { authorityTerm: BLANK, supplierTerm: BLANK, agreementTerm: BLANK, facts: NAMES },
      "Acme Ltd must tell Northport Council under the contract.",
    ],
    [
      "a blank where two words are used alike: none is guessed",
      { authorityTerm: unclear("Council, Client", "ambiguous") },
      "The Contractor must tell the [authority] under the Agreement.",
    ],
  ])("of parties take %s", async (_, said, expected) => {
    const { contract } = await planInput(CONTRACT, { contract: said ?? {} });
    expect(fillSlots(SENTENCE, PARTIES, { contract })).toBe(expected);
  });

  test("blanks are listed once each", () => {
    expect(blanksIn(["a [x] b [y]", "[x] [ ]"])).toEqual(["x", "y", ""]);
  });
});

test("a clause's mark says which rule, why, from which source, and what remains to fill in", async () => {
  const words = await plan(CONTRACT, { contract: { authorityTerm: BLANK } });
  expect(markOf(blocksOf(words.changes)[1]).split("\n")).toEqual([
    "Commonweal · lcr 1.0.0, not issued by Liverpool City Region Combined Authority",
    "LCR-C-001 Definitions and core obligation, edition 1. The rules require it here: contract value above £20,000 (LCR-T-001). Source: Liverpool City Region Combined Authority, news of the Social Value Framework: local jobs, tackling inequality, written into contracts and funding agreements, April 2022.",
    "The wording is illustrative and is no legal advice: have it checked.",
    "To be filled in before signature: [authority].",
  ]);
});

test("every capitalised word that goes in is the contract's own, a place's, or starts a sentence, a cell or a quoted heading", async () => {
  const own = /\b(Contractor|Council|Agreement|Halton|Knowsley|Liverpool|St|Helens|Sefton|Wirral)\b/g;
  for (const text of blocksOf((await plan()).changes).flatMap(({ parts }) => wordsOf(parts))) {
    const bare = text
      .replace(own, "x")
      .replace(/“[^”]*”/g, "x")
      .replace(/(^|\t|[.:|] |\[)[A-Z]/g, "$1x")
      .replace(/: x/g, "");
    expect(bare).not.toMatch(/\b[A-Z]/);
  }
});
