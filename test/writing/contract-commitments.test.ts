import fc from "fast-check";
import type { Blank, Contract } from "../../src/core/contract";
import { BLANK, known } from "../../src/core/quantity";
import { commitmentLine, quantityCell } from "../../src/writing/commitment-words";
import { planClearDocument } from "../../src/writing/plan-clear";
import { planWords } from "../../src/writing/plan-words";
import { documentOf, type TestParagraph } from "../paragraphs-builder";
import {
  blocksOf,
  commitment,
  CONTRACT,
  drafted,
  lcr,
  markOf,
  offerWith,
  planInput,
  withClauses,
  wordsOf,
  type Said,
} from "./contract-builder";

const plan = async (paragraphs: readonly TestParagraph[], said: Said = {}) =>
  planWords(await planInput(paragraphs, said));

test.each([
  [
    "all that is known",
    commitment({ due: "2027-03-31", place: "Knowsley", evidence: "training records" }),
    "Apprenticeships (LCR-M-004): 520 weeks, by 31 March 2027, in Knowsley; evidence: training records.",
  ],
  ["what is not known is left out", commitment(), "Apprenticeships (LCR-M-004): 520 weeks."],
  [
    "a quantity that is not known is a blank",
    commitment({ quantity: null }),
    "Apprenticeships (LCR-M-004): [ ] weeks.",
  ],
  [
    "a share below 1 is shown",
    commitment({ attribution: 0.8 }),
    "Apprenticeships (LCR-M-004): 520 weeks; only 80% of it counts.",
  ],
  [
    "a region takes its article",
    commitment({ place: "Liverpool City Region" }),
    "Apprenticeships (LCR-M-004): 520 weeks, in the Liverpool City Region.",
  ],
  ["a share of 1 is not", commitment({ attribution: 1 }), "Apprenticeships (LCR-M-004): 520 weeks."],
  [
    "one of something",
    commitment({ quantity: 1, unit: "FTE years" }),
    "Apprenticeships (LCR-M-004): 1 FTE year.",
  ],
  [
    "a full stop in the evidence is not doubled",
    commitment({ evidence: "records." }),
    "Apprenticeships (LCR-M-004): 520 weeks; evidence: records.",
  ],
])("a line of a filled blank: %s", (_, said, line) => {
  expect(commitmentLine(said)).toBe(line);
});

test.each([
  ["pounds and pence", { quantity: 20_000, unit: "£" }, "£20,000.00"],
  ["a percentage, whose unit has its own column", { quantity: 40, unit: "%" }, "40"],
  ["an answer", { quantity: 1, unit: "yes or no" }, "yes"],
  ["every decimal that was offered", { quantity: 1234.56789, unit: "tonnes" }, "1,234.56789"],
  ["a blank, which is not a zero", { quantity: null }, "[ ]"],
])("a quantity in the table: %s", (_, said, cell) => {
  expect(quantityCell(commitment(said))).toBe(cell);
});

test("no quantity is rounded on its way into the table", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.0001, max: 1e9, noNaN: true }), (quantity) => {
      expect(Number(quantityCell(commitment({ quantity })).replace(/,/g, ""))).toBe(quantity);
    }),
  );
});

const ONE_BLANK: readonly TestParagraph[] = [
  ...CONTRACT.slice(0, 5),
  { text: "Definitions", tag: "cw:LCR-C-001:1" },
  { text: "Reporting", tag: "cw:LCR-C-005:1" },
  { text: "Schedule of commitments", tag: "cw:commitments:lcr" },
  {
    text: "[Table of commitments: set out here each promise of social value, with its quantity, its unit, its place and its date.]",
    tag: "cw:commitments:lcr",
  },
  ...CONTRACT.slice(5),
];

/** The same with the empty paragraph that a document needs behind a block's last table. */
const withClosing = (paragraphs: readonly TestParagraph[]): readonly TestParagraph[] =>
  paragraphs.flatMap((one, at) =>
    typeof one !== "string" &&
    one.inTable === true &&
    typeof paragraphs[at + 1] === "object" &&
    !isCell(paragraphs[at + 1])
      ? [one, { text: "", tag: one.tag ?? "" }]
      : [one],
  );
