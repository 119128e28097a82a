import type { PossibleCover } from "../../src/core/contract";
import type { ClauseRule } from "../../src/core/ruleset";
import { obligationsIn, partyWords } from "../../src/reading/contract/obligations";
import { placeOfSign, signOf, tokensOf } from "../../src/reading/contract/tokens";
import { readContract } from "../../src/reading/read-contract";
import { known } from "../../src/core/quantity";
import { ruleset } from "../core/ruleset-builder";
import { documentOf, type TestParagraph } from "../paragraphs-builder";

const PARTIES = partyWords({
  authority: known("Buyer"),
  supplier: known("Supplier"),
  agreement: known("Contract"),
});

describe("who must do what", () => {
  test.each([
    ["The Supplier shall report.", ["supplier"]],
    ["The Buyer must pay the Supplier.", ["authority"]],
    ["If the Buyer asks the Supplier for a list, the Supplier must give it.", ["supplier"]],
    ["The Supplier, if so asked by the Buyer, shall report.", ["supplier"]],
    ["Records must be kept by the Supplier.", ["supplier"]],
    ["Records must be kept.", []],
    ["The Supplier may report.", []],
    ["The Supplier is required to report and the Buyer will read.", ["supplier", "authority"]],
    ["The Buyer expects that the Supplier and its Subcontractors will comply.", ["supplier"]],
    ["The Parties shall meet.", ["both"]],
    ["The Supplier's staff shall be trained.", ["supplier"]],
  ])("%s", (text, sides) => {
    expect(obligationsIn(tokensOf(text), PARTIES).map(({ side }) => side)).toEqual(sides);
  });
});

describe("a sign", () => {
  test.each([
    ["the words as they are", "modern slavery", "report on modern slavery", true],
    ["in another form", "report on policies", "shall be reporting on its policy", true],
    ["with a word or two between", "details of subcontractors", "details of all its Sub-contractors", true],
    ["but not far apart", "modern slavery", "modern offices where nobody spoke of slavery", false],
    ["nor in another order", "slavery report", "report on slavery", false],
    ["small words hardly count", "report on slavery", "report to the Client on its slavery", true],
    ["nor within another word", "social value", "antisocial values", false],
  ])("%s", (_, sign, text, isThere) => {
    expect(placeOfSign(tokensOf(text), signOf(sign)) >= 0).toBe(isThere);
  });
});

const duty = (
  id: string,
  who: "supplier" | "authority",
  signs: readonly string[],
): ClauseRule["duties"][number] => ({
  id,
  who,
  what: id,
  evidence: "records",
  reporting: "yearly",
  remedy: "none",
  by: 0,
  phases: [],
  adopted: true,
  signs: [...signs],
});
const CLAUSE: ClauseRule = {
  id: "TEST-C-016",
  edition: 1,
  title: "Modern slavery",
  heading: "Modern slavery",
  trigger: { all: [] },
  horizon: "day-one",
  paragraphs: [
    { level: 1, text: "The {supplier} must keep slavery out of its business and its supply chain." },
  ],
  slots: [],
  duties: [
    duty("D1", "supplier", ["not use forced labour", "comply with the modern slavery act"]),
    duty("D2", "supplier", ["report any suspicion of slavery"]),
    duty("D3", "authority", ["consider the report"]),
    { ...duty("D4", "supplier", ["map its supply chain"]), adopted: false },
  ],
  terms: { needs: [], brings: [] },
  conflicts: [],
  earlier: [],
  examples: [],
  signs: ["modern slavery", "human trafficking"],
  roles: ["investor"],
  strategies: [],
  status: "illustrative",
  source: { ref: "TEST" },
};
const OPENING =
  "This Contract binds the Supplier and the Buyer. The Supplier acts. The Supplier waits. The Buyer acts. The Buyer waits. The Buyer pays.";
const cover = (...paragraphs: readonly TestParagraph[]): PossibleCover | undefined =>
  readContract(documentOf([OPENING, ...paragraphs]), ruleset({ clauses: [CLAUSE] })).possible[0];

const coverOfDuties = (
  duties: ClauseRule["duties"],
  ...paragraphs: readonly TestParagraph[]
): PossibleCover | undefined =>
  readContract(documentOf([OPENING, ...paragraphs]), ruleset({ clauses: [{ ...CLAUSE, duties }] }))
    .possible[0];

