import type { ClauseRule } from "../../src/core/ruleset";
import { readContract } from "../../src/reading/read-contract";
import { ruleset } from "../core/ruleset-builder";
import { documentOf, type TestParagraph } from "../paragraphs-builder";

const NEW = [
  "The {supplier} must deliver every promise of social value in full and before its date has passed.",
  "The {supplier} must tell the {authority} in writing as soon as a promise is likely to be late or short.",
  "Each promise is a term of the {agreement} and adds to what the specification already asks of the {supplier}.",
];
const OLD = [
  "The {supplier} must use its skill to deliver what it has offered as social value by the end of the term.",
  "The {supplier} must give the {authority} a written account of its offer in each quarter of the year.",
];
const GRANT = [
  "The {supplier} must bring about every outcome for which the funding is given, by the date that stands beside it.",
  "The {authority} is free to hold back a payment while an outcome is late and no plan puts it right.",
];
const paragraphs = (texts: readonly string[]): ClauseRule["paragraphs"] =>
  texts.map((text) => ({ level: 1, text }));

const CLAUSE: ClauseRule = {
  id: "TEST-C-001",
  edition: 3,
  title: "Core",
  heading: "Promises of social value",
  trigger: { all: [] },
  horizon: "day-one",
  paragraphs: paragraphs(NEW),
  fundingAgreement: { heading: "Outcomes", paragraphs: paragraphs(GRANT) },
  slots: [],
  duties: [],
  terms: { needs: [], brings: [] },
  conflicts: [],
  earlier: [{ edition: 1, heading: "Offer of social value", paragraphs: paragraphs(OLD), changed: "all" }],
  examples: [],
  signs: [],
  roles: ["investor"],
  strategies: [],
  status: "illustrative",
  source: { ref: "TEST" },
};

const WORDS: Readonly<Record<string, string>> = {
  supplier: "Contractor",
  authority: "Council",
  agreement: "Deed",
};
const filled = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => text.replace(/\{(\w+)\}/g, (_, name: string) => WORDS[name] ?? ""));
const found = (...texts: readonly TestParagraph[]) =>
  readContract(documentOf(texts), ruleset({ clauses: [CLAUSE] })).found.map(
    ({ edition, by, paragraphs: own }) => ({
      edition,
      by,
      own,
    }),
  );