const isCell = (one: TestParagraph | undefined): boolean => typeof one === "object" && one.inTable === true;

describe("the schedule of commitments", () => {
  const money = {
    measure: "LCR-M-019",
    title: "Spending with local suppliers",
    unit: "£",
    horizon: "long-term",
  } as const;
  const offer = offerWith(
    commitment({ due: "2027-03-31", place: "Knowsley", evidence: "records", attribution: 0.5 }),
    commitment({ ...money, quantity: 20_000 }),
  );

  test("has a table for each horizon, with the evidence of the rules where the bidder gave none", async () => {
    const block = blocksOf((await plan(CONTRACT, { plan: { offer } })).changes).at(-1);
    expect(wordsOf(block?.parts ?? [])).toEqual([
      "Schedule of commitments",
      "These are the commitments of the Contractor, each with its quantity, its unit and its date. Where a share is stated to count, the whole quantity is owed, and its value is taken at that share.",
      "Day one",
      "Ref | Commitment | Quantity | Unit | Due | Place | Evidence | Remedy",
      "LCR-M-004 | Apprenticeships (50% counts) | 520 | weeks | 31 March 2027 | Knowsley | records | As the clause headed “Social value commitments” provides",
      "Long term",
      "Ref | Commitment | Quantity | Unit | Due | Place | Evidence | Remedy",
      "LCR-M-019 | Spending with local suppliers | £20,000.00 |  | [ ] | [ ] | list of paid invoices or purchase ledger: supplier's postcode, size and amount; supplier's own statement of its size or kind | As the clause headed “Social value commitments” provides",
    ]);
    expect(markOf(block)).toContain("2 blanks are to be filled in before signature.");
  });

  test("says that a table is empty, since a clause may name both", async () => {
    const block = blocksOf((await plan(CONTRACT, { plan: { offer: offerWith(commitment()) } })).changes).at(
      -1,
    );
    expect(wordsOf(block?.parts ?? []).slice(-2)).toEqual(["Long term", "No commitment was made."]);
  });

  const LATER: Partial<Contract> = { supplierTerm: known("Provider") };
  test.each<[string, readonly TestParagraph[] | undefined, Partial<Contract>]>([
    ["as they were drafted", undefined, {}],
    ["though the parties read otherwise now", undefined, LATER],
    ["in the one paragraph that earlier drafts held", ONE_BLANK, {}],
  ])(
    "takes the place of the blanks, once an offer is known, %s; and stands then",
    async (_, old, contract) => {
      const blank = old ?? withClosing(drafted(CONTRACT, (await plan(CONTRACT)).changes));
      const { changes } = await plan(blank, { contract, plan: { offer } });
      expect(changes.map(({ kind }) => kind)).toEqual(["replace-block"]);
      expect((await plan(drafted(blank, changes), { contract, plan: { offer } })).changes).toEqual([]);
    },
  );

  test("is put in once, also where a program has lost its tag", async () => {
    const blank = drafted(CONTRACT, (await plan(CONTRACT)).changes).map((one) =>
      typeof one !== "string" && one.tag === "cw:commitments:lcr" ? { ...one, tag: "" } : one,
    );
    expect((await plan(blank)).changes).toEqual([]);
  });

  test.each(["[quantity]", "As the clause headed “Social value commitments” provides"])(
    "is not touched where somebody wrote in the place of %s",
    async (text) => {
      const blank = drafted(CONTRACT, (await plan(CONTRACT)).changes).map((one) =>
        typeof one !== "string" && one.text === text ? { ...one, text: "520" } : one,
      );
      expect((await plan(blank, { plan: { offer } })).changes).toEqual([]);
    },
  );
});