describe("foreign wording that may do a clause's job", () => {
  const HEADING = { text: "Modern Slavery", level: 0 };

  test("is told with the duties that it lays, and those that it leaves out", () => {
    const found = cover(
      HEADING,
      "The Supplier shall comply with the Modern Slavery Act 2015 and shall not use forced labour.",
      "The Supplier must report any suspicion of slavery.",
    );
    expect(found).toMatchObject({
      clause: "TEST-C-016",
      at: { index: 2 },
      duties: [
        {
          duty: "D1",
          at: { index: 2 },
          signs: ["not use forced labour", "comply with the modern slavery act"],
        },
        { duty: "D2", at: { index: 3 }, signs: ["report any suspicion of slavery"] },
      ],
      missing: ["D3"],
    });
    // D1 by two signs on the matter 0.65 + 0.2, D2 by one of three words 0.5 + 0.2, D3 none: 1.55 / 3 + 0.2 for the heading.
    expect(found?.score).toBe(0.72);
  });

  test("a list takes its party and its binding word from what leads into it", () => {
    expect(
      cover(
        "The Supplier shall:",
        { text: "not use forced labour;", number: "(a)" },
        { text: "report any suspicion of slavery.", number: "(b)" },
      )?.duties.map((one) => [one.duty, one.at.index]),
    ).toEqual([
      ["D1", 2],
      ["D2", 3],
    ]);
  });

  test.each<[string, readonly TestParagraph[]]>([
    ["a mere mention", ["We are proud of our work on modern slavery and human trafficking."]],
    ["a heading alone", [HEADING, "This clause is left blank."]],
    ["a cross-reference", ["Joint Schedule 5 (Modern slavery)", "See the clause on modern slavery."]],
    [
      "a definition",
      ["“Modern Slavery Act” means the Act with which the Supplier must comply with the Modern Slavery Act."],
    ],
    ["a line of the table of contents", [{ text: "Modern slavery\t12", style: "TOC1" }]],
    ["a duty of the other party", ["The Buyer shall not use forced labour."]],
    ["a power", ["The Supplier may report any suspicion of slavery."]],
    ["our own words", [{ text: "The Supplier shall not use forced labour.", tag: "cw:OTHER:1" }]],
  ])("%s covers nothing", (_, paragraphs) => {
    expect(cover(...paragraphs)).toBeUndefined();
  });

  test("a section on the matter that obliges the right party is told, though it names no duty", () => {
    expect(cover(HEADING, "The Supplier shall take modern slavery seriously.")).toMatchObject({
      score: 0.4,
      duties: [],
      missing: ["D1", "D2", "D3"],
    });
  });

  test("the chief duty alone is told, however many others there are, where its words are strong and on the matter", () => {
    const duties = [
      duty("D1", "supplier", ["report on social value and slavery"]),
      ...["D2", "D3", "D4", "D5", "D6"].map((id) => duty(id, "supplier", [`do ${id}`])),
    ];
    const text =
      "The Supplier shall report to the Buyer on its social value commitments against slavery and on modern slavery every quarter.";
    // 0.35 + 4 x 0.05 + 0.2 on the matter = 0.75, a sixth of which is below the 0.2 that other words need.
    expect(coverOfDuties(duties, text)).toMatchObject({
      score: 0.13,
      duties: [{ duty: "D1", at: { index: 1 } }],
    });
    expect(coverOfDuties(duties, text.replace("social value", "staff"))).toBeUndefined();
  });

  test("other duties do not make a weak cover where the chief one has no words", () => {
    const duties = ["D1", "D2", "D3"].map((id) =>
      duty(id, "supplier", [id === "D2" ? "attend progress meetings" : `do ${id}`]),
    );
    const text = "The Supplier shall attend Progress Meetings on modern slavery.";
    // D2 alone: (0.35 + 3 x 0.05 + 0.2) / 3 = 0.23, which is less than 0.35.
    expect(coverOfDuties(duties, text)).toBeUndefined();
    // The same words for the first duty are shown.
    expect(
      coverOfDuties(
        [duties[1], duties[0], duties[2]].flatMap((one) => one ?? []),
        text,
      )?.score,
    ).toBe(0.23);
  });

  test("the score never leaves 0 to 1, and more wording never lowers it", () => {
    const less = cover(HEADING, "The Supplier shall not use forced labour.")?.score ?? 0;
    const more =
      cover(
        HEADING,
        "The Supplier shall not use forced labour.",
        "The Supplier must report any suspicion of slavery.",
        "The Buyer shall consider the report on modern slavery.",
      )?.score ?? 0;
    expect(less).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(less);
    expect(more).toBeLessThanOrEqual(1);
  });
});