describe("a clause of ours is found", () => {
  test.each<[string, readonly TestParagraph[], object]>([
    [
      "by the words of its edition, with its heading",
      ["Payment", CLAUSE.heading, ...filled(NEW), "The Council pays."],
      { edition: 3, by: "fingerprint", own: [1, 2, 3, 4] },
    ],
    ["by the words of an earlier edition", filled(OLD), { edition: 1, by: "fingerprint", own: [0, 1] }],
    [
      "by its form for grants",
      ["Outcomes", ...filled(GRANT)],
      { edition: 3, by: "fingerprint", own: [0, 1, 2] },
    ],
    ["all in one paragraph", [filled(NEW).join(" ")], { edition: 3, by: "fingerprint", own: [0] }],
    [
      "with an empty line between",
      [filled(NEW)[0] ?? "", "", filled(NEW)[1] ?? ""],
      { edition: 3, by: "fingerprint", own: [0, 2] },
    ],
    [
      "cut in half, as far as it stands",
      filled(NEW).slice(0, 2),
      { edition: 3, by: "fingerprint", own: [0, 1] },
    ],
    [
      "by its tag, whose edition counts whatever the words are",
      filled(OLD).map((text) => ({ text, tag: "cw:TEST-C-001:2" })),
      { edition: 2, by: "tag", own: [0, 1] },
    ],
    [
      "by the tag around it, where a filled blank stands in it",
      [{ text: "x", tag: "cw:fill:TEST-C-001:1", ourTags: ["cw:TEST-C-001:3", "cw:fill:TEST-C-001:1"] }],
      { edition: 3, by: "tag", own: [0] },
    ],
    [
      "by a tag without an edition, whose words tell it",
      filled(OLD).map((text) => ({ text, tag: "cw:TEST-C-001:?" })),
      { edition: 1, by: "tag", own: [0, 1] },
    ],
    [
      "by its bookmark, as far as its words go",
      [
        { text: CLAUSE.heading, bookmarks: ["cw_TEST_C_001_3"] },
        ...filled(NEW),
        "The Council pays the Contractor.",
      ],
      { edition: 3, by: "bookmark", own: [0, 1, 2, 3] },
    ],
  ])("%s", (_, texts, expected) => {
    expect(found(...texts)).toEqual([expected]);
  });

  test.each([
    ["on the next heading too", ["cw_TEST_C_001_3"], 4],
    ["on one of its paragraphs too", ["cw_TEST_C_001_3"], 2],
  ])("once, without what follows it, where its bookmark stands %s", (_, bookmarks, again) => {
    const texts = [CLAUSE.heading, ...filled(NEW), "Fair employment", "The Council pays the Contractor."];
    const marked = texts.map((text, index) => (index === 0 || index === again ? { text, bookmarks } : text));
    expect(found(...marked)).toEqual([{ edition: 3, by: "bookmark", own: [0, 1, 2, 3] }]);
  });

  test.each([
    ["bookmark", { text: CLAUSE.heading, bookmarks: ["cw_TEST_C_001_3"] }],
    ["fingerprint", CLAUSE.heading],
  ])("by its %s, not beyond the heading of a neighbour that shares a sentence", (by, heading) => {
    const shared = filled(NEW)[1] ?? "";
    const neighbour: ClauseRule = {
      ...CLAUSE,
      id: "TEST-C-002",
      heading: "Fair work",
      paragraphs: paragraphs([
        "Whoever works under it has hours that are written down beforehand.",
        NEW[1] ?? "",
      ]),
    };
    const texts = [
      heading,
      ...filled(NEW),
      "Fair work",
      filled([neighbour.paragraphs[0]?.text ?? ""])[0] ?? "",
      shared,
    ];
    const [own] = readContract(documentOf(texts), ruleset({ clauses: [CLAUSE, neighbour] })).found;
    expect(own).toMatchObject({ clause: "TEST-C-001", by, paragraphs: [0, 1, 2, 3] });
  });

  test("twice, where it stands twice", () => {
    const texts = [...filled(NEW), "a", "b", "c", "d", ...filled(NEW)];
    expect(found(...texts).map(({ own }) => own)).toEqual([
      [0, 1, 2],
      [7, 8, 9],
    ]);
  });

  test.each<[string, readonly TestParagraph[]]>([
    ["a heading alone", [CLAUSE.heading, "The Council pays."]],
    ["a heading alone in its control", [{ text: CLAUSE.heading, tag: "cw:TEST-C-001:3" }]],
    ["an empty control", [{ text: "", tag: "cw:TEST-C-001:3" }]],
    ["a turn of phrase", ["The Council is free to hold back a payment while it is late."]],
    ["one sentence of three", filled(NEW).slice(0, 1)],
  ])("%s is no clause", (_, texts) => {
    expect(found(...texts)).toEqual([]);
  });
});

test("30,000 words and 22 clauses are read in seconds, not minutes", () => {
  const clauses = Array.from({ length: 22 }, (_, index) => ({
    ...CLAUSE,
    id: `TEST-C-${String(index + 100)}`,
    signs: ["social value"],
    paragraphs: paragraphs(NEW.map((text) => `${text} ${String(index)} of them`)),
  }));
  const body = Array.from(
    { length: 2000 },
    (_, index) =>
      `The Supplier shall do thing ${String(index)} for the Buyer as the specification asks of it, and well.`,
  );
  const start = performance.now();
  expect(readContract(documentOf(body), ruleset({ clauses })).found).toEqual([]);
  expect(performance.now() - start).toBeLessThan(15_000);
});