describe("a blank of the contract's own wording that waits for the commitments", () => {
  const paragraphs: readonly TestParagraph[] = [
    ...CONTRACT.slice(0, 3),
    { text: "Social Value", number: "4", level: 0 },
    "The Contractor shall deliver: [ ].",
    ...CONTRACT.slice(3),
  ];
  const blank: Blank = {
    at: { kind: "paragraph", file: "contract.docx", index: 4, label: "§4" },
    start: 30,
    length: 3,
    text: "[ ]",
    waitsFor: "commitments",
  };
  const contract: Partial<Contract> = { blanks: [blank] };
  const offer = offerWith(commitment({ title: "Late", horizon: "long-term" }), commitment());

  test("is filled from the offer, in its order, and no clause with a table of its own goes in", async () => {
    const words = await plan(paragraphs, { contract, plan: { offer } });
    expect(words.changes).toEqual([
      {
        kind: "fill-slot",
        index: 4,
        expect: "The Contractor shall deliver: [ ].",
        start: 30,
        length: 3,
        lines: ["Late (LCR-M-004): 520 weeks.", "Apprenticeships (LCR-M-004): 520 weeks."],
        tag: "cw:fill:LCR-C-001:1",
      },
    ]);
    expect(words.heldBack.get("LCR-C-001")).toBe(
      "the contract has a place of its own for the commitments (§4), and they are written once. Choose LCR-C-001 if it should bring a schedule of its own.",
    );
  });

  test.each([
    ["without an offer", undefined],
    ["with an offer that promises nothing", offerWith()],
  ])("is left %s", async (_, none) => {
    expect((await plan(paragraphs, { contract, plan: { offer: none } })).changes).toEqual([]);
  });

  test("once filled is found by its tag, and a second run does nothing", async () => {
    const filled = paragraphs.map((one, index) =>
      index === 4 ? { text: "The Contractor shall deliver: x.", ourTags: ["cw:fill:LCR-C-001:1"] } : one,
    );
    const words = await plan(filled, { plan: { offer } });
    expect([words.changes, words.place.is]).toEqual([[], "filled"]);
    expect(planClearDocument(documentOf(filled))).toContainEqual({
      kind: "unfill-slot",
      tag: "cw:fill:LCR-C-001:1",
    });
  });

  test("is left where the clause that brings a schedule is asked for", async () => {
    const words = await plan(paragraphs, { contract, plan: { offer, insert: ["LCR-C-001"] } });
    expect(words.changes.map((change) => ("tag" in change ? change.tag : change.kind))).toEqual([
      "cw:schedule:lcr",
      "cw:LCR-C-001:1",
      "cw:LCR-C-005:1",
      "cw:commitments:lcr",
    ]);
  });

  test("is named by a clause that has a slot for the commitments' place", async () => {
    const ruleset = withClauses({
      id: "LCR-C-001",
      slots: [
        { name: "offer", title: "Where the commitments stand", type: "commitments" },
        { name: "agreement", title: "The contract", type: "party" },
      ],
      paragraphs: [{ level: 1, text: "A commitment is a promise set out in {offer}." }],
    });
    const words = await plan(paragraphs, { contract, plan: { offer }, ruleset });
    const clause = blocksOf(words.changes).find(({ tag }) => tag === "cw:LCR-C-001:1");
    expect(wordsOf(clause?.parts ?? [])[1]).toBe(
      "1.1\tA commitment is a promise set out in the part of the Agreement headed “Social Value”.",
    );
    expect(words.changes.some((change) => "tag" in change && change.tag === "cw:commitments:lcr")).toBe(
      false,
    );
  });
});

test("a table of commitments that the contract has leaves no room for a second", async () => {
  const at = { kind: "paragraph", file: "contract.docx", index: 2, label: "§2" } as const;
  const stated = {
    measure: "LCR-M-004",
    label: "Apprenticeships",
    ordinal: 1,
    quantity: known(520),
    unit: known("weeks"),
    horizon: BLANK,
    due: BLANK,
    place: BLANK,
    evidence: BLANK,
    remedy: BLANK,
    from: "table",
    at,
    quantityAt: at,
    unitAt: at,
    dueAt: at,
    placeAt: at,
  } as const;
  const words = await plan(CONTRACT, {
    contract: { commitments: [stated] },
    plan: { offer: offerWith(commitment()) },
  });
  expect([words.changes, words.place.is]).toEqual([[], "stated"]);
  expect(lcr.clauses.map(({ id }) => words.heldBack.has(id))).toEqual([true, true]);
});
